import type { LucideIcon } from 'lucide-react'
import type { Ref } from 'react'
import { Button, type ButtonProps, ToggleButton } from 'react-aria-components'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import styles from './IconButton.module.css'
import { Tooltip, type TooltipProps } from './Tooltip.tsx'

type Shared = Pick<ButtonProps, 'isDisabled' | 'onPress' | 'id' | 'autoFocus' | 'aria-haspopup' | 'aria-expanded'> & {
  readonly icon: LucideIcon
  /** What it does: the accessible name, and the tooltip. */
  readonly label: string
  readonly shortcut?: string | undefined
  readonly tooltip?: TooltipProps['placement']
  readonly className?: string | undefined
}

export type IconButtonProps = Shared & { readonly ref?: Ref<HTMLButtonElement> }

/** A 44 px button without words, for where there is no room for them. */
export function IconButton({ icon, label, shortcut, tooltip = 'top', className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} placement={tooltip}>
      <Button {...rest} aria-label={label} className={classes(styles.button, className)}>
        <Icon of={icon} />
      </Button>
    </Tooltip>
  )
}

export type IconToggleProps = Omit<Shared, 'aria-haspopup' | 'aria-expanded'> & {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
}

/** The same, staying pressed: a tool that is held, a panel that is open. */
export function IconToggle({ icon, label, shortcut, tooltip = 'top', className, ...rest }: IconToggleProps) {
  return (
    <Tooltip text={label} shortcut={shortcut} placement={tooltip}>
      <ToggleButton {...rest} aria-label={label} className={classes(styles.button, className)}>
        <Icon of={icon} />
      </ToggleButton>
    </Tooltip>
  )
}
