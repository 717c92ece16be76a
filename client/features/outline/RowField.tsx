import { type KeyboardEvent, useEffect, useRef } from 'react'
import type * as Y from 'yjs'
import { SharedField } from '../../sync/SharedField.tsx'
import { useAtOutline } from './atOutline.ts'
import styles from './OutlineWords.module.css'
import { isAdviceOf } from './RowAdvice.tsx'
import type { Row } from './rows.ts'

/** A pasted chapter belongs into a section. In UTF-16 units. */
const LENGTH_MAX = 4_000

type RowFieldProps = { readonly row: Row; readonly shared: Y.Text; readonly text: string; readonly label: string }

/** Where the words of a row are written. Enter and Escape end it, Shift and Enter begin a new line. */
export function RowField({ row, shared, text, label }: RowFieldProps) {
  const { acts, t } = useAtOutline()
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    place.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  // The field takes Enter for the end, whatever is held with it.
  const keepLine = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && event.shiftKey) event.stopPropagation()
  }
  return (
    <span ref={place} className={styles.field} onKeyDownCapture={keepLine}>
      <SharedField
        shared={shared}
        text={text}
        label={label}
        placeholder={t('placeholder')}
        lengthMax={LENGTH_MAX}
        isOneLine
        className={styles.words}
        onWritten={(byKey, to) => isAdviceOf(row, to) || acts?.written(row, byKey)}
      />
    </span>
  )
}
