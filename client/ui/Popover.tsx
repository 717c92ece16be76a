import type { ReactElement, ReactNode } from 'react'
import { loadPopoverPanel } from './fetchPanels.ts'
import { useOpener } from './useOpener.ts'

export type PopoverProps = {
  /** A Button or an IconButton. */
  readonly trigger: ReactElement
  readonly label: string
  readonly placement?: 'bottom start' | 'bottom' | 'bottom end' | 'top start' | 'top' | 'top end' | 'start' | 'end'
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small panel beside the button that opened it; a click elsewhere or Escape closes it. */
export function Popover({ trigger, ...panel }: PopoverProps) {
  const opener = useOpener(trigger, 'dialog', loadPopoverPanel)
  return (
    <>
      {opener.trigger}
      {opener.chunk && <opener.chunk.PopoverPanel {...panel} {...opener.panel} />}
    </>
  )
}
