import { type ReactNode, useRef } from 'react'
import { useBoxSize } from '../useBoxSize.ts'
import { usePage } from '../usePage.ts'
import styles from './StageCheckin.module.css'

/** With fewer rows than this, each has the whole width. */
const WIDE_MAX = 3

/** Few rows are drawn larger, by this much. */
const FEW_LARGER = 1.4

type Props = {
  readonly unit: number
  readonly count: number
  /** Of one row, with the space below it, in Stage units. */
  readonly height: number
  readonly children: (from: number, to: number) => ReactNode
}

/** As many rows as a wall has room for; more come page by page. */
export function StageRows({ unit, count, height, children }: Props) {
  const area = useRef<HTMLDivElement>(null)
  const size = useBoxSize(area)
  const columns = count > WIDE_MAX ? 2 : 1
  const each = columns === 1 ? height * FEW_LARGER : height
  const perPage = Math.max(1, Math.floor((size?.height ?? 0) / unit / each)) * columns
  const pages = Math.ceil(count / perPage)
  const from = usePage(pages) * perPage
  return (
    <div ref={area} className={styles.page}>
      {size !== null && (
        <ul className={styles.rows} data-few={columns === 1} style={{ '--columns': columns }}>
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
