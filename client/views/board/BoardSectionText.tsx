import { SectionText } from '../../features/richText/SectionText.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './BoardSkeleton.module.css'
import { useAtBoard } from './boardDesk.ts'

type BoardSectionTextProps = { readonly id: string; readonly className?: string | undefined }

/** The text of a section, wherever the board shows it. */
export function BoardSectionText({ id, className }: BoardSectionTextProps) {
  const { t } = useTranslation(['board', 'sections'])
  const { awareness } = useAtBoard()
  const section = useRecord(useStage().sections, id)
  const board = useBoard()
  const body = useRecord(board.sections, id) && board.sections.rich(id, 'body')
  if (!section) return null
  if (!body) return <span className={styles.line} />
  return (
    <SectionText
      sectionId={id}
      fragment={body}
      awareness={awareness}
      label={t('section.text', { title: section.title })}
      invitation={section.invitation || t('sections:invitation')}
      canWrite={board.canWrite}
      kind={section.kind === 'agreements' ? 'agreement' : 'answer'}
      className={className}
    />
  )
}
