import { ChevronRight, Ellipsis } from 'lucide-react'
import type { MouseEvent, ReactNode } from 'react'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import { hasWords, useAtOutline } from './atOutline.ts'
import styles from './OutlineRow.module.css'
import { isItemRow, type Row } from './rows.ts'
import { isMovable } from './units.ts'
import type { Mine } from './useMine.ts'

type RowShellProps = {
  readonly row: Row
  readonly mine: Mine
  /** Everything somebody has to know who only hears it. */
  readonly name?: string | undefined
  /** Instead of a name: ids of what names it. */
  readonly labelledBy?: string | undefined
  /** What it is called in buttons that act on it: a few words. */
  readonly called: string
  readonly className?: string | undefined
  readonly children: ReactNode
  /** Beside the words: what leads on from here. */
  readonly tools?: ReactNode
  /** Below the words, inside the same row. */
  readonly below?: ReactNode
}

/** One row of the tree: where it stands, whether it is open, chosen or under the focus, and the way to all that can be done with it. */
export function RowShell({ row, mine, name, labelledBy, called, className, children, tools, below }: RowShellProps) {
  const { store, spot, desk, acts, guests, focus } = useAtOutline()
  const { id, of, kind, level, at, count, isOpen } = row
  const { isFocused, isPicking, isSelected } = mine
  const mayPick = isItemRow(row)

  function onClick(event: MouseEvent) {
    if ((event.target as Element).closest('a, button, input, textarea, [contenteditable="true"]')) return
    if (mayPick && (event.shiftKey || event.ctrlKey || event.metaKey)) {
      const { selected } = desk.get()
      const before = isPicking ? selected : selected.filter((one) => one !== of)
      const now = before.includes(of) ? before.filter((one) => one !== of) : [...before, of]
      spot.set({ isPicking: now.length > 0, focused: id })
      return desk.set({ selected: now })
    }
    spot.set({ isPicking: false })
    const wasFocused = isFocused
    focus(id)
    // A finger means to write, or to open; a mouse first points.
    const isMeant = event.detail > 1 || (event.nativeEvent as PointerEvent).pointerType === 'touch' || wasFocused
    if (!isMeant) return
    if (kind === 'agreement') guests.openAgreement(of)
    else if (acts && hasWords(row)) acts.write(row)
    else if (isOpen !== null) store.fold(id, isOpen)
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the tree, which has one place for all of them.
    <div
      role="treeitem"
      data-row={id}
      data-stop={kind === 'agreement' ? id : of}
      data-kind={kind}
      data-focused={isFocused || undefined}
      aria-level={level}
      aria-posinset={at}
      aria-setsize={count}
      aria-expanded={isOpen ?? undefined}
      aria-selected={mayPick ? isPicking && isSelected : undefined}
      aria-label={name}
      aria-labelledby={labelledBy}
      tabIndex={isFocused ? 0 : -1}
      className={classes(styles.row, className)}
      style={{ '--level': level }}
      onClick={onClick}
    >
      <span className={styles.fold}>{isOpen !== null && <Fold row={row} called={called} />}</span>
      <div className={styles.content}>{children}</div>
      {tools}
      {(isMovable(row) || kind === 'section' || kind === 'comment' || kind === 'linkTo') && (
        <More id={id} called={called} />
      )}
      {below}
    </div>
  )
}

// A browser's own buttons: a thousand rows have them, and nobody comes to them by Tab.
const dots = <Icon of={Ellipsis} />
const arrow = <Icon of={ChevronRight} />

function More({ id, called }: { readonly id: string; readonly called: string }) {
  const { t, focus, guests } = useAtOutline()
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t('more', { name: called })}
      aria-haspopup="menu"
      className={styles.more}
      onClick={() => {
        focus(id)
        requestAnimationFrame(guests.openMenu)
      }}
    >
      {dots}
    </button>
  )
}

function Fold({ row, called }: { readonly row: Row; readonly called: string }) {
  const { t, store } = useAtOutline()
  return (
    <button
      type="button"
      tabIndex={-1}
      aria-label={t(row.isOpen ? 'fold' : 'unfold', { name: called })}
      className={styles.foldButton}
      onClick={() => store.fold(row.id, row.isOpen === true)}
    >
      {arrow}
    </button>
  )
}
