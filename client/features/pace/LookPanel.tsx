import '../../locales/leadingWords.ts'
import { Spotlight, UsersRound } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './LookPanel.module.css'

/** Where everybody looks: the spotlight on the question or off whatever it is on, all gathered there, cursors hidden for all. */
export function LookPanel() {
  const { t } = useTranslation('leading')
  const { spotlight, prompt, cursors } = useSheet(useStage().session)
  const command = useCommand()
  const press = useSpotlightKey()
  const gather = useGatherKey()
  const kept = useFocusKept()
  return (
    <section aria-label={t('look.title')} className={styles.look}>
      <div className={styles.ways} {...kept}>
        {(spotlight ?? prompt) !== null && (
          <Button icon={Spotlight} shortcut="S" onPress={press}>
            {t(spotlight ? 'look.off' : 'look.prompt')}
          </Button>
        )}
        {prompt !== null && (
          <Button icon={UsersRound} shortcut="G" onPress={gather}>
            {t('look.gather')}
          </Button>
        )}
      </div>
      <Switch
        label={t('look.cursors')}
        description={t('look.cursorsHint')}
        isSelected={!cursors}
        onChange={(hidden) => void command('cursors.hide', { hidden })}
      />
    </section>
  )
}

/** Puts the question that is shown into the spotlight, or turns the spotlight off. */
export function useSpotlightKey(): () => void {
  const { t } = useTranslation('leading')
  const { session } = useStage()
  const command = useCommand()
  return () => {
    const { spotlight, prompt } = session.get()
    const on = spotlight || prompt === null ? null : ({ kind: 'prompt', id: prompt } as const)
    if (spotlight === null && on === null) return
    void command('spotlight.set', { on }).then((isDone) => isDone && announce(t(on ? 'look.on' : 'look.isOff')))
  }
}

/** Brings everybody to the question that is shown. */
export function useGatherKey(): () => void {
  const { t } = useTranslation('leading')
  const { session } = useStage()
  const command = useCommand()
  return () => {
    const { prompt } = session.get()
    if (prompt === null) return
    const at = { kind: 'prompt', id: prompt } as const
    void command('people.gather', { at }).then((isDone) => isDone && announce(t('look.gathered')))
  }
}
