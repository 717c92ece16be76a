import '../../locales/checkinWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { bySway, sway } from './bySway.ts'
import { DidWeDo } from './DidWeDo.tsx'
import { PulsePicture } from './PulsePicture.tsx'
import styles from './Talk.module.css'
import { type CheckinShown, useAsked } from './useCheckin.ts'

/** How each agreement is doing, what wobbles first, and whether people did what they said. */
export function Talk({ id, checkin }: CheckinShown) {
  const { t } = useTranslation('checkin')
  const lines = bySway(useAsked(checkin), checkin)
  const wobbles = lines.some(({ agreement }) => sway(checkin.pulses[agreement]) > 0)
  return (
    <div className={styles.talk}>
      <p className={styles.hint}>
        {t(wobbles ? 'talk.first' : 'talk.holds')} {t('talk.hint')}
      </p>
      {checkin.easier && (
        <section className={styles.line}>
          <h3 className={styles.what}>{t('picture.ease')}</h3>
          <PulsePicture counted={checkin.easier} about="ease" />
        </section>
      )}
      <ul aria-label={t('picture.title')} className={styles.lines}>
        {lines.map(({ agreement, terms }) => (
          <li key={agreement} className={styles.line}>
            <h3 dir="auto" className={styles.what}>
              {terms.what}
            </h3>
            {terms.evidence && <p className={styles.evidence}>{t('pulse.evidence', { words: terms.evidence })}</p>}
            <PulsePicture counted={checkin.pulses[agreement] ?? null} about="pulse" hasNames />
            <DidWeDo checkinId={id} agreement={agreement} terms={terms} />
          </li>
        ))}
      </ul>
    </div>
  )
}
