import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { CardMenu } from '../features/deck/DeckCard.tsx'
import type { DeckEntry } from '../features/deck/deckOrder.ts'
import { usePromptMoves } from '../features/deck/usePromptMoves.ts'
import { PromptFacts } from '../features/prompts/PromptFacts.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { Card } from '../ui/Card.tsx'
import { AnonymousFew } from './AnonymousFew.tsx'
import { ConsoleEdit } from './ConsoleEdit.tsx'
import styles from './ConsoleNext.module.css'
import { useFocusBack } from './useFocusBack.ts'

type Props = {
  readonly entry: DeckEntry
  /** All prompts of its step. */
  readonly entries: readonly DeckEntry[]
  /** Asks it with names, where the deck says without; null while something else is about to be shown. */
  readonly onWithNames: (() => void) | null
}

/** Where the focus returns to after editing: one more Enter should not show the prompt. */
const MENU = '[aria-haspopup]'

/** The prompt that comes next, with all that helps to ask it well. */
export function ConsoleNext({ entry: [id, prompt], entries, onWithNames }: Props) {
  const { t } = useTranslation('console')
  const [isEditing, setEditing] = useState(false)
  const place = useFocusBack(isEditing, MENU)
  const moves = usePromptMoves(id, entries)
  return (
    <div ref={place}>
      <Card tone="dashed" className={styles.card}>
        {isEditing ? (
          <ConsoleEdit id={id} prompt={prompt} onDone={() => setEditing(false)} />
        ) : (
          <>
            <p className={styles.question}>{prompt.text}</p>
            <PromptFacts
              minutes={prompt.minutes}
              mode={prompt.mode}
              isAnonymous={prompt.anonymous}
              isOneWord={prompt.oneWord}
              sides={prompt}
              seen="never"
            />
            {prompt.anonymous && <AnonymousFew onWithNames={onWithNames} />}
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
              <Button variant="quiet" icon={Pencil} onPress={() => setEditing(true)}>
                {t('edit')}
              </Button>
              <CardMenu prompt={prompt} onEdit={() => setEditing(true)} {...moves} />
            </div>
          </>
        )}
      </Card>
    </div>
  )
}
