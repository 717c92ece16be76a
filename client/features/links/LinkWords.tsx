import type { FocusEvent, KeyboardEvent } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { SharedField } from '../../sync/SharedField.tsx'
import styles from './LinkWords.module.css'

/** Words on a line stay a label. In UTF-16 units. */
const LENGTH_MAX = 200

type LinkWordsProps = {
  readonly id: string
  readonly text: string
  /** "Link from A to B: text". */
  readonly name: string
  readonly at: readonly [number, number]
  readonly isChosen: boolean
  readonly isWriting: boolean
  readonly onChoose: () => void
  /** Absent while I may only read. */
  readonly onWrite: (() => void) | undefined
  readonly onRemove: (() => void) | undefined
  readonly onLeave: () => void
  readonly onWritten: (byKey: boolean) => void
}

/** What stands on a link, in its middle; and where the keys find the link. */
export function LinkWords(props: LinkWordsProps) {
  const { id, text, name, at, isChosen, isWriting, onChoose, onWrite, onRemove, onLeave, onWritten } = props
  const { t } = useTranslation('draw')
  const shared = useBoard().links.text(id, 'text')

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return
    const act = { Enter: onWrite, F2: onWrite, Delete: onRemove, Backspace: onRemove, Escape: onLeave }[event.key]
    if (!act) return
    event.preventDefault()
    event.stopPropagation()
    act()
  }
  function onFocus({ target, currentTarget }: FocusEvent) {
    if (target === currentTarget) onChoose()
  }

  return (
    // The line is for hands; this is the same for keys and ears.
    <article
      aria-label={name}
      aria-describedby={onWrite && 'board-link-keys'}
      tabIndex={-1}
      data-stop={id}
      data-chosen={isChosen}
      data-empty={text === '' && !isWriting}
      className={`${styles.words} nodrag nopan`}
      style={{ left: at[0], top: at[1] }}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onClick={onChoose}
      onDoubleClick={onWrite}
    >
      {isWriting && shared ? (
        <SharedField
          shared={shared}
          text={text}
          label={t('link.field')}
          placeholder={t('link.placeholder')}
          lengthMax={LENGTH_MAX}
          isOneLine
          onWritten={onWritten}
        />
      ) : (
        text && <span dir="auto">{text}</span>
      )}
    </article>
  )
}
