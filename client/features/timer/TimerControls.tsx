import { Pause, Play, Square } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { timerMark } from '../../../shared/rules/timer.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { secondsFrom } from './minutes.ts'
import styles from './TimerControls.module.css'
import { type Look, TimerLook } from './TimerLook.tsx'
import { useTimer } from './useTimer.ts'

/** Starts, pauses, lengthens and stops everybody's timer. A new `suggestedMinutes` is filled in when no timer runs. */
export function TimerControls({ suggestedMinutes }: { readonly suggestedMinutes: number }) {
  const { t } = useTranslation('timer')
  const { timer, mood } = useTimer()
  const command = useCommand()
  const kept = useFocusKept()
  return (
    <div {...kept}>
      {mood === 'off' ? (
        <StartTimer key={suggestedMinutes} suggestedMinutes={suggestedMinutes} />
      ) : (
        <fieldset className={styles.controls} aria-label={t('controls')}>
          {mood === 'paused' && (
            <Button icon={Play} shortcut="T" onPress={() => void command('timer.resume', {})}>
              {t('resume')}
            </Button>
          )}
          {mood !== 'paused' && mood !== 'over' && (
            <Button icon={Pause} shortcut="T" onPress={() => void command('timer.pause', {})}>
              {t('pause')}
            </Button>
          )}
          <Button onPress={() => void command('timer.add', { seconds: 60, from: timerMark(timer) })}>
            {t('addMinute')}
          </Button>
          <IconButton icon={Square} label={t('stop')} onPress={() => void command('timer.stop', {})} />
        </fieldset>
      )}
    </div>
  )
}

function StartTimer({ suggestedMinutes }: { readonly suggestedMinutes: number }) {
  const { t } = useTranslation('timer')
  const command = useCommand()
  const { timer } = useStage()
  const [minutes, setMinutes] = useState(String(suggestedMinutes))
  const [look, setLook] = useState<Look>(() => ({ sound: timer.get().sound, color: timer.get().color }))
  const seconds = secondsFrom(minutes)
  const start = (event: FormEvent) => {
    event.preventDefault()
    if (seconds !== null) void command('timer.start', { seconds, ...look })
  }
  return (
    <form className={styles.controls} onSubmit={start}>
      <TextField
        className={styles.minutes}
        label={t('startMinutes')}
        inputMode="decimal"
        value={minutes}
        onChange={setMinutes}
      />
      <Button type="submit" icon={Play} shortcut="T" isDisabled={seconds === null}>
        {t('start')}
      </Button>
      <TimerLook look={look} onChange={setLook} />
    </form>
  )
}
