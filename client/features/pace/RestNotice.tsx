import '../../locales/paceWords.ts'
import { Coffee, Pause, Play } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Notice.module.css'
import { useResting } from './useResting.ts'

/** At the top of the page while the session rests: that it does, and that nothing is lost. Whoever facilitates can go on. */
export function RestNotice() {
  const { t } = useTranslation('pace')
  const resting = useResting()
  const isFacilitator = useMe().role === 'facilitator'
  const command = useCommand()
  if (!resting) return null
  const isBreak = resting.kind === 'break'
  return (
    <section aria-label={t(`rest.${resting.kind}`)} className={styles.notice} data-tone="rest">
      <Icon of={isBreak ? Coffee : Pause} size="l" className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>{t(`rest.${resting.kind}`)}</p>
        <p>{t(isBreak ? 'rest.breakHint' : 'rest.pausedHint')}</p>
      </div>
      {isFacilitator && (
        <Button
          icon={Play}
          onPress={() => void (isBreak ? command('break.end', {}) : command('session.pause', { paused: false }))}
        >
          {t(isBreak ? 'rest.endBreak' : 'rest.goOn')}
        </Button>
      )}
    </section>
  )
}
