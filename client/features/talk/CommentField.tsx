import { Send } from 'lucide-react'
import { type FormEvent, type KeyboardEvent, type Ref, useId } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './Thread.module.css'

/** In UTF-16 units, as in a note. */
const LENGTH_MAX = 4_000

type CommentFieldProps = {
  readonly label: string
  readonly text: string
  readonly onChange: (text: string) => void
  readonly onSend: () => void
  /** For a comment that is being changed. */
  readonly onCancel?: () => void
  /** Instead of what an empty comment and its buttons say. */
  readonly placeholder?: string
  readonly words?: { readonly send: string; readonly cancel: string }
  readonly autoFocus?: boolean
  readonly ref?: Ref<HTMLInputElement & HTMLTextAreaElement>
}

/** Where a comment is written: Enter sends it, Shift+Enter makes a new line. */
export function CommentField({ label, text, onChange, onSend, onCancel, ref, ...more }: CommentFieldProps) {
  const { t } = useTranslation('notes')
  const keys = useId()

  function onKeyDown(event: KeyboardEvent) {
    // Enter on a button presses it, and belongs to an input method while that composes a word.
    if (!(event.target instanceof HTMLTextAreaElement) || event.nativeEvent.isComposing) return
    if (event.key === 'Escape' && onCancel) {
      event.stopPropagation()
      onCancel()
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      onSend()
    }
  }

  function onSubmit(event: FormEvent) {
    event.preventDefault()
    onSend()
  }

  return (
    <form onSubmit={onSubmit} onKeyDown={onKeyDown} className={styles.form}>
      <TextField
        label={label}
        hideLabel
        multiline
        value={text}
        onChange={onChange}
        maxLength={LENGTH_MAX}
        placeholder={more.placeholder ?? t('comments.placeholder')}
        {...(more.autoFocus ? { autoFocus: true } : {})}
        aria-describedby={keys}
        className={styles.field}
        {...(ref ? { ref } : {})}
      />
      <div className={styles.foot}>
        <small id={keys} className={styles.keys}>
          {t('comments.keys')}
        </small>
        {onCancel && (
          <Button variant="quiet" onPress={onCancel}>
            {more.words?.cancel ?? t('comments.cancel')}
          </Button>
        )}
        <Button type="submit" variant="main" icon={onCancel ? undefined : Send} isDisabled={text.trim() === ''}>
          {more.words?.send ?? t(onCancel ? 'comments.save' : 'comments.send')}
        </Button>
      </div>
    </form>
  )
}
