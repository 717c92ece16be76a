import { Minus, Plus } from 'lucide-react'
import { useId } from 'react'
import type { VoteOption } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Icon } from '../../ui/Icon.tsx'
import type { BallotProps } from './Ballot.tsx'
import styles from './DotsBallot.module.css'
import { dotsIn, dotsLeft, whyNoMore, withDots } from './dots.ts'

/** Beyond these a row of dots is counted more slowly than a number is read. */
const DOTS_DRAWN_MAX = 5

/** Dots to give: each option with one more and one less. */
export function DotsBallot({ vote, ballot }: BallotProps) {
  const { t } = useTranslation('voting')
  const given = dotsIn(ballot.choices)
  const left = dotsLeft(vote, given)

  const put = ({ id, text }: VoteOption, count: number) => {
    const next = withDots(given, id, count)
    ballot.cast(next)
    const nowLeft = t('dots.left', { count: dotsLeft(vote, next ?? {}) })
    announce(t('dots.now', { option: text, count, left: nowLeft }))
  }
  return (
    <fieldset className={styles.dots}>
      <legend className="visually-hidden">{t('dots.label')}</legend>
      <p className={styles.left}>
        <span aria-hidden className={styles.purse}>
          <Dots count={left} />
        </span>
        <strong>{t('dots.left', { count: left })}</strong>
        {vote.perOption < vote.dots && <span>{t('dots.atMost', { count: vote.perOption })}</span>}
      </p>
      <ul className={styles.options}>
        {vote.options.map((option) => (
          <OptionDots
            key={option.id}
            option={option}
            count={given[option.id] ?? 0}
            whyNoMore={whyNoMoreWords(whyNoMore(vote, given, option.id))}
            onCount={(count) => put(option, count)}
          />
        ))}
      </ul>
    </fieldset>
  )

  function whyNoMoreWords(why: 'none' | 'full' | null): string | null {
    if (why === null) return null
    return why === 'none' ? t('dots.noneLeft') : t('dots.full', { count: vote.perOption })
  }
}

type OptionProps = {
  readonly option: VoteOption
  readonly count: number
  readonly whyNoMore: string | null
  readonly onCount: (count: number) => void
}

function OptionDots({ option, count, whyNoMore, onCount }: OptionProps) {
  const { t } = useTranslation('voting')
  const words = useId()
  return (
    <li className={styles.option} data-given={count > 0}>
      <span id={words} dir="auto" className={styles.words}>
        {option.text}
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset can't be laid out as this row */}
      <span role="group" aria-labelledby={words} className={styles.steps}>
        <Step
          icon={Minus}
          label={t('dots.less', { option: option.text })}
          isOff={count === 0}
          onPress={() => count > 0 && onCount(count - 1)}
        />
        <span className={styles.count}>
          <span aria-hidden>{count <= DOTS_DRAWN_MAX ? <Dots count={count} /> : null}</span>
          <span className={styles.number}>{count}</span>
        </span>
        <Step
          icon={Plus}
          label={t('dots.more', { option: option.text })}
          isOff={whyNoMore !== null}
          onPress={() => (whyNoMore === null ? onCount(count + 1) : announce(whyNoMore))}
        />
      </span>
    </li>
  )
}

type StepProps = {
  readonly icon: typeof Plus
  readonly label: string
  readonly isOff: boolean
  readonly onPress: () => void
}

/** Keeps the focus when it can't be pressed any more: the last dot must not throw who works by keyboard off the list. */
function Step({ icon, label, isOff, onPress }: StepProps) {
  return (
    <button type="button" aria-label={label} aria-disabled={isOff} onClick={onPress} className={styles.step}>
      <Icon of={icon} />
    </button>
  )
}

function Dots({ count }: { readonly count: number }) {
  return Array.from({ length: count }, (_, at) => at).map((at) => <span key={at} className={styles.dot} />)
}
