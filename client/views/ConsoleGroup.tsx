import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DeckCard } from '../features/deck/DeckCard.tsx'
import { DeckList } from '../features/deck/DeckList.tsx'
import type { DeckEntry, DeckGroup } from '../features/deck/deckOrder.ts'
import { useDeckEdits } from '../features/deck/useDeckEdits.ts'
import { PromptFacts } from '../features/prompts/PromptFacts.tsx'
import type { Reveal } from '../features/prompts/useReveal.ts'
import { Button } from '../ui/Button.tsx'
import { ConsoleEdit } from './ConsoleEdit.tsx'
import styles from './ConsoleGroup.module.css'
import type { ConsoleSession } from './consoleSession.ts'

type Props = {
  readonly group: DeckGroup
  readonly title: string
  readonly now: ConsoleSession
  readonly reveal: Reveal
  /** Shown elsewhere, but it keeps its place in the order. */
  readonly leaveOut?: string | undefined
}

/** One step's prompts: show, edit in place, move, remove. */
export function ConsoleGroup({ group, title, now, reveal, leaveOut }: Props) {
  const { move, drop, remove } = useDeckEdits()
  const [editing, setEditing] = useState<string | null>(null)
  const entries = group.entries.filter(([id]) => id !== leaveOut)

  const card = ([id, prompt]: DeckEntry) => {
    if (editing === id) return <ConsoleEdit id={id} prompt={prompt} onDone={() => setEditing(null)} />
    const at = group.entries.findIndex(([other]) => other === id)
    const seen = now.revealed.get(id)
    return (
      <>
        <DeckCard
          prompt={prompt}
          isSeen={seen !== undefined}
          canShow={reveal.promptId === null}
          facts={
            <PromptFacts
              minutes={prompt.minutes}
              mode={prompt.mode}
              seen={now.session.prompt === id ? 'now' : seen ? 'before' : 'never'}
            />
          }
          onShow={() => reveal.start(id)}
          onEdit={() => setEditing(id)}
          onMoveUp={at > 0 ? () => move(group.entries, id, -1) : undefined}
          onMoveDown={at < group.entries.length - 1 ? () => move(group.entries, id, 1) : undefined}
          onRemove={() => remove(id)}
        />
        {seen && seen.text !== prompt.text && <NewWording before={seen.text} onShow={() => reveal.start(id)} />}
      </>
    )
  }

  return (
    <DeckList
      label={title}
      entries={entries}
      isDraggable={(id) => id !== editing}
      onDrop={(id, target) => drop(id, group.stepId, target)}
    >
      {card}
    </DeckList>
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
