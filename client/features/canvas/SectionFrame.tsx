import { type FocusEvent, type KeyboardEvent, memo, type ReactNode } from 'react'
import type { Section } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useMayShape } from '../../sync/useMayShape.ts'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { afterPress } from './afterPress.ts'
import { useLiveBox } from './liveBoxes.ts'
import { SectionEdges } from './SectionEdges.tsx'
import styles from './SectionFrame.module.css'
import { useFrameGrip } from './useFrameGrip.ts'
import { useSectionKeys } from './useSectionKeys.ts'
import { useView } from './useView.ts'
import { WritersHere } from './WritersHere.tsx'

type SectionFrameProps = {
  readonly id: string
  /** Its title, with what can be done to it. */
  readonly head: ReactNode
  /** Its text, to be written in. */
  readonly children: ReactNode
  /** What lies at its lower edge, below what people put there. */
  readonly foot?: ReactNode
  /** Absent while I may not change sections. */
  readonly onRename?: (() => void) | undefined
}

/** One part of the alliance as a framed area of the board; collapsed, its title alone. */
export const SectionFrame = memo(function SectionFrame(props: SectionFrameProps) {
  const section = useRecord(useStage().sections, props.id)
  return section ? <Framed {...props} section={section} /> : null
})

function Framed({ id, section, head, children, foot, onRename }: SectionFrameProps & { readonly section: Section }) {
  const { t } = useTranslation(['board', 'canvas'])
  const stage = useStage()
  const { step } = useSheet(stage.session)
  const isCurrent = useRecord(stage.steps, step ?? '')?.section === id
  const view = useView()
  const mayShape = useMayShape()
  const grip = useFrameGrip(id, mayShape)
  const onShapeKey = useSectionKeys(id)
  const live = useLiveBox(id)
  const { title, collapsed } = section

  function onFocus({ target, currentTarget }: FocusEvent) {
    // The browser would scroll the canvas itself; what is written small is brought near instead.
    if (target !== currentTarget) afterPress(currentTarget, () => view.goNear(id, section))
  }
  return (
    <section
      aria-label={t(isCurrent ? 'section.nameNow' : 'section.name', { title })}
      aria-describedby={mayShape ? 'board-section-keys' : undefined}
      {...focusable}
      data-stop={id}
      data-folded={collapsed}
      className={styles.frame}
      style={
        live ? { width: live.size[0], height: live.size[1], translate: `${live.by[0]}px ${live.by[1]}px` } : undefined
      }
      onKeyDown={(event) => {
        onKeyDown(event, onRename)
        if (mayShape) onShapeKey(event)
      }}
      onFocus={onFocus}
    >
      <div className={mayShape ? `${styles.head} nodrag nopan` : styles.head} data-movable={mayShape} {...grip}>
        {head}
      </div>
      {!collapsed && <div className={styles.body}>{children}</div>}
      {!collapsed && foot && <div className={`${styles.foot} nodrag nopan`}>{foot}</div>}
      {!collapsed && <WritersHere sectionId={id} />}
      {mayShape && !collapsed && <SectionEdges id={id} box={section} />}
    </section>
  )
}

// Not a control, but a place for the keys: Enter goes in from here.
const focusable = { tabIndex: 0 }

/** Enter goes into the text and F2 into the title, Escape comes back out; the editor knows no Escape but keeps it from the browser. */
function onKeyDown(event: KeyboardEvent<HTMLElement>, onRename: (() => void) | undefined) {
  const { key, target, currentTarget } = event
  if (event.nativeEvent.isComposing) return
  if (target === currentTarget && key === 'F2' && onRename) {
    event.preventDefault()
    onRename()
  } else if (target === currentTarget && (key === 'Enter' || key === 'F2')) {
    const text = currentTarget.querySelector<HTMLElement>('[role="textbox"]')
    if (text) event.preventDefault()
    text?.focus({ preventScroll: true })
  } else if (target !== currentTarget && key === 'Escape') {
    event.preventDefault()
    currentTarget.focus({ preventScroll: true })
  }
}
