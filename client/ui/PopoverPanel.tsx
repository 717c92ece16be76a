import type { ComponentPropsWithRef } from 'react'
import { Popover as AriaPopover, Dialog } from 'react-aria-components'
import { classes } from './classes.ts'
import list from './List.module.css'
import type { PanelState } from './MenuPanel.tsx'
import styles from './Popover.module.css'
import type { PopoverProps } from './Popover.tsx'

type PopoverPanelProps = Omit<PopoverProps, 'trigger'> & PanelState

/** The small panel that a button opens. */
export function PopoverPanel({ label, placement = 'bottom', children, ...state }: PopoverPanelProps) {
  const close = () => state.onOpenChange(false)
  return (
    <AriaPopover
      {...state}
      placement={placement}
      offset={8}
      isNonModal
      className={classes(list.popover, styles.popover)}
      render={unnamedBox}
    >
      <Dialog aria-label={label} className={styles.dialog}>
        {typeof children === 'function' ? children(close) : children}
      </Dialog>
    </AriaPopover>
  )
}

// The dialog inside carries the name; the box around it has no role that could.
function unnamedBox(props: ComponentPropsWithRef<'div'>) {
  return <div {...props} aria-labelledby={undefined} />
}
