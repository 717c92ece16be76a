import { useRef } from 'react'
import type { Agreed } from '../../shared/rules/alliance/changes.ts'
import type { Count } from '../../shared/rules/alliance/state.ts'
import { useTermWords } from '../features/commit/useTermWords.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import styles from './StageAgreements.module.css'
import { layCards, widestCard } from './stageCards.ts'
import { useBoxSize } from './useBoxSize.ts'
import { usePage } from './usePage.ts'

/** Room for the number of the page, in Stage units. */
const FOOT = 44

type Props = {
  readonly agreed: Agreed
  /** Who is in for each; null while people still answer, so that nobody follows a number. */
  readonly counts: ReadonlyMap<string, Count> | null
  readonly unit: number
}

/** Agreements to be read from the back row: large while they are few, then smaller, then page by page. */
export function StageAgreements({ agreed, counts, unit }: Props) {
  const { t } = useTranslation('commit')
  const inWords = useTermWords()
  const area = useRef<HTMLDivElement>(null)
  const size = useBoxSize(area)
  const room = { width: (size?.width ?? 0) / unit, height: (size?.height ?? 0) / unit - FOOT }
  const all = [...agreed]
  const layout = layCards(
    all.map(([, { what }]) => what.length),
    room,
  )
  const page = usePage(layout.pages)
  const first = page * layout.perPage
  return (
    <div ref={area} className={styles.area}>
      {size !== null && (
        <ol
          key={page}
          aria-label={t('stage.agreements')}
          className={styles.cards}
          style={{
            '--columns': layout.columns,
            '--widest': `${widestCard(layout) * unit}px`,
            '--size': `${layout.fontSize * unit}px`,
            '--foot': `${FOOT * unit}px`,
          }}
        >
          {all.slice(first, first + layout.perPage).map(([id, terms], at) => {
            const count = counts?.get(id)
            const about = [
              [inWords(terms, 'owners'), inWords(terms, 'who')].filter(Boolean).join(', '),
              inWords(terms, 'when'),
            ]
            return (
              <li key={id} value={first + at + 1} className={styles.card} style={{ '--place': at }}>
                <span aria-hidden="true" className={styles.number}>
                  {first + at + 1}
                </span>
                <p dir="auto" className={styles.what}>
                  {terms.what}
                </p>
                <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
                {count && (
                  <p className={styles.holds}>{t('stands.holds', { in: count.in.length, count: sum(count) })}</p>
                )}
              </li>
            )
          })}
        </ol>
      )}
      {layout.pages > 1 && <p className={styles.page}>{t('stage.page', { page: page + 1, pages: layout.pages })}</p>}
    </div>
  )
}

function sum({ in: yes, not, open }: Count): number {
  return yes.length + not.length + open.length
}
