import { CircleDot } from 'lucide-react'
import { useShortcut } from '../../features/actions/useKeyText.ts'
import { IconButton, IconToggle } from '../../ui/IconButton.tsx'
import type { Desk } from './boardDesk.ts'
import { Soon } from './Soon.tsx'
import { useAction, useAreHere } from './useAction.ts'

type ActionButtonProps = {
  readonly desk: Desk
  /** Of the action; nothing is shown where there is none. */
  readonly id: string
  readonly tooltip?: 'top' | 'bottom'
  readonly className?: string | undefined
}

/** A button that does what an action does, and shows whether it is on, and whether it can be done. */
export function ActionButton({ desk, id, tooltip = 'top', className }: ActionButtonProps) {
  const action = useAction(desk, id)
  const shortcut = useShortcut(action)
  const areHere = useAreHere(desk)
  if (!action) return areHere ? null : <Soon className={className} />
  const { title, icon = CircleDot, isEnabled, isOn, run } = action
  const shared = { icon, label: title, shortcut, tooltip, className, isDisabled: !isEnabled }
  return isOn === undefined ? (
    <IconButton {...shared} onPress={run} />
  ) : (
    <IconToggle {...shared} isSelected={isOn} onChange={run} />
  )
}
