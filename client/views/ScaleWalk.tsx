import '../locales/tensionWords.ts'
import { ArrowLeft, ArrowRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useScalesIn } from '../features/tension/rows.ts'
import type { ScalesShown } from '../features/tension/scalesNow.ts'
import { Ballot } from '../features/voting/Ballot.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePrivate } from '../sync/BoardSession.tsx'
import { useAll } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ScaleWalk.module.css'

type Props = Pick<ScalesShown, 'set'> & {
  /** The question leads a page, or is one thing among others. */
  readonly heading: 'h1' | 'h2' | 'h3'
}

/** One scale after the other, at one's own pace; nobody has to lead. */
export function ScaleWalk({ set, heading: Heading }: Props) {
  const { t } = useTranslation('tension')
  const scales = useScalesIn(set)
  const mine = useAll(usePrivate().ballots)
  const [at, setAt] = useState(() => {
    const open = scales.findIndex(({ id }) => !mine.has(id))
    return open === -1 ? scales.length : open
  })
  const title = useRef<HTMLHeadingElement>(null)
  const hasMoved = useRef(false)
  const go = (to: number) => {
    hasMoved.current = true
    setAt(to)
  }
  // Who works by key or by ear goes on from the next question.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever another scale is shown
  useEffect(() => {
    if (hasMoved.current) title.current?.focus()
  }, [at])

  const scale = scales[at]
  const left = scales.filter(({ id }) => !mine.has(id)).length
  if (!scale)
    return (
      <div className={styles.walk}>
        <Heading ref={title} tabIndex={-1} className={styles.question}>
          {t('doneTitle')}
        </Heading>
        <p className={styles.hint}>{t('doneHint')}</p>
        {left > 0 && <p className={styles.hint}>{t('doneSome', { count: left })}</p>}
        <Button icon={ArrowLeft} className={styles.end} onPress={() => go(0)}>
          {t('again')}
        </Button>
      </div>
    )
  return (
    <div className={styles.walk}>
      <p className={styles.step}>
        {t('step', { at: at + 1, count: scales.length })} · <span dir="auto">{scale.vote.topic}</span>
      </p>
      <Heading ref={title} tabIndex={-1} dir="auto" className={styles.question}>
        {scale.vote.question}
      </Heading>
      <Ballot key={scale.id} id={scale.id} vote={scale.vote} />
      <div className={styles.ways}>
        {at > 0 && (
          <Button variant="quiet" icon={ArrowLeft} onPress={() => go(at - 1)}>
            {t('back')}
          </Button>
        )}
        <Button variant="main" icon={ArrowRight} className={styles.next} onPress={() => go(at + 1)}>
          {t(at + 1 < scales.length ? 'next' : 'done')}
        </Button>
      </div>
    </div>
  )
}
