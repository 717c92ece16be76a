import { useEffect, useRef } from 'react'
import rich from '../../features/richText/RichText.module.css'
import { StaticText } from '../../features/richText/StaticText.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { classes } from '../../ui/classes.ts'
import styles from './BoardOutlineText.module.css'
import { BoardSectionText } from './BoardSectionText.tsx'

type BoardOutlineTextProps = { readonly id: string; readonly isWriting: boolean }

/** A section's text in the outline: no stop for Tab while it is read, an editor with the focus while it is written. */
export function BoardOutlineText({ id, isWriting }: BoardOutlineTextProps) {
  return isWriting ? <Written id={id} /> : <Read id={id} />
}

function Written({ id }: { readonly id: string }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    place.current?.querySelector<HTMLElement>('[role="textbox"]')?.focus()
  }, [])
  return (
    <div ref={place} className={styles.text}>
      <BoardSectionText id={id} />
    </div>
  )
}

function Read({ id }: { readonly id: string }) {
  const { t } = useTranslation('richText')
  const section = useRecord(useStage().sections, id)
  const board = useBoard()
  const body = useRecord(board.sections, id) && board.sections.rich(id, 'body')
  if (!section || !body) return null
  return (
    <div dir="auto" className={classes(rich.words, styles.text, styles.still)}>
      <StaticText
        fragment={body}
        invitation={section.invitation}
        emptyTask={t('emptyTask')}
        canWrite={board.canWrite}
      />
    </div>
  )
}
