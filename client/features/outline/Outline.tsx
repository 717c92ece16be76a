import { type FocusEvent, memo, useMemo, useSyncExternalStore } from 'react'
import { type AtOutline, AtOutlineProvider } from './atOutline.ts'
import styles from './Outline.module.css'
import { OutlineRow } from './OutlineRow.tsx'
import type { Row } from './rows.ts'
import { useFocusedRow } from './useFocusedRow.ts'
import { useOutlineKeys } from './useOutlineKeys.ts'

/** The board in reading order as one tree: Tab comes to it once, the arrow keys go through it. */
export const Outline = memo(function Outline({ at }: { readonly at: AtOutline }) {
  const { t } = at
  const rows = useSyncExternalStore(at.store.subscribe, at.store.rows)
  const onKeyDown = useOutlineKeys(at)
  useFocusedRow(at, rows)
  const parts = useMemo(() => bySection(rows), [rows])

  function onFocus({ target }: FocusEvent) {
    const id = target instanceof HTMLElement ? target.dataset.row : undefined
    if (id !== undefined && id !== at.spot.get().focused) at.focus(id)
  }
  return (
    <AtOutlineProvider value={at}>
      {/* The keys act on the row under the focus; rows come and go too fast to listen to each. */}
      <div
        role="tree"
        aria-label={t('label')}
        aria-describedby="outline-keys"
        aria-multiselectable="true"
        className={styles.tree}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      >
        {parts.map((part) => (
          <div key={part[0]?.id} role="none" className={styles.part}>
            {part.map((row) => (
              <OutlineRow key={row.id} row={row} />
            ))}
          </div>
        ))}
      </div>
      <p id="outline-keys" hidden>
        {t('keys')}
      </p>
    </AtOutlineProvider>
  )
})

/** Rows, cut before each of the first level. */
function bySection(rows: readonly Row[]): readonly (readonly Row[])[] {
  const parts: Row[][] = []
  for (const row of rows) {
    const part = parts.at(-1)
    if (row.level > 1 && part) part.push(row)
    else parts.push([row])
  }
  return parts
}
