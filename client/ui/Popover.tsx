import type { ComponentPropsWithRef, ReactElement, ReactNode } from 'react'
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components'
import { classes } from './classes.ts'
import list from './List.module.css'
import styles from './Popover.module.css'

export type PopoverProps = {
  /** A Button or an IconButton. */
  readonly trigger: ReactElement
  readonly label: string
  readonly placement?: 'bottom start' | 'bottom' | 'bottom end' | 'top start' | 'top' | 'top end' | 'start' | 'end'
  readonly children: ReactNode | ((close: () => void) => ReactNode)
}

/** A small panel beside the button that opened it; a click elsewhere or Escape closes it. */
export function Popover({ trigger, label, placement = 'bottom', children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        placement={placement}
        offset={8}
        isNonModal
        className={classes(list.popover, styles.popover)}
        render={unnamedBox}
      >
        <Dialog aria-label={label} className={styles.dialog}>
          {({ close }) => (typeof children === 'function' ? children(close) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  )
}

// The dialog inside carries the name; the box around it has no role that could.
function unnamedBox(props: ComponentPropsWithRef<'div'>) {
  return <div {...props} aria-labelledby={undefined} />
}
