import { Eye, Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeckEntry } from '../features/deck/deckOrder.ts'
import { PromptFacts } from '../features/prompts/PromptFacts.tsx'
import type { Reveal } from '../features/prompts/useReveal.ts'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { ConsoleEdit } from './ConsoleEdit.tsx'
import styles from './ConsoleNext.module.css'

/** The prompt that comes next, with all that helps to ask it well. */
export function ConsoleNext({ entry: [id, prompt], reveal }: { readonly entry: DeckEntry; readonly reveal: Reveal }) {
  const { t } = useTranslation('console')
  const [isEditing, setEditing] = useState(false)
  if (isEditing)
    return (
      <Card tone="dashed">
        <ConsoleEdit id={id} prompt={prompt} onDone={() => setEditing(false)} />
      </Card>
    )
  return (
    <Card as="article" tone="dashed" className={styles.card}>
      <p className={styles.question}>{prompt.text}</p>
      <PromptFacts minutes={prompt.minutes} mode={prompt.mode} seen="never" />
      {prompt.hint && (
        <p className={styles.hint}>
          <b>{t('hint')}:</b> {prompt.hint}
        </p>
      )}
      {prompt.probes.length > 0 && (
        <div className={styles.hint}>
          <b>{t('probes')}</b>
          <ul className={styles.probes}>
            {prompt.probes.map((probe) => (
              <li key={probe}>{probe}</li>
            ))}
          </ul>
        </div>
      )}
      <div className={styles.actions}>
        <Button icon={Eye} shortcut="N" isDisabled={reveal.promptId !== null} onPress={() => reveal.start(id)}>
          {t('showNext')}
        </Button>
        <Button variant="quiet" icon={Pencil} onPress={() => setEditing(true)}>
          {t('edit')}
        </Button>
      </div>
    </Card>
  )
}
