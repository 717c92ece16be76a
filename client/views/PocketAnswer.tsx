import type { RevealedPrompt } from '../../shared/schema/stage.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { useFetchedSoon } from '../ui/useChunk.ts'
import { PocketField } from './PocketField.tsx'

const SealedCards = onDemand(async () => (await import('../features/sealed/SealedCards.tsx')).SealedCards)
const WordlessPrompt = onDemand(async () => (await import('../features/sealed/WordlessPrompt.tsx')).WordlessPrompt)
/** Before a network may go, and after the first question is on screen. */
const FETCH_AFTER_MS = 3_000

type Props = { readonly promptId: string | null; readonly prompt: RevealedPrompt | undefined }

/** Where one answers, by the way the question is asked: in the open, in private, or not in writing. */
export function PocketAnswer({ promptId, prompt }: Props) {
  useFetchedSoon(SealedCards.load, FETCH_AFTER_MS)
  if (promptId === null || !prompt) return <PocketField promptId={null} />
  if (prompt.mode === 'private') return <SealedCards promptId={promptId} prompt={prompt} countsShown />
  if (prompt.mode === 'silent' || prompt.mode === 'discuss') return <WordlessPrompt mode={prompt.mode} />
  return <PocketField promptId={promptId} oneWord={prompt.oneWord} />
}
