import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAtCanvas } from './atCanvas.ts'
import styles from './GroupFrame.module.css'
import { useFrameGrip } from './useFrameGrip.ts'

type GroupFrameProps = {
  readonly id: string
  readonly title: string
  /** How many things it holds. */
  readonly count: number
  /** Its title while it is written; else the title is shown. */
  readonly children?: ReactNode
  readonly onWrite: () => void
  readonly onSelect: () => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

/** What lies together, in one frame with a title to take hold of. */
export function GroupFrame({ id, title, count, children, onWrite, onSelect, onKeyDown }: GroupFrameProps) {
  const { t } = useTranslation('canvas')
  const { canWrite } = useAtCanvas()
  const grip = useFrameGrip(id, canWrite && children === undefined)
  const press = { onClick: onSelect, onDoubleClick: onWrite }
  return (
    <section
      aria-label={title ? t('group.name', { title, count }) : t('group.untitled', { count })}
      tabIndex={-1}
      data-stop={id}
      className={styles.frame}
      onKeyDown={onKeyDown}
    >
      {/* Double-click is the mouse's Enter; the keys are on the frame. */}
      <div className={`${styles.title} nodrag nopan`} data-empty={title === ''} {...press} {...grip}>
        {children ?? (title || t('group.placeholder'))}
      </div>
    </section>
  )
}
