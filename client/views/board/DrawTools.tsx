import { DrawOptions } from '../../features/draw/DrawOptions.tsx'
import { ActionButton } from './ActionButton.tsx'
import styles from './BoardTools.module.css'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const inkOf = ({ ink }: DeskState) => ink
const penWidthOf = ({ penWidth }: DeskState) => penWidth

/** What belongs to the pen, above the tools while it is in hand: its ink and width, and the eraser. */
export function DrawTools({ desk }: { readonly desk: Desk }) {
  const ink = useDesk(desk, inkOf)
  const penWidth = useDesk(desk, penWidthOf)
  return (
    <div className={styles.part}>
      <ActionButton desk={desk} id="tool.pen" />
      <DrawOptions
        ink={ink}
        width={penWidth}
        onInk={(chosen) => desk.set({ ink: chosen, tool: 'pen' })}
        onWidth={(chosen) => desk.set({ penWidth: chosen, tool: 'pen' })}
      />
      <ActionButton desk={desk} id="tool.eraser" />
    </div>
  )
}
