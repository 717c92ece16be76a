import { useCallback, useEffect } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import styles from './RevealCountdown.module.css'
import type { Reveal } from './useReveal.ts'

type Props = {
  readonly reveal: Reveal
  readonly text: string
  /** What it is called and what is said when it was cancelled, if it is not a question that is about to be shown. */
  readonly label?: string
  readonly cancelled?: string
}

/** The countdown before something is shown, with the way out: Cancel has the focus, and Escape does the same. */
export function RevealCountdown({ reveal, text, label, cancelled }: Props) {
  const { t } = useTranslation('console')
  const { secondsLeft, cancel: tryToCancel } = reveal

  const cancel = useCallback(() => {
    if (tryToCancel()) announce(cancelled ?? t('cancelled'))
  }, [tryToCancel, cancelled, t])

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      cancel()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [cancel])

  return (
    <section aria-label={label ?? t('countdown')} className={styles.countdown}>
      <span className={styles.number} aria-hidden="true" key={secondsLeft}>
        {secondsLeft || '…'}
      </span>
      <div className={styles.words}>
        <p role="status" className={styles.counting}>
          {secondsLeft > 0 ? t('counting', { count: secondsLeft }) : t('sending')}
        </p>
        <p className={styles.text}>{text}</p>
      </div>
      <Button autoFocus size="l" shortcut="Esc" isDisabled={secondsLeft === 0} onPress={cancel}>
        {t('cancel')}
      </Button>
      <span className={styles.track} aria-hidden="true">
        <span className={styles.rest} />
      </span>
    </section>
  )
}
