import '../../locales/leadingWords.ts'
import { Clock, Hourglass, TriangleAlert } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './AgendaLine.module.css'
import { leadOf, wholeMinutes } from './agendaWords.ts'
import { useAgenda } from './useAgenda.ts'

/** Whether the session is ahead of its plan or behind, and when it will end. Nothing without a plan. */
export function AgendaLine() {
  const { t, i18n } = useTranslation('leading')
  const { planned, actual, ahead, endsAt } = useAgenda()
  if (planned === 0) return null
  const { key, count } = leadOf(ahead)
  const clock = new Date(endsAt).toLocaleTimeString(i18n.language, { hour: '2-digit', minute: '2-digit' })
  return (
    <section aria-label={t('agenda.label')} className={styles.agenda}>
      <p className={styles.lead} data-lead={key}>
        <Icon of={key === 'behind' ? TriangleAlert : Clock} size="s" />
        {t(`agenda.${key}`, { count })}
      </p>
      <p className={styles.quiet}>
        {t('agenda.all', { actual: wholeMinutes(actual), planned: wholeMinutes(planned) })}
        {' · '}
        {t('agenda.ends', { clock })}
      </p>
    </section>
  )
}

/** One step's planned and used minutes. Amber and red are said by sign and word, too. */
export function StepTime({ id, isNow }: { readonly id: string; readonly isNow: boolean }) {
  const { t } = useTranslation('leading')
  const { steps, mood } = useAgenda()
  const step = steps.find((one) => one.id === id)
  if (!step) return null
  const [actual, planned] = [wholeMinutes(step.actual), wholeMinutes(step.planned)]
  const words =
    planned === 0
      ? t('agenda.stepSpent', { count: actual })
      : actual === 0
        ? t('agenda.stepPlanned', { count: planned })
        : t('agenda.stepTime', { actual, planned })
  return (
    <span className={styles.time}>
      {words}
      {isNow && mood !== 'ok' && (
        <span className={styles.mood} data-mood={mood}>
          <Icon of={mood === 'red' ? TriangleAlert : Hourglass} size="s" />
          {t(`agenda.${mood}`)}
        </span>
      )}
    </span>
  )
}
