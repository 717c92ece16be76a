import '../../locales/checkinWords.ts'
import type { Checkin } from '../../../shared/schema/checkin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { bySway } from './bySway.ts'
import { PulsePicture } from './PulsePicture.tsx'
import styles from './Talk.module.css'
import { useAsked } from './useCheckin.ts'

/** How each agreement is doing, what wobbles most first. */
export function PulseList({ checkin }: { readonly checkin: Checkin }) {
  const { t } = useTranslation('checkin')
  return (
    <ul aria-label={t('picture.title')} className={styles.lines}>
      {bySway(useAsked(checkin), checkin).map(({ agreement, terms }) => (
        <li key={agreement} className={styles.line}>
          <h3 dir="auto" className={styles.what}>
            {terms.what}
          </h3>
          <PulsePicture counted={checkin.pulses[agreement] ?? null} about="pulse" />
        </li>
      ))}
    </ul>
  )
}
