import { Check, Hourglass, Undo2 } from 'lucide-react'
import type { Signal } from '../../../shared/schema/signal.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Tending.module.css'
import { useRaiser } from './useCare.ts'

type Props = {
  readonly id: string
  readonly signal: Signal
  /** A quarter of an hour begins. */
  readonly onStarted: () => void
}

/** One signal: who, when, about what, in their words; and what can be done about it. */
export function SignalItem({ id, signal, onStarted }: Props) {
  const { t, i18n } = useTranslation('tending')
  const raiser = useRaiser()
  const about = useRecord(useAgreementRecords(), signal.about ?? '')
  const command = useCommand()
  const { role } = useMe()
  const isDone = signal.doneAt !== null
  const day = new Intl.DateTimeFormat(i18n.language, { day: 'numeric', month: 'long', timeZone: 'UTC' })
  const rest = async () => {
    if (await command('signal.rest', { signal: id, isDone: !isDone })) announce(t(isDone ? 'back' : 'rested'))
  }
  return (
    <li className={styles.signal}>
      <p className={styles.who}>
        {t('said', { name: raiser(signal), day: day.format(new Date(`${signal.on}T00:00:00Z`)) })}
      </p>
      <p className={styles.about} dir="auto">
        {about?.what.trim() || t('whole')}
      </p>
      {signal.words !== '' && (
        <p dir="auto" className={`voice ${styles.words}`}>
          {signal.words}
        </p>
      )}
      {role !== 'viewer' && (
        <div className={styles.ways}>
          {!isDone && <StartButton signal={id} onStarted={onStarted} />}
          <Button icon={isDone ? Undo2 : Check} onPress={() => void rest()}>
            {t(isDone ? 'undo' : 'rest')}
          </Button>
        </div>
      )}
    </li>
  )
}

/** One press sets a quarter of an hour up, for whoever may begin it. */
function StartButton({ signal, onStarted }: { readonly signal: string; readonly onStarted: () => void }) {
  const { t } = useTranslation('tending')
  const command = useCommand()
  const isGuided = useSheet(useStage().session).guide !== null
  if (useMe().role !== 'facilitator' && !isGuided) return <p className={styles.quiet}>{t('askLead')}</p>
  const start = async () => {
    if (!(await command('tending.start', { signal }))) return
    announce(t('started'))
    onStarted()
  }
  return (
    <Button icon={Hourglass} onPress={() => void start()}>
      {t('start')}
    </Button>
  )
}
