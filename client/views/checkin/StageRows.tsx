import { type ReactNode, useRef } from 'react'
import { useBoxSize } from '../useBoxSize.ts'
import { usePage } from '../usePage.ts'
import styles from './StageCheckin.module.css'

/** With fewer rows than this, each has the whole width. */
const WIDE_MAX = 3

/** Few rows are drawn larger, by this much. */
const FEW_LARGER = 1.4
/** What the line with the pages takes, in Stage units. */
const PAGES_LINE = 48
/** So few are drawn larger. */
const FEW_MAX = 2

type Props = {
  readonly unit: number
  readonly count: number
  /** Of one row whose words take two lines, with the space below it, in Stage units. */
  readonly height: number
  readonly children: (from: number, to: number) => ReactNode
}

/** As many rows as a wall has room for; more come page by page. */
export function StageRows({ unit, count, height, children }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const size = useBoxSize(area)
  const columns = count > WIDE_MAX ? 2 : 1
  const isFew = count <= FEW_MAX
  const each = isFew ? height * FEW_LARGER : height
  const fitting = (room: number) => Math.max(1, Math.floor(room / each)) * columns
  const room = (size?.height ?? 0) / unit
  const perPage = fitting(room) >= count ? fitting(room) : fitting(room - PAGES_LINE)
  const pages = Math.ceil(count / perPage)
  const from = usePage(pages) * perPage
  return (
    <div ref={area} className={styles.page}>
      {size !== null && (
        <ul className={styles.rows} data-few={isFew} style={{ '--columns': columns }}>
          {children(from, from + perPage)}
        </ul>
      )}
      {pages > 1 && size !== null && (
        <p className={styles.rest}>
          {from / perPage + 1} / {pages}
        </p>
      )}
    </div>
  )
}
