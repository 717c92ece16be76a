import { type KeyboardEvent, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type * as Y from 'yjs'
import { SharedField } from '../../sync/SharedField.tsx'
import { hasWords, type OutlineDeskState, useAtOutline } from './atOutline.ts'
import styles from './OutlineRow.module.css'
import type { Row } from './rows.ts'
import { type SpotState, usePick } from './spot.ts'

/** A pasted chapter belongs into a section. In UTF-16 units. */
const LENGTH_MAX = 4_000

/** Whether I write in this row now. */
export function useIsWriting(row: Row): boolean {
  const { desk, spot, acts } = useAtOutline()
  const isText = row.kind === 'text'
  const isMeant = hasWords(row) && !isText
  const { of } = row
  const isWriting = usePick(
    desk,
    useCallback(({ writing }: OutlineDeskState) => isMeant && writing === of, [isMeant, of]),
  )
  const isInText = usePick(
    spot,
    useCallback(({ writingIn }: SpotState) => isText && writingIn === of, [isText, of]),
  )
  return (isWriting || isInText) && acts !== null
}

type RowFieldProps = { readonly row: Row; readonly shared: Y.Text; readonly text: string; readonly label: string }

/** Where the words of a row are written. Enter and Escape end it, Shift and Enter begin a new line. */
export function RowField({ row, shared, text, label }: RowFieldProps) {
  const { t } = useTranslation('outline')
  const { acts } = useAtOutline()
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
        onWritten={(byKey) => acts?.written(row, byKey)}
      />
    </span>
  )
}
