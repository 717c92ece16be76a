import { Undo2, UserMinus } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'
import type { Whose } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Face } from '../../ui/Face.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Menu } from '../../ui/Menu.tsx'
import styles from './AlsoWriteFor.module.css'

type Props = {
  readonly person: Whose
  /** Taken off the list just now, and still to be brought back. */
  readonly isGone?: boolean
  readonly onRemoved?: () => void
}

/** One of those for whom I write: handed on to another device here, or taken off the list. */
export function KeptPerson({ person, isGone = false, onRemoved }: Props) {
  const { t } = useTranslation('proxies')
  const command = useCommand()
  const { id, name, color } = person
  const remove = async () => {
    if (!(await command('proxy.remove', { member: id }))) return
    announce(t('removed', { name }))
    onRemoved?.()
  }
  const bringBack = async () => {
    if (await command('proxy.add', { member: id, name, color })) announce(t('added', { name }))
  }
  return (
    <li className={styles.person} data-gone={isGone || undefined}>
      <Face name={name} color={color} unnamed={t('somebody')} isDecorative />
      <span dir="auto" className={styles.called}>
        {isGone ? t('removed', { name }) : name}
      </span>
      {isGone ? (
        <Button variant="quiet" icon={Undo2} onPress={() => void bringBack()}>
          {t('undo')}
        </Button>
      ) : (
        <span className={styles.acts}>
          <HandOn person={person} />
          <IconButton icon={UserMinus} label={t('remove', { name })} onPress={() => void remove()} />
        </span>
      )}
    </li>
  )
}

function HandOn({ person: { id, name } }: { readonly person: Whose }) {
  const { t } = useTranslation('proxies')
  const command = useCommand()
  const me = useMe().id
  const others = usePeopleHere().filter((one) => one.role !== 'viewer' && one.id !== me)
  return (
    <Menu
      label={t('giveOf', { name })}
      placement="bottom end"
      trigger={
        <Button variant="quiet" aria-label={t('giveOf', { name })}>
          {t('give')}
        </Button>
      }
      groups={[
        others.length === 0
          ? [{ id: 'nobody', label: t('nobodyElse'), isDisabled: true, onAction: () => {} }]
          : others.map((one) => ({
              id: one.id,
              label: one.name || t('somebody'),
              onAction: () => void command('proxy.give', { member: id, to: one.id }),
            })),
      ]}
    />
  )
}
