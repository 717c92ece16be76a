import '../../locales/versionsWords.ts'
import { Bookmark } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { VERSION_NAME_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { newId } from '../../sync/newId.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { FormInPlace } from '../../ui/FormInPlace.tsx'
import { TextField } from '../../ui/TextField.tsx'

/** Keeps the alliance as it is now, under a name. */
export function KeepVersion() {
  const { t } = useTranslation('versions')
  const command = useCommand()
  // One id a form: pressed twice, it is kept once.
  const [version, setVersion] = useState<string | null>(null)
  if (version === null)
    return (
      <Button icon={Bookmark} onPress={() => setVersion(newId())}>
        {t('keep')}
      </Button>
    )
  return (
    <NameForm
      title={t('keep')}
      name=""
      saveLabel={t('keepYes')}
      onCancel={() => setVersion(null)}
      onSave={async (name) => {
        if (!(await command('version.keep', { version, name }))) return
        announce(t('kept', { name }))
        setVersion(null)
      }}
    />
  )
}

type RenameProps = { readonly id: string; readonly name: string; readonly onDone: () => void }

/** Gives a version another name; what is in it stays. */
export function RenameVersion({ id, name: before, onDone }: RenameProps) {
  const { t } = useTranslation('versions')
  const command = useCommand()
  return (
    <NameForm
      title={t('renameYes')}
      name={before}
      saveLabel={t('renameYes')}
      onCancel={onDone}
      onSave={async (name) => {
        if (!(await command('version.rename', { version: id, name }))) return
        announce(t('renamed', { name }))
        onDone()
      }}
    />
  )
}

type FormProps = {
  readonly title: string
  readonly name: string
  readonly saveLabel: string
  readonly onSave: (name: string) => Promise<void>
  readonly onCancel: () => void
}

function NameForm({ title, name: before, saveLabel, onSave, onCancel }: FormProps) {
  const { t } = useTranslation('versions')
  const [name, setName] = useState(before)
  const [wasTried, setTried] = useState(false)
  const [isSaving, setSaving] = useState(false)
  const isNameless = name.trim() === ''
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isNameless || isSaving) return
    setSaving(true)
    await onSave(name.trim())
    setSaving(false)
  }
  return (
    <FormInPlace
      title={title}
      onSubmit={(event) => void save(event)}
      onCancel={onCancel}
      saveLabel={saveLabel}
      cancelLabel={t('keepNo')}
      isSaving={isSaving}
    >
      <TextField
        label={t('keepName')}
        placeholder={t('keepExample')}
        value={name}
        onChange={setName}
        maxLength={VERSION_NAME_LENGTH_MAX}
        error={wasTried && isNameless ? t('nameMissing') : undefined}
        autoFocus
        autoComplete="off"
      />
    </FormInPlace>
  )
}
