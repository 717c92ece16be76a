import '../../locales/seatsWords.ts'
import { type FormEvent, useState } from 'react'
import { NAME_LENGTH_MAX } from '../../../shared/limits.ts'
import { Name } from '../../../shared/members.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { browserShelf } from '../../storage.ts'
import { useMe, usePass, useSynced } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './MyName.module.css'

/** Asks whoever leads without a name how they are called: once, and they may stay without. */
export function MyName() {
  const { t } = useTranslation(['seats', 'join'])
  const me = useMe()
  const shelf = `groundwork.unnamed.${usePass().boardId}`
  const isStageHere = useSynced('stage')
  const [isDone, setDone] = useState(() => browserShelf.get(shelf) !== null)
  const [name, setName] = useState('')
  const command = useCommand()
  const parsed = Name.safeParse(name)
  if (me.name !== '' || isDone || !isStageHere) return null

  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (!parsed.success || parsed.data === '') return
    if (await command('member.rename', { name: parsed.data })) announce(t('done.edit', { name: parsed.data }))
  }
  const stayWithout = () => {
    browserShelf.set(shelf, 'yes')
    setDone(true)
  }
  return (
    <form onSubmit={save} noValidate className={styles.form}>
      <TextField
        label={t('mine.label')}
        description={t('mine.hint')}
        value={name}
        onChange={setName}
        error={parsed.success ? undefined : t('join:name.tooLong', { max: NAME_LENGTH_MAX })}
        autoComplete="given-name"
      />
      <div className={styles.acts}>
        <Button type="submit">{t('mine.save')}</Button>
        <Button variant="quiet" onPress={stayWithout}>
          {t('mine.without')}
        </Button>
      </div>
    </form>
  )
}
