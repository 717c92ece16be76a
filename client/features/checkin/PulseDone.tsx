import { ArrowLeft, Check, Undo2 } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './PulseWalk.module.css'
import type { MyMarks } from './useMyMarks.ts'

type Props = {
  readonly mine: MyMarks
  readonly title: React.RefObject<HTMLHeadingElement | null>
  readonly heading: 'h1' | 'h2' | 'h3'
  readonly onGo: (to: number) => void
  /** How many agreements were left open. */
  readonly open: number
}

/** After the last question. */
export function PulseDone({ mine, title, heading: Heading, onGo, open }: Props) {
  const { t } = useTranslation('checkin')
  const { guide } = useSheet(useStage().session)
  return (
    <>
      <Heading ref={title} tabIndex={-1} className={styles.question}>
        <Icon of={Check} /> {t('pulse.doneTitle')}
      </Heading>
      <p className={styles.hint}>{t('pulse.doneHint')}</p>
      {open > 0 && <p className={styles.hint}>{t('pulse.doneOpen', { count: open })}</p>}
      {guide !== null && (open > 0 || !mine.ease) && <SayDone {...mine} />}
      <Button icon={ArrowLeft} className={styles.again} onPress={() => onGo(0)}>
        {t('pulse.again')}
      </Button>
    </>
  )
}

/** Where people lead themselves, the others' answers wait for whoever left some open and has not said that it is all. */
function SayDone({ isDone, sayDone }: MyMarks) {
  const { t } = useTranslation('checkin')
  return (
    <>
      <p className={styles.hint}>{t(isDone ? 'pulse.saidDone' : 'pulse.sayDoneHint')}</p>
      <Button
        variant={isDone ? 'quiet' : 'main'}
        icon={isDone ? Undo2 : Check}
        className={styles.again}
        onPress={() => void sayDone(!isDone)}
      >
        {t(isDone ? 'pulse.sayNotDone' : 'pulse.sayDone')}
      </Button>
    </>
  )
}
