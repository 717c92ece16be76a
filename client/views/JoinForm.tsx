import { type FormEvent, useState } from 'react'
import { NAME_LENGTH_MAX, PASSPHRASE_LENGTH_MAX } from '../../shared/limits.ts'
import { Name } from '../../shared/members.ts'
import { Problem } from '../api.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { ColorPicker } from '../ui/ColorPicker.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './JoinPage.module.css'

export type JoinWords = { readonly name?: string; readonly color?: number; readonly passphrase?: string }

type JoinFormProps = {
  readonly name: string
  readonly color: number
  /** Whether a passphrase is asked for; it may also turn out when they try. */
  readonly asks: boolean
  /** A projector says nothing about itself. */
  readonly isScreen: boolean
  readonly onJoin: (words: JoinWords) => Promise<void>
}

/** Name, colour and, where it is asked for, the passphrase; Enter joins. */
export function JoinForm({ name: called, color: given, asks: isAsked, isScreen, onJoin }: JoinFormProps) {
  const { t } = useTranslation('join')
  const [name, setName] = useState(called)
  const [color, setColor] = useState(given)
  const [asks, setAsks] = useState(isAsked)
  const [passphrase, setPassphrase] = useState('')
  const [phraseTrouble, setPhraseTrouble] = useState('')
  const [isJoining, setJoining] = useState(false)
  const [trouble, setTrouble] = useState('')
  const parsed = Name.safeParse(name)
  const colors = t('color.names', { returnObjects: true })

  const tell = (problem: Problem) => {
    const isPhrase = problem.code === 'passphrase-needed' || problem.code === 'passphrase-wrong'
    if (isPhrase) setAsks(true)
    if (isPhrase) setPhraseTrouble(t(problem.code === 'passphrase-wrong' ? 'phrase.wrong' : 'phrase.needed'))
    else setTrouble(problem.message)
  }
  const join = async (event: FormEvent) => {
    event.preventDefault()
    if (isJoining || !parsed.success) return
    setJoining(true)
    setTrouble('')
    setPhraseTrouble('')
    try {
      await onJoin({ ...(isScreen ? {} : { name: parsed.data, color }), ...(asks ? { passphrase } : {}) })
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      tell(problem)
      setJoining(false)
    }
  }

  return (
    <form className={styles.form} onSubmit={join} noValidate>
      {!isScreen && (
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
      )}
      {asks && (
        <div role={phraseTrouble ? 'alert' : undefined}>
          <TextField
            label={t('phrase.label')}
            description={t('phrase.help')}
            error={phraseTrouble || undefined}
            value={passphrase}
            onChange={setPassphrase}
            maxLength={PASSPHRASE_LENGTH_MAX}
            autoFocus={isScreen}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck="false"
            big
          />
        </div>
      )}
      {!isScreen && (
        <div className={styles.color}>
          <ColorPicker
            label={t('color.label')}
            swatches={colors.map((colorName, at) => ({ id: String(at), name: colorName, property: `--person-${at}` }))}
            value={String(color)}
            onChange={(id) => setColor(Number(id))}
          />
          <p className={styles.help}>{t('color.help')}</p>
        </div>
      )}
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
