import { inOrder } from '../../shared/rules/order.ts'
import type { DeckPrompt } from '../../shared/schema/deck.ts'
import { type DeckEdits, useDeckEdits } from '../features/deck/useDeckEdits.ts'
import { PromptForm, type PromptWords } from '../features/prompts/PromptForm.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useAll } from '../sync/useRecord.ts'

type Writing = { readonly onDone: () => void; readonly onWrite?: ((prompt: PromptWords) => void) | undefined }
type EditProps = Writing & {
  readonly id: string
  readonly prompt: DeckPrompt
  /** How it is saved, where that is not as usual. */
  readonly onSave?: DeckEdits['save']
}

/** Rewrites a prompt of the deck where it stands. */
export function ConsoleEdit({ id, prompt, onDone, onWrite, onSave }: EditProps) {
  const { t } = useTranslation('console')
  const edits = useDeckEdits()
  const save = onSave ?? edits.save
  return (
    <PromptForm
      title={t('form.titleEdit')}
      prompt={wordsOf(prompt)}
      steps={useStepTitles()}
      onCancel={onDone}
      onWrite={onWrite}
      onSave={(words) => {
        save(id, words)
        onDone()
      }}
    />
  )
}

type AddProps = Writing & { readonly step: string | null; readonly onAdd?: DeckEdits['add'] }

/** Writes a new prompt at the end of a step. */
export function ConsoleAdd({ step, onDone, onWrite, onAdd }: AddProps) {
  const { t } = useTranslation('console')
  const edits = useDeckEdits()
  const add = onAdd ?? edits.add
  return (
    <PromptForm
      title={t('form.titleAdd')}
      prompt={{ text: '', hint: '', minutes: 3, step, mode: 'open', anonymous: false, oneWord: false }}
      steps={useStepTitles()}
      onCancel={onDone}
      onWrite={onWrite}
      onSave={(words) => {
        add(words)
        onDone()
      }}
    />
  )
}

/** Only what the form may change: what others do to the rest meanwhile stays. */
function wordsOf({ text, hint, minutes, step, mode, anonymous, oneWord, ...sides }: DeckPrompt): PromptWords {
  const { mutual = 0, leaderLast = false } = sides
  return { text, hint, minutes, step, mode, anonymous, oneWord, mutual, leaderLast }
}

function useStepTitles() {
  return inOrder(useAll(useStage().steps)).map(([id, { title }]) => ({ id, title }))
}
