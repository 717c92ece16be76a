import { bySway } from '../../features/checkin/bySway.ts'
import { type CheckinShown, useAsked } from '../../features/checkin/useCheckin.ts'
import { useDecided } from '../../features/checkin/useDecided.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './StageCheckin.module.css'
import { StageRows } from './StageRows.tsx'

type Props = CheckinShown & { readonly unit: number }

/** Each agreement with what people do with it, as they decide. */
export function StageVerdicts({ id, checkin, unit }: Props) {
  const { t } = useTranslation('checkin')
  const lines = bySway(useAsked(checkin), checkin)
  const decided = useDecided(id)
  return (
    <StageRows unit={unit} count={lines.length} height={158}>
      {(from, to) =>
        lines.slice(from, to).map(({ agreement, terms }) => (
          <li key={agreement} className={styles.row}>
            <span dir="auto" className={styles.what}>
              {terms.what}
            </span>
            <span className={styles.verdict}>{t(`decide.${decided(agreement) ?? 'clear'}`)}</span>
          </li>
        ))
      }
    </StageRows>
  )
}
