import '../../locales/checkinWords.ts'
import { ArrowLeft, ArrowRight, EyeOff } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { eases, pulses } from '../../../shared/rules/alliance/pulse.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useWhose, type Whose } from '../../sync/useWhose.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { AnswerCards } from './AnswerCards.tsx'
import { ForWhom } from './ForWhom.tsx'
import { PulseDone } from './PulseDone.tsx'
import styles from './PulseWalk.module.css'
import { easeAs, pulseIcons } from './pulseLooks.ts'
import { type AskedLine, type CheckinShown, useAsked } from './useCheckin.ts'
import { type MyMarks, useMyMarks } from './useMyMarks.ts'

type Props = CheckinShown & {
  /** The question leads a page, or is one thing among others. */
  readonly heading: 'h1' | 'h2' | 'h3'
}

/** One agreement after the other, at one's own pace, then one question about all of it. */
export function PulseWalk(props: Props) {
  const whose = useWhose()
  return <Walk key={whose?.id ?? ''} {...props} whose={whose} />
}

function Walk({ id, checkin, heading, whose }: Props & { readonly whose: Whose | null }) {
  const lines = useAsked(checkin)
  const mine = useMyMarks(id, whose)
  const [at, setAt] = useState(() => {
    const open = lines.findIndex(({ agreement }) => !mine.marks[agreement])
    return open === -1 ? (mine.marks[id] ? lines.length + 1 : lines.length) : open
  })
  const title = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  const go = (to: number) => {
    hasMoved.current = true
    setAt(to)
  }
  // Who works by key or by ear goes on from the next question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another one is shown
  useEffect(() => {
    if (hasMoved.current) title.current?.focus()
  }, [at])
  const line = lines[at]
  const parts = { at, count: lines.length, mine, title, heading, onGo: go }
  return (
    <div className={styles.walk}>
      <ForWhom whose={whose} />
      {line ? (
        <About key={line.agreement} {...parts} line={line} isNamed={checkin.isNamed} isFirst={at === 0} />
      ) : at === lines.length ? (
        <Easier {...parts} />
      ) : (
        <PulseDone {...parts} open={lines.filter(({ agreement }) => !mine.marks[agreement]).length} />
      )}
    </div>
  )
}

type PartProps = {
  readonly at: number
  readonly count: number
  readonly mine: MyMarks
  readonly title: React.RefObject<HTMLHeadingElement | null>
  readonly heading: Props['heading']
  readonly onGo: (to: number) => void
}
type AboutProps = PartProps & { readonly line: AskedLine; readonly isNamed: boolean; readonly isFirst: boolean }

function About({ line, isNamed, isFirst, ...part }: AboutProps) {
  const { t } = useTranslation('checkin')
  const { at, count, mine, title, heading: Heading } = part
  const { agreement, terms } = line
  return (
    <>
      <p className={styles.step}>{t('pulse.number', { at: at + 1, count })}</p>
      <Heading ref={title} tabIndex={-1} dir="auto" className={styles.question} data-long={terms.what.length > 110}>
        {terms.what}
      </Heading>
      {(terms.when || terms.evidence) && (
        <p dir="auto" className={styles.facts}>
          {terms.when && <span>{t('pulse.when', { words: terms.when })}</span>}
          {terms.evidence && <span>{t('pulse.evidence', { words: terms.evidence })}</span>}
        </p>
      )}
      <AnswerCards
        label={t('pulse.title')}
        answers={pulses.map((id) => ({
          ...{ id, icon: pulseIcons[id], look: id },
          ...{ title: t(`pulse.answers.${id}`), hint: t(`pulse.means.${id}`) },
        }))}
        value={pulses[(mine.marks[agreement] ?? 0) - 1] ?? null}
        onChange={(pulse) => mine.say(agreement, pulse)}
      />
      {isFirst && (
        <p className={styles.private}>
          <Icon of={EyeOff} size="s" />
          <span>
            {t('pulse.private')} {t(isNamed ? 'pulse.named' : 'pulse.nameless')}
          </span>
        </p>
      )}
      <Ways {...part} isAnswered={Boolean(mine.marks[agreement])} onClear={() => mine.say(agreement, null)} />
    </>
  )
}

function Easier(part: PartProps) {
  const { t } = useTranslation('checkin')
  const { mine, title, heading: Heading } = part
  return (
    <>
      <Heading ref={title} tabIndex={-1} className={styles.question}>
        {t('pulse.easeTitle')}
      </Heading>
      <AnswerCards
        label={t('pulse.easeTitle')}
        answers={eases.map((id) => ({
          ...{ id, icon: pulseIcons[easeAs[id]], look: easeAs[id] },
          ...{ title: t(`pulse.ease.${id}`), hint: t(`pulse.easeMeans.${id}`) },
        }))}
        value={eases[(mine.ease ?? 0) - 1] ?? null}
        onChange={mine.sayEase}
      />
      <Ways {...part} isAnswered={Boolean(mine.ease)} onClear={() => mine.sayEase(null)} />
    </>
  )
}

type WaysProps = PartProps & { readonly isAnswered: boolean; readonly onClear: () => void }

function Ways({ at, onGo, isAnswered, onClear }: WaysProps) {
  const { t } = useTranslation('checkin')
  return (
    <div className={styles.ways}>
      {at > 0 && (
        <Button variant="quiet" icon={ArrowLeft} onPress={() => onGo(at - 1)}>
          {t('pulse.back')}
        </Button>
      )}
      {isAnswered && (
        <Button variant="quiet" onPress={onClear}>
          {t('pulse.clear')}
        </Button>
      )}
      <Button
        variant={isAnswered ? 'main' : 'plain'}
        icon={ArrowRight}
        className={styles.next}
        onPress={() => onGo(at + 1)}
      >
        {t(isAnswered ? 'pulse.next' : 'pulse.skip')}
      </Button>
    </div>
  )
}
