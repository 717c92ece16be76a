import { StickyNote, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { useIsNarrow } from '../useIsNarrow.ts'
import styles from './BoardHints.module.css'

type BoardHintsProps = {
  readonly canWrite: boolean
  /** The section the group has gone to. */
  readonly offer: string | null
  readonly onGo: () => void
  readonly onStay: () => void
}

/** One quiet line above the tools: the way to where the group is now, or how to begin. */
export function BoardHints({ canWrite, offer, onGo, onStay }: BoardHintsProps) {
  const { t } = useTranslation('board')
  const title = useRecord(useStage().sections, offer ?? '')?.title
  const notes = useAll(useBoard().notes)
  const isNarrow = useIsNarrow()
  if (title !== undefined)
    return (
      <div role="status" className={styles.hint}>
        <span className={styles.words}>{t('offer.now', { title })}</span>
        <Button variant="quiet" onPress={onGo}>
          {t('offer.go')}
        </Button>
        <IconButton icon={X} label={t('offer.stay')} onPress={onStay} />
      </div>
    )
  const isEmpty = ![...notes.values()].some(({ deletedAt }) => deletedAt === null)
  if (!isEmpty || !canWrite) return null
  return (
    <p className={`${styles.hint} ${styles.invitation}`}>
      <Icon of={StickyNote} />
      <span>{t(isNarrow ? 'beginTouch' : 'begin')}</span>
    </p>
  )
}
