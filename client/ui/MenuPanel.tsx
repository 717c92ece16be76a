import { type ComponentProps, useRef } from 'react'
import { Menu as AriaMenu, MenuItem, Popover, Separator, Text } from 'react-aria-components'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import list from './List.module.css'
import styles from './Menu.module.css'
import type { MenuAction, MenuProps } from './Menu.tsx'
import { useOnClosed } from './useOnClosed.ts'

export type PanelState = Pick<ComponentProps<typeof Popover>, 'triggerRef' | 'isOpen'> & {
  readonly onOpenChange: (isOpen: boolean) => void
}

type MenuPanelProps = Omit<MenuProps, 'trigger'> & PanelState & { readonly byKeys: boolean }

/** The list that a menu's button opens. */
export function MenuPanel({ placement = 'bottom start', ...menu }: MenuPanelProps) {
  const { triggerRef, isOpen, onOpenChange } = menu
  return (
    <Popover
      {...{ triggerRef, isOpen, onOpenChange, placement }}
      aria-label={menu.label}
      offset={6}
      className={classes(list.popover, styles.popover)}
    >
      <Actions {...menu} />
    </Popover>
  )
}

function Actions({ label, groups, byKeys, onOpenChange }: MenuPanelProps) {
  const chosen = useRef<(() => void) | undefined>(undefined)
  // What is chosen may put the focus somewhere, or take the menu's own button away.
  useOnClosed(() => chosen.current?.())
  return (
    <AriaMenu
      aria-label={label}
      autoFocus={byKeys ? 'first' : true}
      onClose={() => onOpenChange(false)}
      className={list.list}
    >
      {groups
        .filter((group) => group.length > 0)
        .flatMap((group, index) => [
          ...(index > 0 ? [<Separator key={`before ${group[0]?.id}`} className={list.separator} />] : []),
          ...group.map(({ onAction, ...action }) => (
            <Action
              key={action.id}
              {...action}
              onAction={() => {
                chosen.current = onAction
              }}
            />
          )),
        ])}
    </AriaMenu>
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
