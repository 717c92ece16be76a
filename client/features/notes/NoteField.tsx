import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import type { WritingKind } from '../../../shared/coach/advice.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { bindTextField } from '../../sync/bindTextField.ts'
import { rewrite } from '../../sync/useSharedText.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './NotePaper.module.css'

const AdviceCard = onDemand(async () => (await import('../../coaching/AdviceCard.tsx')).AdviceCard)

/** A pasted chapter belongs into a section. In UTF-16 units. */
const LENGTH_MAX = 4_000

type NoteFieldProps = {
  readonly shared: Y.Text
  /** What `shared` reads now; it gives the field its height. */
  readonly text: string
  readonly label: string
  readonly kind: WritingKind
  readonly onWritten: (byKey: boolean) => void
}

/** Where a note's words are written, together with whoever else writes in it. */
export function NoteField({ shared, text, label, kind, onWritten }: NoteFieldProps) {
  const { t } = useTranslation('board')
  const field = useRef<HTMLTextAreaElement>(null)

  useEffect(() => {
    const { current } = field
    if (!current) return
    const untie = bindTextField(current, shared)
    current.focus({ preventScroll: true })
    current.setSelectionRange(current.value.length, current.value.length)
    return untie
  }, [shared])

  function onKeyDown(event: KeyboardEvent) {
    // Escape and Enter also speak to an input method; then they are not for us.
    if (event.nativeEvent.isComposing) return
    const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
    if (!isDone) return
    event.preventDefault()
    event.stopPropagation()
    onWritten(true)
  }

  // A hint under the field belongs to the writing: going there does not end it.
  function onBlur({ currentTarget, relatedTarget }: FocusEvent) {
    if (!currentTarget.contains(relatedTarget)) onWritten(false)
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when the writing in it ends
    <div className={`${styles.writing} nodrag nopan nowheel`} onKeyDown={onKeyDown} onBlur={onBlur}>
      <div className={styles.field}>
        <span aria-hidden="true">{`${text}\u200b`}</span>
        <textarea
          ref={field}
          data-shared="yes"
          dir="auto"
          aria-label={label}
          placeholder={t('note.placeholder')}
          maxLength={Math.max(LENGTH_MAX, text.length)}
          spellCheck
        />
      </div>
      {text.trim() !== '' && (
        <AdviceCard
          text={text}
          kind={kind}
          onRewrite={(words) => rewrite(shared, words)}
          field={field}
          className={styles.advice}
        />
      )}
    </div>
  )
}
