import { CalendarHeart } from 'lucide-react'
import { useState } from 'react'
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

const SettleDialog = onDemand(async () => (await import('./SettleDialog.tsx')).SettleDialog)

/** At the end of a session that led itself: when people look at what they agreed on again. "No date" is an answer. */
export function PartCard() {
  const { t } = useTranslation('commit')
  const { version, reviewSetAt, state } = useSheet(useAllianceDoc().alliance)
  const isOver = useSheet(useStage().session).guide?.isOver === true
  const command = useCommand()
  const [isOpen, setOpen] = useState(false)
  const count = useAgreed().agreed.size
  if (!isOver || count === 0 || reviewSetAt !== null || state === 'closed') return null
  return (
    <section aria-label={t('console.part')} className={styles.card}>
      <Icon of={CalendarHeart} size="l" className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>{t('console.part')}</p>
        <p>{t('console.partHint')}</p>
      </div>
      <div className={styles.ways}>
        <Button variant="main" onPress={() => setOpen(true)}>
          {t(version === null ? 'console.settle' : 'console.dateNone')}
        </Button>
        <Button variant="quiet" onPress={() => void command('review.set', { review: null })}>
          {t('console.noDateWay')}
        </Button>
      </div>
      {isOpen && <SettleDialog way={version === null ? 'settle' : 'date'} onClose={() => setOpen(false)} />}
    </section>
  )
}
