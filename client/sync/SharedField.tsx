import { type KeyboardEvent, useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { bindTextField } from './bindTextField.ts'
import styles from './SharedField.module.css'

type SharedFieldProps = {
  readonly shared: Y.Text
  /** What `shared` reads now; it gives the field its size. */
  readonly text: string
  readonly label: string
  readonly placeholder?: string | undefined
  /** In UTF-16 units. */
  readonly lengthMax: number
  /** Enter ends the writing; else it begins a new line, and Escape or mod+Enter ends it. */
  readonly isOneLine?: boolean
  /** Id of what else is to be said of it. */
  readonly describedBy?: string | undefined
  readonly className?: string | undefined
  /** Writing is over; `byKey`: the thing itself wants the focus back. `to`: where the focus goes by itself. */
  readonly onWritten: (byKey: boolean, to: Element | null) => void
}

/** A field exactly as large as its words, where several people write in the same text. It takes the focus when it appears. */
export function SharedField(props: SharedFieldProps) {
  const { shared, text, label, placeholder, lengthMax, isOneLine, describedBy, className, onWritten } = props
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
    const isEnter = event.key === 'Enter' && (isOneLine || event.ctrlKey || event.metaKey)
    if (event.key !== 'Escape' && !isEnter) return
    event.preventDefault()
    event.stopPropagation()
    onWritten(true, null)
  }

  return (
    <span className={`${styles.field} ${className ?? ''} nodrag nopan nowheel`}>
      <span aria-hidden="true">{`${text || (placeholder ?? '')}\u200b`}</span>
      <textarea
        ref={field}
        data-shared="yes"
        dir="auto"
        rows={1}
        aria-label={label}
        aria-describedby={describedBy}
        placeholder={placeholder}
        maxLength={Math.max(lengthMax, text.length)}
        spellCheck
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget }) => onWritten(false, relatedTarget)}
      />
    </span>
  )
}
