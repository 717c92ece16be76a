import '../../locales/paceWords.ts'
import { Coffee, Hand } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton, IconToggle } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './Signals.module.css'
import { useHandAloud } from './useHand.ts'
import { useResting } from './useResting.ts'

/** What one person can say to the room without a word: a hand, and a break. `isSmall`: signs alone, for a bar. */
export function Signals({ isSmall = false }: { readonly isSmall?: boolean }) {
  const { t } = useTranslation('pace')
  const resting = useResting()
  return (
    <fieldset data-stays aria-label={t('signals')} className={isSmall ? styles.small : styles.signals}>
      <HandButton isSmall={isSmall} />
      {resting?.kind !== 'break' && <BreakButton isSmall={isSmall} />}
    </fieldset>
  )
}

type SizeProps = { readonly isSmall: boolean }

function HandButton({ isSmall }: SizeProps) {
  const { isUp, raise, lower, toggle } = useHandAloud()
  if (isSmall)
    return <IconToggle icon={Hand} label={raise} isSelected={isUp} tooltip="bottom" onChange={() => toggle()} />
  return (
    <Button icon={Hand} className={isUp ? styles.up : undefined} onPress={toggle}>
      {isUp ? lower : raise}
    </Button>
  )
}

/** Asks once whether it is meant, and for nothing else. */
function BreakButton({ isSmall }: SizeProps) {
  const { t } = useTranslation('pace')
  const command = useCommand()
  return (
    <Popover
      label={t('break.ask')}
      placement={isSmall ? 'bottom end' : 'top end'}
      trigger={
        isSmall ? (
          <IconButton icon={Coffee} label={t('break.call')} tooltip="bottom" />
        ) : (
          <Button icon={Coffee}>{t('break.call')}</Button>
        )
      }
    >
      {(close) => (
        <div className={styles.asked}>
          <p className={styles.ask}>{t('break.ask')}</p>
          <p className={styles.why}>{t('break.why')}</p>
          <div className={styles.answers}>
            <Button variant="quiet" onPress={close}>
              {t('break.no')}
            </Button>
            <Button
              variant="main"
              onPress={() => {
                close()
                void command('break.call', {})
              }}
            >
              {t('break.yes')}
            </Button>
          </div>
        </div>
      )}
    </Popover>
  )
}
