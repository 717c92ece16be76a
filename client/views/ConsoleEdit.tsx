import { inOrder } from '../../shared/rules/order.ts'
import type { DeckPrompt } from '../../shared/schema/deck.ts'
import { useDeckEdits } from '../features/deck/useDeckEdits.ts'
import { PromptForm, type PromptWords } from '../features/prompts/PromptForm.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useAll } from '../sync/useRecord.ts'

type EditProps = { readonly id: string; readonly prompt: DeckPrompt; readonly onDone: () => void }

/** Rewrites a prompt of the deck where it stands. */
export function ConsoleEdit({ id, prompt, onDone }: EditProps) {
  const { t } = useTranslation('console')
  const { save } = useDeckEdits()
  return (
    <PromptForm
      title={t('form.titleEdit')}
      prompt={wordsOf(prompt)}
      steps={useStepTitles()}
      onCancel={onDone}
      onSave={(words) => {
        save(id, words)
        onDone()
      }}
    />
  )
}

type AddProps = { readonly step: string | null; readonly onDone: () => void }

/** Writes a new prompt at the end of a step. */
export function ConsoleAdd({ step, onDone }: AddProps) {
  const { t } = useTranslation('console')
  const { add } = useDeckEdits()
  return (
    <PromptForm
      title={t('form.titleAdd')}
      prompt={{ text: '', hint: '', minutes: 3, step, mode: 'open', anonymous: false }}
      steps={useStepTitles()}
      onCancel={onDone}
      onSave={(words) => {
        add(words)
        onDone()
      }}
    />
  )
}

/** Only what the form may change: what others do to the rest meanwhile stays. */
function wordsOf({ text, hint, minutes, step, mode, anonymous }: DeckPrompt): PromptWords {
  return { text, hint, minutes, step, mode, anonymous }
}

function useStepTitles() {
  return inOrder(useAll(useStage().steps)).map(([id, { title }]) => ({ id, title }))
}
