import { ArrowRight, Eye } from 'lucide-react'
import { RevealCountdown } from '../features/prompts/RevealCountdown.tsx'
import type { Reveal } from '../features/prompts/useReveal.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useDeck } from '../sync/BoardSession.tsx'
import { useRecord } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import styles from './ConsoleAction.module.css'
import type { ConsoleSession } from './consoleSession.ts'
import { useFocusBack } from './useFocusBack.ts'

type Props = {
  readonly now: ConsoleSession
  readonly reveal: Reveal
  readonly onGo: (step: string) => void
}

/** The one main thing to do now: reveal the next question, or go on to the next step. */
export function ConsoleAction({ now, reveal, onGo }: Props) {
  const { t } = useTranslation('console')
  const counted = useRecord(useDeck().prompts, reveal.promptId ?? '')
  const isCounting = reveal.promptId !== null
  const place = useFocusBack(isCounting)

  if (isCounting)
    return (
      <div ref={place} className={styles.action}>
        <RevealCountdown reveal={reveal} text={counted?.text ?? ''} />
      </div>
    )
  const { next, nextStep, revealed, shown } = now
  // The cards that people write now come first, and so do groups at work.
  const isBusy = (shown?.mode === 'private' && shown.shown === 0) || now.session.breakouts !== null
  const variant = isBusy ? 'plain' : 'main'
  return (
    <div ref={place} className={styles.action}>
      {next && (
        <Button variant={variant} size="l" icon={Eye} shortcut="N" onPress={() => reveal.start(next[0])}>
          {t(revealed.size === 0 ? 'revealFirst' : 'reveal')}
        </Button>
      )}
      {!next && nextStep && (
        <>
          <Button variant={variant} size="l" icon={ArrowRight} shortcut="N" onPress={() => onGo(nextStep[0])}>
            {t('nextStep', { step: nextStep[1].title })}
          </Button>
          <p className={styles.words}>{t('allShown')}</p>
        </>
      )}
      {!next && !nextStep && <p className={styles.words}>{t(revealed.size > 0 ? 'sessionDone' : 'noPrompts')}</p>}
    </div>
  )
}
