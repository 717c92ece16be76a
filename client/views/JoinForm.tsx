import { type FormEvent, useState } from 'react'
import { NAME_LENGTH_MAX } from '../../shared/limits.ts'
import { Name } from '../../shared/members.ts'
import { Problem } from '../api.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { ColorPicker } from '../ui/ColorPicker.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './JoinPage.module.css'

export type JoinWords = { readonly name: string; readonly color: number }

type JoinFormProps = Pick<JoinWords, 'color'> & { readonly onJoin: (words: JoinWords) => Promise<void> }

/** Name and colour; Enter joins. */
export function JoinForm({ color: given, onJoin }: JoinFormProps) {
  const { t } = useTranslation('join')
  const [name, setName] = useState('')
  const [color, setColor] = useState(given)
  const [isJoining, setJoining] = useState(false)
  const [trouble, setTrouble] = useState('')
  const parsed = Name.safeParse(name)
  const colors = t('color.names', { returnObjects: true })

  const join = async (event: FormEvent) => {
    event.preventDefault()
    if (isJoining || !parsed.success) return
    setJoining(true)
    setTrouble('')
    try {
      await onJoin({ name: parsed.data, color })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      setTrouble(problem.message)
      setJoining(false)
    }
  }

  return (
    <form className={styles.form} onSubmit={join} noValidate>
      <TextField
        label={t('name.label')}
        description={t('name.help')}
        placeholder={t('name.placeholder')}
        error={parsed.success ? undefined : t('name.tooLong', { max: NAME_LENGTH_MAX })}
        value={name}
        onChange={setName}
        autoFocus
        autoComplete="given-name"
        big
      />
      <div className={styles.color}>
        <ColorPicker
          label={t('color.label')}
          swatches={colors.map((colorName, at) => ({ id: String(at), name: colorName, property: `--person-${at}` }))}
          value={String(color)}
          onChange={(id) => setColor(Number(id))}
        />
        <p className={styles.help}>{t('color.help')}</p>
      </div>
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <Button type="submit" variant="main" size="l" isPending={isJoining}>
        {t('submit')}
      </Button>
    </form>
  )
}
