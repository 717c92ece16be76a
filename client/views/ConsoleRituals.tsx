import { Flower2, RefreshCw, Sunrise, X } from 'lucide-react'
import { CLOSING_STEP, WARM_UP_STEP } from '../../shared/kits/rituals.ts'
import { useRituals } from '../features/rituals/useRituals.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useDeck } from '../sync/BoardSession.tsx'
import { useAll } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { useFocusKept } from '../ui/useFocusKept.ts'
import styles from './ConsoleRituals.module.css'
import type { ConsoleSession } from './consoleSession.ts'

type Props = {
  readonly now: Pick<ConsoleSession, 'revealed' | 'next'>
  /** Something is about to be shown: not the moment to change what. */
  readonly isBusy: boolean
}

/** A warm-up while nothing was shown, a last word once something was. Both are offers: nothing waits for them. */
export function ConsoleRituals({ now: { revealed, next }, isBusy }: Props) {
  const { t } = useTranslation('rituals')
  const { addWarmUp, addClosing, goTo, another, leaveOut } = useRituals()
  const deck = useAll(useDeck().prompts)
  const kept = useFocusKept()
  const warming = next?.[1].step === WARM_UP_STEP ? next[0] : null
  const isClosing = [...deck].some(([id, { step }]) => step === CLOSING_STEP && !revealed.has(id))
  const isOffered = revealed.size === 0 ? ![...deck.values()].some(({ step }) => step === WARM_UP_STEP) : !isClosing
  const isOpen = !isBusy
  return (
    // It stays when it is empty: whoever pressed the last button in it has the focus here.
    <section aria-label={t('label')} className={styles.row} {...kept}>
      {isOpen && warming !== null && (
        <>
          <Button icon={RefreshCw} onPress={() => another(warming)}>
            {t('another')}
          </Button>
          <Button variant="quiet" icon={X} onPress={() => void leaveOut(warming)}>
            {t('leaveOut')}
          </Button>
        </>
      )}
      {isOpen && warming === null && isOffered && revealed.size === 0 && (
        <>
          <Button icon={Sunrise} onPress={async () => (await addWarmUp()) && goTo(WARM_UP_STEP)}>
            {t('warmUp')}
          </Button>
          <span className={styles.hint}>{t('warmUpHint')}</span>
        </>
      )}
      {isOpen && warming === null && isOffered && revealed.size > 0 && (
        <>
          <Button icon={Flower2} onPress={async () => (await addClosing()) && goTo(CLOSING_STEP)}>
            {t('close')}
          </Button>
          <span className={styles.hint}>{t('closeHint')}</span>
        </>
      )}
    </section>
  )
}
