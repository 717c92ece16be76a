import { type KeyboardEvent, useRef } from 'react'
import { SECTION_TITLE_LENGTH_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './SectionHead.module.css'

type TitleFieldProps = {
  readonly title: string
  readonly onRename: (title: string) => void
  readonly onDone: () => void
}

/** The title of a section while it is written: Enter and leaving keep it, Escape does not. */
export function TitleField({ title, onRename, onDone }: TitleFieldProps) {
  const { t } = useTranslation('sections')
  const isOver = useRef(false)

  function end(field: HTMLInputElement, isKept: boolean) {
    if (isOver.current) return
    isOver.current = true
    if (isKept) onRename(field.value)
    const frame = field.closest<HTMLElement>('[data-stop]')
    const hadFocus = document.activeElement === field
    onDone()
    if (hadFocus) frame?.focus({ preventScroll: true })
  }
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    end(event.currentTarget, event.key === 'Enter')
  }
  return (
    <input
      ref={chosen}
      aria-label={t('name')}
      className={`${styles.title} ${styles.field} nodrag nopan`}
      defaultValue={title}
      maxLength={SECTION_TITLE_LENGTH_MAX}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget }) => end(currentTarget, true)}
    />
  )
}

function chosen(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true })
  field?.select()
}
