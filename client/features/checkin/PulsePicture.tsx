import '../../locales/checkinWords.ts'
import { type Counted, eases, pulses } from '../../../shared/rules/alliance/pulse.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './PulsePicture.module.css'
import { easeAs, pulseIcons } from './pulseLooks.ts'
import { useNames } from './useNames.ts'

type Props = {
  /** Null where nothing is told. */
  readonly counted: Counted | null
  readonly about: 'pulse' | 'ease'
  /** Whether what lies under it is said in names. */
  readonly hasNames?: boolean
}

/** How one agreement is doing, as a bar: as much of it for each answer as people gave it, with its word and its number. */
export function PulsePicture({ counted, about, hasNames = false }: Props) {
  const { t } = useTranslation('checkin')
  const names = useNames()
  if (!counted) return <p className={styles.none}>{t('picture.few')}</p>
  const given = answersIn(counted, about)
  const isNamed = hasNames && counted.people !== null
  return (
    <>
      <div aria-hidden className={styles.bar}>
        {given.map(({ key, look, count }) => (
          <span key={key} data-pulse={look} className={styles.part} style={{ '--share': count }} />
        ))}
      </div>
      <ul className={styles.labels} data-named={isNamed}>
        {given.map(({ key, look, mark, count, word }) => (
          <li key={key} className={styles.label}>
            <span data-pulse={look} className={styles.sign}>
              <Icon of={pulseIcons[look]} size="s" className={styles.icon} />
            </span>
            <span>
              <strong className={styles.count}>{count}</strong> {t(word)}
              {isNamed && <span className={styles.names}>{names(whoGave(counted, mark))}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

function answersIn({ counts }: Counted, about: Props['about']) {
  const all =
    about === 'pulse'
      ? pulses.map((key) => ({ key, look: key, word: `pulse.answers.${key}` as const }))
      : eases.map((key) => ({ key, look: easeAs[key], word: `pulse.ease.${key}` as const }))
  return all.map((one, at) => ({ ...one, mark: at + 1, count: counts[at] ?? 0 })).filter(({ count }) => count > 0)
}

function whoGave({ people }: Counted, mark: number): readonly string[] {
  return Object.entries(people ?? {}).flatMap(([member, given]) => (given === mark ? [member] : []))
}
