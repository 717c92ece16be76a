import type { LucideIcon } from 'lucide-react'

/** The order in which actions are listed everywhere. */
export const actionGroups = [
  'write',
  'selection',
  'arrange',
  'talk',
  'sections',
  'draw',
  'select',
  'view',
  'people',
  'history',
  'take',
] as const
export type ActionGroup = (typeof actionGroups)[number]

/**
 * One thing a person can do at the board. The command palette, the shortcut sheet, the context menu and the keys are all
 * made from the same list, so that nothing can be done in one of them only.
 */
export type Action = {
  /** `note.add`; the same in every language and situation. */
  readonly id: string
  readonly group: ActionGroup
  /** What happens, in the words of the interface. */
  readonly title: string
  /** Other words people may look for it by. */
  readonly alsoCalled?: string | undefined
  readonly icon?: LucideIcon | undefined
  /** `n`, `Delete`, `mod+z`, `mod+shift+z`, `shift+1`, `alt+ArrowUp`, `?`: `mod` is ⌘ on a Mac, else Ctrl. The first is shown. */
  readonly keys?: readonly string[] | undefined
  /** The browser itself tells of these keys, as of copy and paste: they are shown, and nobody listens to them. */
  readonly isByBrowser?: boolean | undefined
  /** Whether it can be done now; it is still listed, so that people learn that it exists. */
  readonly isEnabled: boolean
  /** For what is on or off. */
  readonly isOn?: boolean | undefined
  /** Takes something away. */
  readonly isDanger?: boolean | undefined
  readonly run: () => void
}
