import { type FormEvent, useId, useState } from 'react'
import { NAME_LENGTH_MAX } from '../../../shared/limits.ts'
import { Name } from '../../../shared/members.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Roster.module.css'
import type { OnRoster } from './roster.ts'

type Props = { readonly person: OnRoster; readonly onClose: () => void }

/** Name and colour of somebody here. */
export function PersonDialog({ person, onClose }: Props) {
  const { t } = useTranslation(['seats', 'join'])
  const form = useId()
  const [name, setName] = useState(person.name)
  const [color, setColor] = useState(person.color)
  const [isSending, setSending] = useState(false)
  const command = useCommand()
  const parsed = Name.safeParse(name)
  const colors = t('join:color.names', { returnObjects: true })

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!parsed.success || isSending) return
    setSending(true)
    const isDone = await command('member.rename', { member: person.id, name: parsed.data, color })
    setSending(false)
    if (!isDone) return
    announce(t('done.edit', { name: parsed.data || t('somebody') }))
    onClose()
  }
  return (
    <Dialog
      title={t('edit.title', { name: person.name || t('somebody') })}
      closeLabel={t('cancel')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button type="submit" form={form} variant="main" isPending={isSending}>
            {t('edit.save')}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={save} noValidate className={styles.form}>
        <TextField
          label={t('edit.name')}
          value={name}
          onChange={setName}
          error={parsed.success ? undefined : t('join:name.tooLong', { max: NAME_LENGTH_MAX })}
          autoFocus
          autoComplete="off"
        />
        <ColorPicker
          label={t('edit.color')}
          swatches={colors.map((called, at) => ({ id: String(at), name: called, property: `--person-${at}` }))}
          value={String(color)}
          onChange={(id) => setColor(Number(id))}
        />
      </form>
    </Dialog>
  )
}
