import { type DragEvent, type ReactNode, useState } from 'react'
import { classes } from '../../ui/classes.ts'
import styles from './DeckList.module.css'
import type { DeckEntry } from './deckOrder.ts'

/** What a dragged prompt carries, so that nothing else that is dragged over the deck is taken for one. */
const PROMPT_TYPE = 'application/x-groundwork-prompt'

type Props = {
  readonly label: string
  readonly entries: readonly DeckEntry[]
  readonly children: (entry: DeckEntry, index: number) => ReactNode
  /** A prompt, from this list or another, was dropped before `target`; null is the end of the list. */
  readonly onDrop: (promptId: string, target: string | null) => void
}

/** Prompts in order, which can be dragged to another place by their grips; each card's menu moves it without a mouse. */
export function DeckList({ label, entries, children, onDrop }: Props) {
  // undefined: nothing is over this list; null: over its end.
  const [target, setTarget] = useState<string | null>()

  const over = (event: DragEvent, id: string | null) => {
    if (!event.dataTransfer.types.includes(PROMPT_TYPE)) return
    event.preventDefault()
    event.stopPropagation()
    event.dataTransfer.dropEffect = 'move'
    setTarget(id)
  }
  const drop = (event: DragEvent) => {
    const promptId = event.dataTransfer.getData(PROMPT_TYPE)
    event.preventDefault()
    event.stopPropagation()
    if (promptId !== '' && target !== undefined) onDrop(promptId, target)
    setTarget(undefined)
  }

  return (
    <ol
      aria-label={label}
      className={classes(styles.list, target === null && styles.overEnd)}
      onDragOver={(event) => over(event, null)}
      onDragLeave={(event) => !event.currentTarget.contains(event.relatedTarget as Node | null) && setTarget(undefined)}
      onDrop={drop}
    >
      {entries.map((entry, index) => (
        <li
          key={entry[0]}
          className={classes(styles.item, target === entry[0] && styles.over)}
          onDragStart={(event) => {
            event.dataTransfer.setData(PROMPT_TYPE, entry[0])
            event.dataTransfer.setDragImage(event.currentTarget, 0, 0)
            event.dataTransfer.effectAllowed = 'move'
          }}
          onDragEnd={() => setTarget(undefined)}
          onDragOver={(event) => over(event, isInLowerHalf(event) ? (entries[index + 1]?.[0] ?? null) : entry[0])}
        >
          {children(entry, index)}
        </li>
      ))}
    </ol>
  )
}

/** Whether the pointer is in the lower half: it will land after this one. */
function isInLowerHalf(event: DragEvent): boolean {
  const { top, height } = event.currentTarget.getBoundingClientRect()
  return event.clientY > top + height / 2
}
