import { Toolbar } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useIsNarrow } from '../useIsNarrow.ts'
import { ActionButton } from './ActionButton.tsx'
import { AddNote } from './AddNote.tsx'
import styles from './BoardTools.module.css'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { DrawTools } from './DrawTools.tsx'
import { FewTools } from './FewTools.tsx'
import { ShapeTools } from './ShapeTools.tsx'
import { useForm } from './useForm.ts'
import { ZoomTools } from './ZoomTools.tsx'

const toolOf = ({ tool }: DeskState) => tool

/** What there is to work with, within reach at the bottom: all of it where there is room, the most needed on a phone. */
export function BoardTools({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('board')
  const isNarrow = useIsNarrow()
  const isCanvas = useForm() === 'canvas'
  const Tools = isNarrow ? FewTools : AllTools
  return (
    <>
      {isCanvas && <PenBar desk={desk} />}
      <Toolbar aria-label={t('tools.label')} className={styles.tools}>
        <Tools desk={desk} isCanvas={isCanvas} />
      </Toolbar>
    </>
  )
}

/** Above the tools, which so keep their places. */
function PenBar({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('board')
  const tool = useDesk(desk, toolOf)
  if (tool !== 'pen' && tool !== 'eraser') return null
  return (
    <Toolbar aria-label={t('tools.pen')} className={styles.tools}>
      <DrawTools desk={desk} />
    </Toolbar>
  )
}

function AllTools({ desk, isCanvas }: { readonly desk: Desk; readonly isCanvas: boolean }) {
  return (
    <>
      <div className={styles.part}>
        <AddNote desk={desk} />
      </div>
      {isCanvas && (
        <div className={styles.part}>
          <ActionButton desk={desk} id="tool.select" />
          <ActionButton desk={desk} id="tool.hand" className={styles.wide} />
          <ActionButton desk={desk} id="tool.pen" />
          <ShapeTools desk={desk} />
          <ActionButton desk={desk} id="tool.label" />
          <ActionButton desk={desk} id="tool.link" />
          <ActionButton desk={desk} id="tool.laser" className={styles.roomy} />
        </div>
      )}
      <div className={styles.part}>
        <ActionButton desk={desk} id="draw.picture" />
        <ActionButton desk={desk} id="history.undo" />
        <ActionButton desk={desk} id="history.redo" />
      </div>
      {isCanvas && <ZoomTools desk={desk} />}
      <div className={styles.part}>
        <ActionButton desk={desk} id="history.trash" />
        <ActionButton desk={desk} id="view.palette" />
      </div>
    </>
  )
}
