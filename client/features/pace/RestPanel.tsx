import '../../locales/leadingWords.ts'
import { Coffee, Pause, Play } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useServerNow } from '../../sync/useServerNow.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { wholeMinutes } from './agendaWords.ts'
import styles from './RestPanel.module.css'
import { type Resting, useResting } from './useResting.ts'

const LOOK_EVERY_MS = 5_000

/** Pause and break, while neither is on. */
export function RestWays() {
  const { t } = useTranslation('leading')
  const command = useCommand()
  const isResting = useResting() !== null
  const kept = useFocusKept()
  return (
    <div {...kept} data-rest-ways className={styles.place}>
      {!isResting && (
        <fieldset aria-label={t('rest.label')} className={styles.controls}>
          <Button icon={Pause} shortcut="P" onPress={() => void command('session.pause', { paused: true })}>
            {t('rest.pause')}
          </Button>
          <Button icon={Coffee} onPress={() => void command('break.call', {})}>
            {t('rest.call')}
          </Button>
        </fieldset>
      )}
    </div>
  )
}

/** The pause or break that is on, and the way on; above what waits for it. */
export function RestNow() {
  const resting = useResting()
  const kept = useFocusKept()
  useSaid(resting?.kind ?? null)
  const { ref: place } = kept
  useEffect(() => {
    // Whoever pressed the button that brought this has lost it; the way on stands here.
    if (resting && document.activeElement?.matches('[data-rest-ways]')) place.current?.querySelector('button')?.focus()
  }, [resting, place])
  return (
    <div {...kept} className={styles.place}>
      {resting && <Rest {...resting} />}
    </div>
  )
}

function Rest({ kind, since }: Resting) {
  const { t } = useTranslation('leading')
  const command = useCommand()
  const isBreak = kind === 'break'
  const minutes = wholeMinutes(useServerNow(LOOK_EVERY_MS) - since)
  return (
    <section aria-label={t('rest.label')} className={styles.rest}>
      <p className={styles.title}>
        <Icon of={isBreak ? Coffee : Pause} />
        {t(isBreak ? 'rest.isBreak' : 'rest.isPaused')}
        <span className={styles.since}>{t('rest.since', { count: minutes })}</span>
      </p>
      <p>{t(isBreak ? 'rest.isBreakHint' : 'rest.isPausedHint')}</p>
      <Button
        variant="main"
        icon={Play}
        shortcut="P"
        className={styles.on}
        onPress={() => void (isBreak ? command('break.end', {}) : command('session.pause', { paused: false }))}
      >
        {t(isBreak ? 'rest.endBreak' : 'rest.goOn')}
      </Button>
    </section>
  )
}

function useSaid(kind: Resting['kind'] | null): void {
  const { t } = useTranslation('leading')
  const before = useRef(kind)
  useEffect(() => {
    if (before.current === kind) return
    before.current = kind
    announce(t(kind === 'break' ? 'rest.saidBreak' : kind === 'paused' ? 'rest.isPaused' : 'rest.saidOver'))
  }, [kind, t])
}
