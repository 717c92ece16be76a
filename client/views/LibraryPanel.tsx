import { ArcStep } from '../../shared/library/prompt.ts'
import type { DeckEdits } from '../features/deck/useDeckEdits.ts'
import { Library } from '../features/library/Library.tsx'
import { useDeck, useStage } from '../sync/BoardSession.tsx'
import { useAll, useRecord } from '../sync/useRecord.ts'

type Props = {
  readonly step: string | null
  readonly onAdd: DeckEdits['add']
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The library beside a deck: what is in the deck already shows, and what is chosen goes to the end of the step. */
export function LibraryPanel({ step, onAdd, ...open }: Props) {
  const stage = useStage()
  const { prompts } = useDeck()
  const at = useRecord(stage.steps, step ?? '')
  const section = useRecord(stage.sections, at?.section ?? '')
  const inDeck = new Set([...useAll(prompts).values()].map(({ text }) => text))
  return (
    <Library
      {...open}
      stepTitle={at?.title ?? null}
      arcStep={ArcStep.safeParse(section?.kind).data ?? null}
      isInDeck={(text) => inDeck.has(text)}
      onAdd={({ id, text, hint, probes, mode, minutes }) => {
        const prompt = { text, hint, probes: [...probes], mode, minutes, step, anonymous: false, oneWord: false }
        // Under its own id it is there once, whoever else takes it at the same time; what has been shown or rewritten stays.
        const isTaken = prompts.get(id) !== undefined || stage.prompts.get(id) !== undefined
        onAdd(prompt, isTaken ? undefined : id)
      }}
    />
  )
}
