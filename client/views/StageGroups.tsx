import { useLayoutEffect, useRef, useState } from 'react'
import { groupNames } from '../features/breakouts/groupNames.ts'
import type { GroupNow } from '../features/breakouts/useBreakouts.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import styles from './StageBreakouts.module.css'
import { type GroupFit, groupFits } from './stageGroupSize.ts'
import { useBoxSize } from './useBoxSize.ts'

const alone: GroupFit = { pixels: 50, columns: 1, most: 1 }

/** Who is with whom, as large as there is room. To be keyed by how many groups there are and how large the screen is. */
export function StageGroups({ groups }: { readonly groups: readonly GroupNow[] }) {
  const { t } = useTranslation('breakouts')
  const [attempt, setAttempt] = useState(0)
  const place = useRef<HTMLDivElement>(null)
  const box = useBoxSize(place)
  const fits = groupFits(groups.length)
  const { pixels, columns, most } = fits[attempt] ?? alone
  // Another screen: from the largest on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again when the place has another size
  useLayoutEffect(() => setAttempt(0), [box?.width, box?.height])
  useLayoutEffect(() => {
    const names = place.current
    if (names && names.scrollHeight > names.clientHeight && attempt < fits.length - 1) setAttempt(attempt + 1)
  })
  return (
    <div ref={place} className={styles.place}>
      <ul
        aria-label={t('othersLabel')}
        className={styles.groups}
        style={{ '--size': `calc(${pixels} * var(--u))`, '--columns': columns }}
      >
        {groups.slice(0, most).map(({ section, people }) => (
          <li key={section} dir="auto" className={styles.group}>
            {people.length > 0 ? groupNames(people, t('somebody')) : t('nobody')}
          </li>
        ))}
        {groups.length > most && <li className={styles.more}>{t('stage.more', { count: groups.length - most })}</li>}
      </ul>
    </div>
  )
}
