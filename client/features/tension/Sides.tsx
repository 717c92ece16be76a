import type { Side } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './Sides.module.css'
import { useNames } from './useRowWords.ts'

/** The two sides that meet: the word at each end and who stands nearer to it. */
export function Sides({ sides, label }: { readonly sides: readonly Side[]; readonly label?: string }) {
  const { t } = useTranslation('tension')
  const namesOf = useNames()
  return (
    <ul aria-label={label} className={styles.sides}>
      {sides.map(({ end, people }) => (
        <li key={end} className={styles.side}>
          <span className={styles.end} dir="auto">
            {end}
          </span>
          <span className={styles.people}>{people.length > 0 ? namesOf(people) : t('side.none')}</span>
        </li>
      ))}
    </ul>
  )
}
