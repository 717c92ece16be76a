import { useEffect, useId, useRef } from 'react'
import type * as Y from 'yjs'
import { bindTextField } from '../../sync/bindTextField.ts'
import styles from './TensionForm.module.css'

type Props = {
  readonly label: string
  /** An example, in grey. */
  readonly example: string
  readonly shared: Y.Text | undefined
  readonly isReadOnly?: boolean
  readonly id?: string
}

/** In UTF-16 units: an answer, not a chapter. */
const LENGTH_MAX = 1_000

/** A labelled field in which several people write at once. */
export function SharedArea({ label, example, shared, isReadOnly, id: known }: Props) {
  const own = useId()
  const id = known ?? own
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => (field.current && shared ? bindTextField(field.current, shared) : undefined), [shared])
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      <textarea
        ref={field}
        id={id}
        data-shared="yes"
        dir="auto"
        rows={1}
        readOnly={isReadOnly || !shared}
        maxLength={LENGTH_MAX}
        placeholder={example}
        spellCheck
        className={styles.area}
      />
    </div>
  )
}
