import '../../locales/tendingWords.ts'
import { useState } from 'react'
import { VIBE_PEOPLE_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './Tending.module.css'
import { useCalled, useVibes } from './useVibes.ts'

/** Asks one person, or all, how something landed; below, what came back. */
export function VibeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('tending')
  const command = useCommand()
  const others = useOthers()
  // Whoever has left a question of mine open is asked no other.
  const waiting = new Set(useVibes().mine.flatMap(([, { who, reply }]) => (reply === null ? [who] : [])))
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    new Set(others.length === 1 ? others.map(([id]) => id) : []),
  )
  const [vibe, setVibe] = useState(newId)
  const to = others.map(([id]) => id).filter((id) => chosen.has(id) && !waiting.has(id))
  const ask = async () => {
    if (!(await command('vibe.ask', { vibe, to }))) return
    announce(t('vibe.asked'))
    setVibe(newId())
    setChosen(new Set())
  }
  const turn = (id: string, isOn: boolean) =>
    setChosen((before) => new Set(isOn ? [...before, id] : [...before].filter((one) => one !== id)))
  return (
    <Dialog
      title={t('vibe.way')}
      closeLabel={t('close')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <Button variant="main" isDisabled={to.length === 0 || to.length > VIBE_PEOPLE_MAX} onPress={() => void ask()}>
          {t('vibe.ask')}
        </Button>
      }
    >
      <div className={styles.body}>
        <p>{t(others.length === 0 ? 'vibe.nobody' : 'vibe.lead')}</p>
        {others.length > 0 && (
          <fieldset className={styles.people} aria-label={t('vibe.whom')}>
            {others.map(([id, { name }]) => (
              <Switch
                key={id}
                label={name || t('unnamed')}
                description={waiting.has(id) && t('vibe.open')}
                isDisabled={waiting.has(id)}
                isSelected={chosen.has(id) && !waiting.has(id)}
                onChange={(isOn) => turn(id, isOn)}
              />
            ))}
          </fieldset>
        )}
        <Replies />
      </div>
    </Dialog>
  )
}

/** Who may answer on a device of their own. */
function useOthers() {
  const me = useMe().id
  return [...useAll(useStage().members)].filter(
    ([id, { role, leftAt, by }]) => id !== me && role !== 'viewer' && leftAt === null && by === null,
  )
}

function Replies() {
  const { t } = useTranslation('tending')
  const called = useCalled()
  const { mine } = useVibes()
  if (mine.length === 0) return null
  return (
    <section aria-label={t('vibe.replies')} className={styles.wayBack}>
      <h3 className={styles.small}>{t('vibe.replies')}</h3>
      <ul className={styles.lines} role="status">
        {mine.map(([key, { who, reply }]) => (
          <li key={key}>
            {t('vibe.line', { name: called(who), reply: t(reply === null ? 'vibe.waiting' : `vibe.reply.${reply}`) })}
          </li>
        ))}
      </ul>
    </section>
  )
}
