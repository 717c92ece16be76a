import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { loadMenuPanel } from './fetchPanels.ts'
import { useOpener } from './useOpener.ts'

export type MenuAction = {
  readonly id: string
  readonly label: string
  readonly description?: string | undefined
  readonly icon?: LucideIcon | undefined
  readonly shortcut?: string | undefined
  /** Takes something away. */
  readonly isDanger?: boolean
  readonly isDisabled?: boolean
  readonly onAction: () => void
}

export type MenuProps = {
  /** A Button or an IconButton. */
  readonly trigger: ReactElement
  /** Names the list of actions. */
  readonly label: string
  /** Actions that belong together; a line is drawn between groups. Empty groups are left out. */
  readonly groups: readonly (readonly MenuAction[])[]
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'top end'
}

/** A button that opens a list of actions. */
export function Menu({ trigger, ...menu }: MenuProps) {
  const opener = useOpener(trigger, 'menu', loadMenuPanel)
  return (
    <>
      {opener.trigger}
      {opener.chunk && <opener.chunk.MenuPanel {...menu} {...opener.panel} byKeys={opener.byKeys} />}
    </>
  )
}
