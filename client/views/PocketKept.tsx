import { useKept } from '../sync/sealedCards.ts'
import { onDemand } from '../ui/onDemand.tsx'

const KeptCards = onDemand(async () => (await import('../features/sealed/KeptCards.tsx')).KeptCards)

/** What I wrote for earlier questions and shared with nobody, if there is any. */
export function PocketKept({ promptId }: { readonly promptId: string | null }) {
  return useKept(promptId).length > 0 && <KeptCards promptId={promptId} />
}
