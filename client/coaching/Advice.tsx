import type { RefObject } from 'react'
import type { WritingKind } from '../../shared/coach/advice.ts'
import { usePreferences } from '../preferences.ts'
import { onDemand } from '../ui/onDemand.tsx'

const AdviceCard = onDemand(async () => (await import('./AdviceCard.tsx')).AdviceCard)

export type AdviceProps = {
  /** What stands in the field now. */
  readonly text: string
  readonly kind: WritingKind
  /** Takes a suggestion; it must be taken back like anything typed. */
  readonly onRewrite: (text: string) => void
  /** Where the writer goes on. */
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly className?: string | undefined
}

/** Under a field: what the question coach thinks of the words in it, for whoever writes them and nobody else. */
export function Advice(props: AdviceProps) {
  const { hints } = usePreferences()
  return hints && props.text.trim() !== '' && <AdviceCard {...props} />
}
