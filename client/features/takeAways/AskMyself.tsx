import '../../locales/takeAwaysWords.ts'
import { Backpack } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import { PROMPT_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './AskMyself.module.css'
import { useTakeAwayEdits, useTakeAways } from './useTakeAways.ts'

/** A question that nobody else asked me: one of my own, or what I am willing to risk here. */
export function AskMyself() {
  const { t } = useTranslation('takeAways')
  const { ask } = useTakeAwayEdits()
  const { carried, answered } = useTakeAways()
  const [text, setText] = useState('')
  const risk = t('risk')
  const isAsked = [...carried, ...answered].some(([, { question }]) => question === risk)
  const take = (question: string) => {
    ask(question)
    announce(t('asked', { question }))
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    take(text.trim())
    setText('')
  }
  return (
    <section className={styles.place} aria-label={t('ask')}>
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={t('ask')}
          value={text}
          onChange={setText}
          placeholder={t('askPlaceholder')}
          maxLength={PROMPT_LENGTH_MAX}
        />
        <Button type="submit" icon={Backpack} isDisabled={text.trim() === ''}>
          {t('take')}
        </Button>
      </form>
      {!isAsked && (
        <Button variant="quiet" icon={Backpack} onPress={() => take(risk)}>
          {risk}
        </Button>
      )}
    </section>
  )
}
