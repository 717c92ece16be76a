import '../locales/votingWords.ts'
import { useLayoutEffect, useRef, useState } from 'react'
import type { Vote } from '../../shared/schema/vote.ts'
import { TimerFace } from '../features/timer/TimerFace.tsx'
import { useHow } from '../features/voting/useHow.ts'
import { useTurnout } from '../features/voting/useTurnout.ts'
import { VoteResult } from '../features/voting/VoteResult.tsx'
import type { VoteShown } from '../features/voting/voteNow.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import stage from './Stage.module.css'
import { StageJoin } from './StageJoin.tsx'
import { StageQuestion } from './StageQuestion.tsx'
import styles from './StageVote.module.css'
import { pictureTypes, smallest, whatFits } from './stageVoteSize.ts'
import { useBoxSize } from './useBoxSize.ts'

type Props = VoteShown & { readonly unit: number; readonly code: string }

/** A vote for the whole room: what it is about while people choose, then how it went. */
export function StageVote({ id, vote, unit, code }: Props) {
  const { t } = useTranslation('voting')
  const how = useHow(vote)
  const isOpen = vote.state === 'open'
  return (
    <>
      <header className={stage.head}>
        <div className={stage.words} aria-live="polite">
          <p className={stage.step}>{isOpen ? `${t('stage.open')} · ${how.kind}` : t('stage.result')}</p>
          <StageQuestion key={`${id} ${vote.state}`} text={vote.question} unit={unit} isShared={!isOpen} />
        </div>
        <TimerFace size="calc(150 * var(--u))" />
      </header>
      {isOpen ? <Open vote={vote} /> : <Closed key={unit} vote={vote} />}
      <footer className={stage.foot}>
        <p>
          {how.names}
          {!isOpen && ` · ${t('count', { count: vote.cast })}`}
        </p>
        <StageJoin code={code} />
      </footer>
    </>
  )
}

function Open({ vote }: { readonly vote: Vote }) {
  const { t } = useTranslation('voting')
  const turnout = useTurnout(vote)
  const fits = whatFits(vote.options.length)
  return (
    <div className={styles.open}>
      {vote.options.length > 0 && (
        <ul
          className={styles.options}
          style={{ '--size': fits.size, '--columns': fits.columns, '--lines': fits.lines }}
        >
          {vote.options.slice(0, fits.most).map(({ id, text }) => (
            <li key={id} dir="auto" className={styles.option}>
              {text}
            </li>
          ))}
        </ul>
      )}
      {vote.ends && (
        <p className={styles.ends}>
          <span>{vote.ends[0]}</span>
          <span aria-hidden className={styles.strip} />
          <span>{vote.ends[1]}</span>
        </p>
      )}
      <p className={styles.count}>
        <strong>{t(turnout.count === 0 ? 'count' : 'countOf', turnout)}</strong>
        <span>{t('stage.where')}</span>
      </p>
    </div>
  )
}

function Closed({ vote }: { readonly vote: Vote }) {
  const types = pictureTypes(vote)
  const [attempt, setAttempt] = useState(0)
  const { size, columns, lines, most } = types[attempt] ?? smallest
  const place = useRef<HTMLDivElement>(null)
  const box = useBoxSize(place)
  // Another screen: from the largest on.
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried again when the place has another size
  useLayoutEffect(() => setAttempt(0), [box?.width, box?.height])
  useLayoutEffect(() => {
    const picture = place.current
    if (picture && picture.scrollHeight > picture.clientHeight && attempt < types.length - 1) setAttempt(attempt + 1)
  })
  return (
    <div
      ref={place}
      className={styles.picture}
      style={{ '--size': size, '--text-lines': lines, '--column-height': '8em' }}
    >
      <VoteResult vote={vote} columns={columns} most={most} />
    </div>
  )
}
