import { type CheckinStep, checkinSteps } from '../../../shared/schema/checkin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import styles from './CheckinBody.module.css'

/** The stretches of a check-in, in order; whoever leads takes everybody to any of them. */
export function CheckinSteps({ id, at }: { readonly id: string; readonly at: CheckinStep }) {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  return (
    <nav aria-label={t('steps.label')}>
      <ol className={styles.steps}>
        {checkinSteps.map((step) => (
          <li key={step}>
            <button
              type="button"
              aria-current={step === at ? 'step' : undefined}
              className={styles.way}
              onClick={() => step !== at && void command('checkin.step', { checkin: id, at: step, from: at })}
            >
              {t(`steps.${step}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
