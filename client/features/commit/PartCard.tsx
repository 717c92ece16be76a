import { CalendarHeart } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { dayAt } from '../../../shared/rules/takeAways.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAgreed } from '../../sync/useAgreed.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './CommitCard.module.css'
import { useLongDay } from './useLongDay.ts'

const SettleDialog = onDemand(async () => (await import('./SettleDialog.tsx')).SettleDialog)
const CloseDialog = onDemand(async () => (await import('./StateWays.tsx')).CloseDialog)

/** At the end of a session that led itself, when people look at it again; at the end of its time, how the alliance ends. */
export function PartCard() {
  const { version, reviewSetAt, endsOn, state } = useSheet(useAllianceDoc().alliance)
  const isOver = useSheet(useStage().session).guide?.isOver === true
  const count = useAgreed().agreed.size
  if (state === 'closed') return null
  if (endsOn !== null && endsOn <= dayAt(new Date())) return <Ended on={endsOn} />
  return isOver && count > 0 && reviewSetAt === null && <Parting isAsked={version !== null} />
}

function Parting({ isAsked }: { readonly isAsked: boolean }) {
  const { t } = useTranslation('commit')
  const command = useCommand()
  const [isOpen, setOpen] = useState(false)
  return (
    <Card title={t('console.part')} hint={t('console.partHint')}>
      <Button variant="main" onPress={() => setOpen(true)}>
        {t(isAsked ? 'console.dateNone' : 'console.settle')}
      </Button>
      {/* "No date" is an answer, and kept as one. */}
      <Button variant="quiet" onPress={() => void command('review.set', { review: null })}>
        {t('console.noDateWay')}
      </Button>
      {isOpen && <SettleDialog way={isAsked ? 'date' : 'settle'} onClose={() => setOpen(false)} />}
    </Card>
  )
}

function Ended({ on }: { readonly on: string }) {
  const { t } = useTranslation('commit')
  const day = useLongDay()
  const [open, setOpen] = useState<'close' | 'date' | null>(null)
  const close = () => setOpen(null)
  return (
    <Card title={t('console.ended', { day: day(on) })} hint={t('console.endedHint')}>
      <Button variant="main" onPress={() => setOpen('close')}>
        {t('console.state.closed')}
      </Button>
      <Button variant="quiet" onPress={() => setOpen('date')}>
        {t('console.longer')}
      </Button>
      {open === 'close' && <CloseDialog onClose={close} />}
      {open === 'date' && <SettleDialog way="date" onClose={close} />}
    </Card>
  )
}

type CardProps = { readonly title: string; readonly hint: string; readonly children: ReactNode }

function Card({ title, hint, children }: CardProps) {
  return (
    <section aria-label={title} className={styles.card}>
      <Icon of={CalendarHeart} size="l" className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>{title}</p>
        <p>{hint}</p>
      </div>
      <div className={styles.ways}>{children}</div>
    </section>
  )
}
