import { type FormEvent, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import { Code } from '../../../shared/api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './CodeField.module.css'

type CodeFieldProps = {
  readonly autoFocus?: boolean
  /** What was typed before, when it led nowhere. */
  readonly typed?: string
}

/** A field for the short code; it leads to the place where people join by it. */
export function CodeField({ autoFocus = false, typed = '' }: CodeFieldProps) {
  const { t } = useTranslation('join')
  const [text, setText] = useState(typed)
  const [isWrong, setWrong] = useState(false)

  const go = (event: FormEvent) => {
    event.preventDefault()
    const code = Code.safeParse(text)
    setWrong(!code.success)
    if (code.success) navigate(`/j/${code.data}`)
  }

  return (
    <form className={styles.form} onSubmit={go} noValidate>
      <TextField
        label={t('code.label')}
        placeholder={t('code.placeholder')}
        value={text}
        onChange={(next) => {
          setText(next)
          setWrong(false)
        }}
        error={isWrong ? t('code.wrong') : undefined}
        autoFocus={autoFocus}
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        className={styles.field}
      />
      <Button type="submit">{t('code.submit')}</Button>
    </form>
  )
}
