import { useState } from 'react'
import { DeckCard } from '../features/deck/DeckCard.tsx'
import { DeckList } from '../features/deck/DeckList.tsx'
import type { DeckEntry, DeckGroup } from '../features/deck/deckOrder.ts'
import { useDeckEdits } from '../features/deck/useDeckEdits.ts'
import { usePromptMoves } from '../features/deck/usePromptMoves.ts'
import { PromptFacts } from '../features/prompts/PromptFacts.tsx'
import type { Reveal } from '../features/prompts/useReveal.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { ConsoleEdit } from './ConsoleEdit.tsx'
import styles from './ConsoleGroup.module.css'
import type { ConsoleSession } from './consoleSession.ts'
import { useFocusBack } from './useFocusBack.ts'

type Props = {
  readonly group: DeckGroup
  readonly title: string
  readonly now: ConsoleSession
  readonly reveal: Reveal
  /** Shown elsewhere, but it keeps its place in the order. */
  readonly leaveOut?: string | undefined
}

/** Where the focus returns to after editing: one more Enter should not show the prompt. */
const MENU = '[aria-haspopup]'

/** One step's prompts: show, edit in place, move, remove. */
export function ConsoleGroup({ group, title, now, reveal, leaveOut }: Props) {
  const { drop } = useDeckEdits()
  return (
    <DeckList
      label={title}
      entries={group.entries.filter(([id]) => id !== leaveOut)}
      onDrop={(id, target) => drop(id, group.stepId, target)}
    >
      {(entry) => <GroupCard entry={entry} entries={group.entries} now={now} reveal={reveal} />}
    </DeckList>
  )
}

type CardProps = {
  readonly entry: DeckEntry
  readonly entries: readonly DeckEntry[]
  readonly now: ConsoleSession
  readonly reveal: Reveal
}

function GroupCard({ entry: [id, prompt], entries, now, reveal }: CardProps) {
  const [isEditing, setEditing] = useState(false)
  const place = useFocusBack(isEditing, MENU)
  const moves = usePromptMoves(id, entries)
  const seen = now.revealed.get(id)
  return (
    <div ref={place}>
      {isEditing ? (
        <ConsoleEdit id={id} prompt={prompt} onDone={() => setEditing(false)} />
      ) : (
        <DeckCard
          prompt={prompt}
          isSeen={seen !== undefined}
          canShow={reveal.promptId === null}
          facts={
            <PromptFacts
              minutes={prompt.minutes}
              mode={prompt.mode}
              isAnonymous={prompt.anonymous}
              isOneWord={prompt.oneWord}
              sides={prompt}
              seen={now.session.prompt === id ? 'now' : seen ? 'before' : 'never'}
            />
          }
          onShow={() => reveal.start(id)}
          onEdit={() => setEditing(true)}
          {...moves}
        />
      )}
      {seen && seen.text !== prompt.text && <NewWording before={seen.text} onShow={() => reveal.start(id)} />}
    </div>
  )
}

function NewWording({ before, onShow }: { readonly before: string; readonly onShow: () => void }) {
  const { t } = useTranslation('console')
  return (
    <div className={styles.wording}>
      <p>{t('newWordingHint', { text: before })}</p>
      <Button onPress={onShow}>{t('newWording')}</Button>
    </div>
  )
}
