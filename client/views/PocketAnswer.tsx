import type { RevealedPrompt } from '../../shared/schema/stage.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { PocketField } from './PocketField.tsx'

const SealedCards = onDemand(async () => (await import('../features/sealed/SealedCards.tsx')).SealedCards)
// With the first question, and not before it.
const DontKnow = onDemand(async () => (await import('../features/takeAways/DontKnow.tsx')).DontKnow)
const WordlessPrompt = onDemand(async () => (await import('../features/sealed/WordlessPrompt.tsx')).WordlessPrompt)

type Props = { readonly promptId: string | null; readonly prompt: RevealedPrompt | undefined }

/** Where one answers, by the way the question is asked: in the open, in private, or not in writing. */
export function PocketAnswer({ promptId, prompt }: Props) {
  if (promptId === null || !prompt) return <PocketField promptId={null} />
  if (prompt.mode === 'private')
    return (
      <SealedCards
        promptId={promptId}
        prompt={prompt}
        countsShown
        aside={<DontKnow promptId={promptId} prompt={prompt} />}
      />
    )
  if (prompt.mode === 'silent' || prompt.mode === 'discuss') return <WordlessPrompt mode={prompt.mode} />
  return (
    <>
      <PocketField promptId={promptId} oneWord={prompt.oneWord} />
      <DontKnow promptId={promptId} prompt={prompt} />
    </>
  )
}
