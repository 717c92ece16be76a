import '../locales/breakoutsWords.ts'
import { fractionLeft } from '../../shared/rules/timer.ts'
import { useClockWords } from '../features/breakouts/BreakoutClock.tsx'
import { BreakoutVoice } from '../features/breakouts/BreakoutVoice.tsx'
import { useBreakoutClock } from '../features/breakouts/breakoutClock.ts'
import { type BreakoutsNow, useBreakouts } from '../features/breakouts/useBreakouts.ts'
import { strikeChime } from '../features/timer/chime.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { serverNow } from '../sync/clock.ts'
import { useRecord } from '../sync/useRecord.ts'
import { Ring } from '../ui/Ring.tsx'
import stage from './Stage.module.css'
import styles from './StageBreakouts.module.css'
import { StageGroups } from './StageGroups.tsx'
import { StageJoin } from './StageJoin.tsx'
import { StageQuestion } from './StageQuestion.tsx'

type Props = { readonly unit: number; readonly code: string; readonly rings: boolean }

/** While people are in groups: their question, who is with whom, and one large clock. */
export function StageBreakouts(props: Props) {
  const now = useBreakouts()
  return now && <Groups {...props} now={now} />
}

function Groups({ unit, code, rings, now }: Props & { readonly now: BreakoutsNow }) {
  const { t } = useTranslation('breakouts')
  const { breakouts, groups } = now
  const question = useRecord(useStage().prompts, breakouts.prompt ?? '')?.text
  const clock = useBreakoutClock(breakouts)
  const words = useClockWords(clock)
  const isOver = clock.mood === 'over'
  const isLate = isOver || clock.mood === 'soon'
  const title = t(titleOf(groups.map(({ people }) => people.length)))
  return (
    <>
      <BreakoutVoice onOver={() => rings && strikeChime()} />
      <header aria-live="polite">
        <p className={stage.step}>{question ? title : t('stage.hint')}</p>
        <StageQuestion key={question ?? title} text={question ?? title} unit={unit} isShared />
      </header>
      <div className={styles.scene}>
        <div role="timer" aria-label={words} className={styles.clock} data-mood={clock.mood}>
          <Ring
            size="calc(420 * var(--u))"
            thickness={5}
            tone={isLate ? 'terracotta' : 'pine'}
            fraction={fractionLeft(breakouts, serverNow())}
            isBreathing={clock.mood !== 'held' && !isOver}
          >
            <span aria-hidden="true">{clock.face}</span>
          </Ring>
          {isOver && (
            <p className={styles.over}>
              <b>{t('stage.over')}</b>
              <span>{t('stage.overHint')}</span>
            </p>
          )}
        </div>
        <StageGroups key={`${groups.length} ${unit}`} groups={groups} />
      </div>
      <footer className={stage.foot}>
        <p>{t('atWork', { count: groups.length })}</p>
        <StageJoin code={code} />
      </footer>
    </>
  )
}

function titleOf(sizes: readonly number[]): 'stage.titlePairs' | 'stage.titleTrios' | 'stage.title' {
  if (sizes.every((size) => size === 2)) return 'stage.titlePairs'
  return sizes.every((size) => size === 3) ? 'stage.titleTrios' : 'stage.title'
}
