import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './Energy.module.css'
import { countsOf, pointsOf, SHOWN_DAYS, since } from './energy.ts'
import { levels, type Pulse, signs } from './myMap.ts'
import { useListWords } from './useFacts.ts'

type Props = { readonly pulses: readonly Pulse[]; readonly today: string }

/** Eight weeks as one calm line; a day with early signs has a ring. What it says stands below in words. */
export function EnergyLine({ pulses, today }: Props) {
  const { t } = useTranslation('map')
  const points = pointsOf(pulses, today)
  if (points.length === 0) return <p className={styles.quiet}>{t('energy.empty')}</p>
  const [x, y] = [(along: number) => along * 100, (down: number) => 8 + down * 44]
  return (
    <figure className={styles.figure}>
      <div aria-hidden="true" className={styles.plot}>
        <div className={styles.levels}>
          {levels.map((id) => (
            <span key={id}>{t(`energy.levels.${id}`)}</span>
          ))}
        </div>
        <div className={styles.field}>
          <svg aria-hidden="true" viewBox="0 0 100 60" preserveAspectRatio="none" className={styles.line}>
            {levels.map((id, at) => (
              <line key={id} x1="0" x2="100" y1={y(at / 2)} y2={y(at / 2)} className={styles.rule} />
            ))}
            <polyline points={points.map(({ along, down }) => `${x(along)},${y(down)}`).join(' ')} />
          </svg>
          {points.map(({ pulse, along, down }) => (
            <span
              key={pulse.on}
              data-signs={pulse.signs.length > 0 || undefined}
              className={styles.point}
              style={{ insetInlineStart: `${x(along)}%`, insetBlockStart: `${(y(down) / 60) * 100}%` }}
            />
          ))}
        </div>
        <div className={styles.span}>
          <span>{t('energy.since')}</span>
          <span>{t('energy.now')}</span>
        </div>
      </div>
      <figcaption>
        <Sum pulses={since(pulses, today, SHOWN_DAYS)} />
      </figcaption>
    </figure>
  )
}

/** What the line says, in words. */
function Sum({ pulses }: Pick<Props, 'pulses'>) {
  const { t } = useTranslation('map')
  const list = useListWords()
  const counts = countsOf(pulses)
  const said = levels.filter((id) => counts.levels[id] > 0)
  const noticed = signs.filter((id) => counts.signs[id] > 0)
  return (
    <>
      {t('energy.sum', {
        count: pulses.length,
        levels: list(said.map((id) => t(`energy.counts.${id}`, { count: counts.levels[id] }))),
      })}{' '}
      {noticed.length > 0 &&
        t('energy.signSum', {
          signs: list(noticed.map((id) => t(`energy.signCounts.${id}`, { count: counts.signs[id] }))),
        })}
    </>
  )
}
