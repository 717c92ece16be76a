import { type FormEvent, useId, useState } from 'react'
import { NAME_LENGTH_MAX, PERSON_COLORS } from '../../../shared/limits.ts'
import { Name } from '../../../shared/members.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Roster.module.css'
import type { OnRoster } from './roster.ts'

type Props = {
  /** Who is to be called otherwise; without: somebody without a device, who gets a seat. */
  readonly person?: OnRoster
  readonly onClose: () => void
}

/** Name and colour, of somebody here or of somebody for whom I will write. */
export function PersonDialog({ person, onClose }: Props) {
  const { t } = useTranslation(['seats', 'join'])
  const form = useId()
  const [name, setName] = useState(person?.name ?? '')
  const [color, setColor] = useState(() => person?.color ?? Math.floor(Math.random() * PERSON_COLORS))
  const [isSending, setSending] = useState(false)
  const [wasTried, setTried] = useState(false)
  // One seat however often it is pressed.
  const [member] = useState(() => person?.id ?? newId())
  const command = useCommand()
  const parsed = Name.safeParse(name)
  const isMissing = person === undefined && name.trim() === ''
  const colors = t('join:color.names', { returnObjects: true })

  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!parsed.success || isMissing || isSending) return
    setSending(true)
    const words = { member, name: parsed.data, color }
    const isDone = person ? await command('member.rename', words) : await command('proxy.add', words)
    setSending(false)
    if (!isDone) return
    announce(t(person ? 'done.edit' : 'done.add', { name: parsed.data || t('somebody') }))
    onClose()
  }
  const missing = wasTried && isMissing ? t('proxy.missing') : undefined
  return (
    <Dialog
      title={t(person ? 'edit.title' : 'proxy.title', { name: person?.name || t('somebody') })}
      closeLabel={t('cancel')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={form} variant="main" isPending={isSending}>
            {t(person ? 'edit.save' : 'proxy.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} noValidate className={styles.form}>
        {!person && <p>{t('proxy.body')}</p>}
        <TextField
          label={t(person ? 'edit.name' : 'proxy.name')}
          value={name}
          onChange={setName}
          error={parsed.success ? missing : t('join:name.tooLong', { max: NAME_LENGTH_MAX })}
          autoFocus
          autoComplete="off"
        />
        <ColorPicker
          label={t('edit.color')}
          swatches={colors.map((called, at) => ({ id: String(at), name: called, property: `--person-${at}` }))}
          value={String(color)}
          onChange={(id) => setColor(Number(id))}
        />
        {!person && <p className={styles.count}>{t('proxy.sealed')}</p>}
      </form>
    </Dialog>
  )
}
