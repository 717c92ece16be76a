import { type ReactNode, useId } from 'react'
import type * as Y from 'yjs'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { Chip } from '../../ui/Chip.tsx'
import { PageGoal } from './PageGoal.tsx'
import styles from './PageHead.module.css'
import { lastTended } from './pageOf.ts'
import { useShownPage } from './useAlliancePage.ts'
import { useDates } from './useDates.ts'

type Props = { readonly now: number; readonly rich: (text: Y.XmlFragment) => ReactNode; readonly ways: ReactNode }

const tones = { proposed: 'plain', active: 'pine', inReview: 'terracotta', paused: 'plain', closed: 'plain' } as const

/** What the alliance is called, how it stands, and what it is for. */
export function PageHead({ now, rich, ways }: Props) {
  const { t } = useTranslation('alliancePage')
  const { alliance, stage } = useShownPage()
  const { title } = useSheet(stage.session)
  const { day } = useDates()
  const state = t(`state.${alliance.state}`)
  return (
    <header className={styles.head}>
      <Chip tone={tones[alliance.state]} className={styles.state}>
        {alliance.stateAt === 0 ? state : t('stateSince', { state, day: day(alliance.stateAt) })}
      </Chip>
      <h1 className={styles.title}>{title || t('untitled')}</h1>
      <PageGoal rich={rich} />
      <Facts now={now} />
      {ways && <div className={styles.ways}>{ways}</div>}
    </header>
  )
}

/** Since when, until when, and when somebody last did something for it. */
function Facts({ now }: { readonly now: number }) {
  const { t } = useTranslation('alliancePage')
  const { alliance } = useShownPage()
  const { day, calendarDay, ago } = useDates()
  const tended = useLastTended()
  const label = useId()
  const { review } = alliance
  return (
    <section aria-labelledby={label}>
      <h2 id={label} className="visually-hidden">
        {t('facts')}
      </h2>
      <dl className={styles.facts}>
        <div>
          <dt>{t('next')}</dt>
          <dd>
            {review ? (
              <NextLook on={calendarDay(review.on)} />
            ) : (
              t(alliance.reviewSetAt === null ? 'nextUnset' : 'nextNone')
            )}
          </dd>
        </div>
        {alliance.endsOn !== null && (
          <div>
            <dt>{t('ends')}</dt>
            <dd>{calendarDay(alliance.endsOn)}</dd>
          </div>
        )}
        <div>
          <dt>{t('tended')}</dt>
          <dd>
            {tended === null ? (
              t('tendedNever')
            ) : (
              <time dateTime={new Date(tended).toISOString()}>
                <span className={styles.onScreen}>{ago(tended, now)}, </span>
                {day(tended)}
              </time>
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}

function NextLook({ on }: { readonly on: string }) {
  const { t } = useTranslation('alliancePage')
  const { review } = useShownPage().alliance
  const rhythm = review && review.rhythm !== 'once' ? t(`rhythm.${review.rhythm}`, { count: review.everyDays }) : ''
  return (
    <>
      {on}
      {rhythm && <span className={styles.soft}>, {rhythm}</span>}
    </>
  )
}

function useLastTended(): number | null {
  const { alliance, page } = useShownPage()
  return lastTended([
    alliance.stateAt,
    alliance.reviewSetAt ?? 0,
    ...page.people.map(({ standing }) => standing.since ?? 0),
  ])
}
