import '../locales/tensionWords.ts'
import { useScalesIn } from '../features/tension/rows.ts'
import type { ScalesShown } from '../features/tension/scalesNow.ts'
import { TensionPicture } from '../features/tension/TensionPicture.tsx'
import { TimerFace } from '../features/timer/TimerFace.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import stage from './Stage.module.css'
import { StageJoin } from './StageJoin.tsx'
import { StageQuestion } from './StageQuestion.tsx'
import styles from './StageScales.module.css'

type Props = ScalesShown & { readonly unit: number; readonly code: string }

/** Scales for the whole room: what they are about while people choose, then where people differ. */
export function StageScales({ id, set, unit, code }: Props) {
  const { t } = useTranslation('tension')
  const isOpen = set.state === 'open'
  return (
    <>
      <header className={stage.head}>
        <div className={stage.words} aria-live="polite">
          <p className={stage.step}>{t('ways')}</p>
          <StageQuestion key={`${id} ${set.state}`} text={t(isOpen ? 'label' : 'picture')} unit={unit} isShared />
        </div>
        <TimerFace size="calc(150 * var(--u))" />
      </header>
      {isOpen ? <Open set={set} /> : <TensionPicture set={set} place="wall" />}
      <footer className={stage.foot}>
        <p>{t(isOpen ? 'wallHint' : 'pictureHint')}</p>
        <StageJoin code={code} />
      </footer>
    </>
  )
}

function Open({ set }: Pick<ScalesShown, 'set'>) {
  const scales = useScalesIn(set)
  return (
    <ul className={styles.scales}>
      {scales.map(({ id, vote }) => (
        <li key={id} className={styles.scale} dir="auto">
          <strong>{vote.topic}</strong>
          <span>{vote.ends?.join(' – ')}</span>
        </li>
      ))}
    </ul>
  )
}
