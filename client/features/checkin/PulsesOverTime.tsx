import '../../locales/checkinWords.ts'
import { COURSE_MAX, type Course, coursesOf, mostly } from '../../../shared/rules/alliance/overTime.ts'
import { type Counted, pulses } from '../../../shared/rules/alliance/pulse.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './PulsesOverTime.module.css'
import { pulseIcons } from './pulseLooks.ts'
import { type CheckinShown, useCheckinDoc, useHeldCheckins } from './useCheckin.ts'

/** How each agreement did from check-in to check-in: small columns for who looks, a table for who reads or listens. */
export function PulsesOverTime() {
  const { t, i18n } = useTranslation('checkin')
  const held = useHeldCheckins()
  const whatOf = useWhats(held)
  if (held.length === 0) return <p className={styles.none}>{t('over.keptNone')}</p>
  const shown = held.slice(-COURSE_MAX)
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium' })
  const short = new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric' })
  const courses = coursesOf(held.map(({ checkin }) => checkin))
  return (
    <div className={styles.over}>
      <h3 className={styles.heading}>{t('over.kept')}</h3>
      <ol className={styles.kept}>
        {shown.map(({ id, checkin }) => (
          <li key={id} className={styles.once}>
            <strong>{day.format(checkin.closedAt ?? 0)}</strong>
            {checkin.celebration && <span dir="auto">{t('over.celebrated', { what: checkin.celebration.what })}</span>}
          </li>
        ))}
      </ol>
      <table className={styles.table}>
        <caption className={styles.heading}>{t('over.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('over.agreement')}</th>
            {shown.map(({ id, checkin }) => (
              <th key={id} scope="col" className={styles.day}>
                <span className="visually-hidden">{t('over.day', { day: day.format(checkin.closedAt ?? 0) })}</span>
                <span aria-hidden>{short.format(checkin.closedAt ?? 0)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {courses.map((course) => (
            <Row key={course.agreement} {...course} what={whatOf(course.agreement)} days={shown.map(({ id }) => id)} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ course, what, days }: Course & { readonly what: string; readonly days: readonly string[] }) {
  return (
    <tr>
      <th scope="row" dir="auto" className={styles.what}>
        {what}
      </th>
      {course.map((counted, at) => (
        <td key={days[at]} className={styles.cell}>
          <Moment counted={counted} />
        </td>
      ))}
    </tr>
  )
}

/** One agreement at one check-in: a column of its answers, with the sign of what most people said. */
function Moment({ counted }: { readonly counted: Counted | null }) {
  const { t } = useTranslation('checkin')
  const most = counted && mostly(counted)
  if (!counted || most === null) return <span className={styles.untold}>{t('over.untold')}</span>
  const answers = pulses
    .map((pulse, at) => ({ pulse, count: counted.counts[at] ?? 0 }))
    .filter(({ count }) => count > 0)
  const said = answers.map(({ pulse, count }) => t('over.cell', { answer: t(`pulse.answers.${pulse}`), count }))
  return (
    <>
      <span className="visually-hidden">{said.join(', ')}</span>
      <span aria-hidden className={styles.column} title={said.join(', ')}>
        {answers.map(({ pulse, count }) => (
          <span key={pulse} data-pulse={pulse} className={styles.part} style={{ '--share': count }} />
        ))}
      </span>
      <Icon of={pulseIcons[pulses[most] ?? 'untested']} size="s" className={styles.sign} />
    </>
  )
}

/** What an agreement said when it was last asked about, or that nobody can read that any more. */
function useWhats(held: readonly CheckinShown[]): (agreement: string) => string {
  const { t } = useTranslation('checkin')
  const words = useAll(useCheckinDoc().checkinWords)
  const meanings = new Map(
    held.flatMap(({ checkin }) => checkin.asked.map(({ agreement, meaning }) => [agreement, meaning] as const)),
  )
  return (agreement) => words.get(meanings.get(agreement) ?? '')?.what || t('wordsGone')
}
