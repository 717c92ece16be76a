import { type RefObject, useEffect, useId, useRef } from 'react'
import type * as Y from 'yjs'
import { AGREEMENT_LENGTH_MAX } from '../../shared/limits.ts'
import { bindTextField } from './bindTextField.ts'
import styles from './SharedArea.module.css'

type Props = {
  readonly label: string
  /** An example, in grey. */
  readonly example: string
  readonly shared: Y.Text | undefined
  readonly isReadOnly?: boolean
  readonly id?: string
  readonly field?: RefObject<HTMLTextAreaElement | null>
}

/** A labelled field in which several people write at once. */
export function SharedArea({ label, example, shared, isReadOnly, id: known, field: given }: Props) {
  const own = useId()
  const id = known ?? own
  const mine = useRef<HTMLTextAreaElement>(null)
  const field = given ?? mine
  useEffect(() => (field.current && shared ? bindTextField(field.current, shared) : undefined), [field, shared])
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
        maxLength={AGREEMENT_LENGTH_MAX}
        placeholder={example}
        spellCheck
        className={styles.area}
      />
    </div>
  )
}
