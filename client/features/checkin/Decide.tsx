import '../../locales/checkinWords.ts'
import { type ReactNode, useState } from 'react'
import { type VerdictWord, verdicts } from '../../../shared/schema/checkin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { Segments } from '../../ui/Segments.tsx'
import { bySway } from './bySway.ts'
import styles from './Decide.module.css'
import { PulsePicture } from './PulsePicture.tsx'
import { type CheckinShown, useAsked } from './useCheckin.ts'
import { useDecided } from './useDecided.ts'

type Props = CheckinShown & {
  /** What lets people change the words of an agreement they tweak. */
  readonly tweaking?: (agreement: string) => ReactNode
  /** What lets people write one more. */
  readonly adding?: ReactNode
}

/** What people do with each agreement: keep it, tweak it, or let it go with thanks. */
export function Decide({ id, checkin, tweaking, adding }: Props) {
  const { t } = useTranslation('checkin')
  const lines = bySway(useAsked(checkin), checkin)
  const decided = useDecided(id)
  const open = lines.filter(({ agreement }) => !decided(agreement)).length
  return (
    <div className={styles.decide}>
      <p className={styles.hint}>{t('decide.hint')}</p>
      <ul className={styles.lines}>
        {lines.map(({ agreement, terms }) => (
          <li key={agreement} className={styles.line}>
            <h3 dir="auto" className={styles.what}>
              {terms.what}
            </h3>
            {checkin.pulses[agreement] && <PulsePicture counted={checkin.pulses[agreement]} about="pulse" />}
            <Verdict {...{ id, agreement, what: terms.what }} now={decided(agreement)} />
            {decided(agreement) === 'tweak' && tweaking?.(agreement)}
          </li>
        ))}
      </ul>
      {adding}
      <p role="status" className={styles.hint}>
        {open > 0 ? t('decide.open', { count: open }) : t('decide.allDone')}
      </p>
    </div>
  )
}

type VerdictProps = {
  readonly id: string
  readonly agreement: string
  readonly what: string
  readonly now: VerdictWord | null
}

function Verdict({ id, agreement, what, now }: VerdictProps) {
  const { t } = useTranslation('checkin')
  const command = useCommand()
  const me = useMe()
  // What was pressed shows at once; what the server says counts.
  const [pressed, setPressed] = useState<VerdictWord | 'open' | null>(null)
  const choose = async (chosen: VerdictWord | 'open') => {
    setPressed(chosen)
    const verdict = chosen === 'open' ? null : chosen
    await command('checkin.decide', { checkin: id, agreement, from: now, verdict })
    setPressed(null)
  }
  if (me.role === 'viewer') return <p>{t(now ? `decide.${now}` : 'decide.clear')}</p>
  return (
    <>
      <Segments
        label={t('decide.label', { what })}
        hideLabel
        options={[
          ...verdicts.map((verdict) => ({ id: verdict, label: t(`decide.${verdict}`) })),
          { id: 'open' as const, label: t('decide.clear') },
        ]}
        value={pressed ?? now ?? 'open'}
        onChange={(chosen) => void choose(chosen)}
      />
      {now && <p className={styles.then}>{t(`decide.${now}Hint`, { what })}</p>}
    </>
  )
}
