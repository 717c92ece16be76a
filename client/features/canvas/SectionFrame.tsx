import { type FocusEvent, type KeyboardEvent, memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import styles from './SectionFrame.module.css'
import { useView } from './useView.ts'

type SectionFrameProps = {
  readonly id: string
  /** Its text, to be written in. */
  readonly children: ReactNode
}

/** One part of the alliance as a framed area of the board. */
export const SectionFrame = memo(function SectionFrame({ id, children }: SectionFrameProps) {
  const { t } = useTranslation('board')
  const stage = useStage()
  const section = useRecord(stage.sections, id)
  const { step } = useSheet(stage.session)
  const isCurrent = useRecord(stage.steps, step ?? '')?.section === id
  const view = useView()
  if (!section) return null

  function onFocus({ target, currentTarget }: FocusEvent) {
    // The browser would scroll the canvas itself; what is written small is brought near instead.
    if (target !== currentTarget && section) view.goNear(id, section)
  }
  return (
    <section
      aria-label={t(isCurrent ? 'section.nameNow' : 'section.name', { title: section.title })}
      {...focusable}
      data-stop={id}
      className={styles.frame}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
    >
      <h2 title={section.title} className={styles.title}>
        {section.title}
      </h2>
      <div className={styles.body}>{children}</div>
    </section>
  )
})

// Not a control, but a place for the keys: Enter goes in from here.
const focusable = { tabIndex: 0 }

/** Enter and F2 go into the text, Escape comes back out; the editor knows no Escape but keeps it from the browser. */
function onKeyDown(event: KeyboardEvent<HTMLElement>) {
  const { key, target, currentTarget } = event
  if (event.nativeEvent.isComposing) return
  if (target === currentTarget && (key === 'Enter' || key === 'F2')) {
    const text = currentTarget.querySelector<HTMLElement>('[contenteditable="true"]')
    if (text) event.preventDefault()
    text?.focus({ preventScroll: true })
  } else if (target !== currentTarget && key === 'Escape') {
    event.preventDefault()
    currentTarget.focus({ preventScroll: true })
  }
}
