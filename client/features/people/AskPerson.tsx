import { useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { PersonAct } from './RosterPerson.tsx'
import type { OnRoster } from './roster.ts'

/** What takes something from somebody, and is asked first. */
export type AskedAct = Extract<PersonAct, 'demote' | 'handOver' | 'remove'>

type Props = { readonly act: AskedAct; readonly person: OnRoster; readonly onClose: () => void }

/** Says what it means before it is done. */
export function AskPerson({ act, person, onClose }: Props) {
  const { t } = useTranslation('seats')
  const [isSending, setSending] = useState(false)
  const send = useSending()
  const isMe = useMe().id === person.id
  const name = person.name || t('somebody')
  const about = wordsFor(act, person, isMe)

  const yes = async () => {
    setSending(true)
    const isDone = await send(act, person)
    setSending(false)
    onClose()
    if (isDone) announce(t(`ask.${about}.done`, { name }))
  }
  return (
    <Dialog
      title={t(`ask.${about}.title`, { name })}
      closeLabel={t('cancel')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      role="alertdialog"
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button variant={act === 'handOver' ? 'main' : 'danger'} isPending={isSending} onPress={yes}>
            {t(`ask.${about}.yes`, { name })}
          </Button>
        </>
      }
    >
      <p>{t(`ask.${about}.body`, { name })}</p>
    </Dialog>
  )
}

function wordsFor(act: AskedAct, { role, presence }: OnRoster, isMe: boolean) {
  if (act === 'demote' && isMe) return 'demoteMe'
  if (act !== 'remove') return act
  if (role === 'viewer') return 'removeScreen'
  return presence === 'proxy' ? 'removeProxy' : 'remove'
}

function useSending(): (act: AskedAct, person: OnRoster) => Promise<boolean> {
  const command = useCommand()
  return (act, { id, presence }) => {
    if (act === 'demote') return command('member.role', { member: id, role: 'participant' })
    if (act === 'handOver') return command('session.handOver', { to: id })
    return presence === 'proxy' ? command('proxy.remove', { member: id }) : command('member.remove', { member: id })
  }
}
