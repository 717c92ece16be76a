import '../../locales/proxiesWords.ts'
import { Plus } from 'lucide-react'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { NAME_LENGTH_MAX } from '../../../shared/limits.ts'
import { Name } from '../../../shared/members.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import type { Whose } from '../../sync/useWhose.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AlsoWriteFor.module.css'
import { KeptPerson } from './KeptPerson.tsx'
import { keptBy } from './roster.ts'
import { useMayWriteFor } from './useMayWriteFor.ts'

/** Everybody for whom I write: adds them, hands them on, takes them off. */
export function AlsoWriteForDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('proxies')
  const me = useMe()
  const seats = useAll(useStage().members)
  const { mayAdd } = useMayWriteFor()
  const [removed, setRemoved] = useState<readonly Whose[]>([])
  const kept = useMemo(
    () => keptBy(seats, me.id).map(([id, { name, color }]): Whose => ({ id, name, color })),
    [seats, me.id],
  )
  const gone = removed.filter(({ id }) => !kept.some((one) => one.id === id))
  return (
    <Dialog title={t('title')} closeLabel={t('close')} isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <p>{t('body')}</p>
      {mayAdd ? <AddForm /> : <p>{t('facilitatorsOnly')}</p>}
      {kept.length + gone.length > 0 && (
        <ul aria-label={t('people')} className={styles.people}>
          {kept.map((one) => (
            <KeptPerson key={one.id} person={one} onRemoved={() => setRemoved((before) => [...before, one])} />
          ))}
          {gone.map((one) => (
            <KeptPerson key={one.id} person={one} isGone />
          ))}
        </ul>
      )}
      <p className={styles.quiet}>{t('sealing')}</p>
      {kept.length > 0 && <p className={styles.quiet}>{t('giveHint')}</p>}
      {me.role === 'facilitator' && <WhoMayAdd />}
    </Dialog>
  )
}

/** One name after the other, without leaving the field. */
function AddForm() {
  const { t } = useTranslation(['proxies', 'join'])
  const command = useCommand()
  const [name, setName] = useState('')
  const [isSending, setSending] = useState(false)
  const [wasTried, setTried] = useState(false)
  // One seat however often it is pressed.
  const [member, setMember] = useState(() => newId())
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  const parsed = Name.safeParse(name)
  const isMissing = wasTried && name.trim() === ''

  const add = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!parsed.success || parsed.data === '' || isSending) return
    setSending(true)
    const isDone = await command('proxy.add', { member, name: parsed.data })
    setSending(false)
    if (!isDone) return
    announce(t('added', { name: parsed.data }))
    setName('')
    setTried(false)
    setMember(newId())
    field.current?.focus()
  }
  return (
    <form onSubmit={add} noValidate className={styles.add}>
      <TextField
        ref={field}
        className={styles.name}
        label={t('name')}
        value={name}
        onChange={setName}
        error={
          parsed.success ? (isMissing ? t('missing') : undefined) : t('join:name.tooLong', { max: NAME_LENGTH_MAX })
        }
        autoFocus
        autoComplete="off"
      />
      <Button type="submit" variant="main" icon={Plus} isPending={isSending}>
        {t('add')}
      </Button>
    </form>
  )
}

function WhoMayAdd() {
  const { t } = useTranslation('proxies')
  const command = useCommand()
  const isOpen = useSheet(useStage().session).proxies === 'everybody'
  return (
    <Switch
      label={t('everybody')}
      description={t('everybodyHint')}
      isSelected={isOpen}
      onChange={(by) => void command('session.proxies', { by: by ? 'everybody' : 'facilitators' })}
    />
  )
}
