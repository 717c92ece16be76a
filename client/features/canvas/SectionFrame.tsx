import { memo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import styles from './SectionFrame.module.css'

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
  if (!section) return null
  return (
    <section
      aria-label={t(isCurrent ? 'section.nameNow' : 'section.name', { title: section.title })}
      tabIndex={0}
      data-stop={id}
      data-now={isCurrent}
      className={styles.frame}
    >
      <h2 title={section.title} className={styles.title}>
        {section.title}
      </h2>
      <div className={styles.body}>{children}</div>
    </section>
  )
})
