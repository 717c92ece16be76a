import type { LucideIcon } from 'lucide-react'
import type { ReactElement } from 'react'
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import list from './List.module.css'
import styles from './Menu.module.css'

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
export function Menu({ trigger, label, groups, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover placement={placement} offset={6} className={classes(list.popover, styles.popover)}>
        <AriaMenu aria-label={label} className={list.list}>
          {groups
            .filter((group) => group.length > 0)
            .flatMap((group, index) => [
              ...(index > 0 ? [<Separator key={`before ${group[0]?.id}`} className={list.separator} />] : []),
              ...group.map((action) => <Action key={action.id} {...action} />),
            ])}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}

function Action({ id, label, description, icon, shortcut, isDanger, isDisabled, onAction }: MenuAction) {
  return (
    <MenuItem
      id={id}
      textValue={label}
      isDisabled={isDisabled ?? false}
      onAction={onAction}
      className={classes(list.item, isDanger && list.danger)}
    >
      {icon && <Icon of={icon} className={list.icon} />}
      <span className={list.words}>
        <Text slot="label">{label}</Text>
        {description && (
          <Text slot="description" className={list.description}>
            {description}
          </Text>
        )}
      </span>
      {shortcut && <Kbd>{shortcut}</Kbd>}
    </MenuItem>
  )
}
