import { Coffee } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './Tending.module.css'

/** While people are together, what they agreed on for that: a break, which anybody may call. */
export function RightNow({ onCalled }: { readonly onCalled: () => void }) {
  const { t } = useTranslation('tending')
  const command = useCommand()
  const { stepSince, break: rest } = useSheet(useStage().session)
  const others = usePeopleHere().filter(({ role }) => role !== 'viewer').length
  if (stepSince === null || rest !== null || others < 2) return null
  const call = async () => {
    if (!(await command('break.call', {}))) return
    announce(t('broke'))
    onCalled()
  }
  return (
    <p className={styles.ways}>
      <span className={styles.quiet}>{t('inRoom')}</span>
      <Button variant="quiet" icon={Coffee} onPress={() => void call()}>
        {t('takeBreak')}
      </Button>
    </p>
  )
}
