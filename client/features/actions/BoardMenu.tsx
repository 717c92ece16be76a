import { ChevronRight } from 'lucide-react'
import { type ComponentPropsWithRef, useRef } from 'react'
import { Menu, MenuItem, Popover, Separator, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import list from '../../ui/List.module.css'
import { useOnClosed } from '../../ui/useOnClosed.ts'
import type { Action, ActionGroup } from './action.ts'
import styles from './BoardMenu.module.css'
import { MenuAction } from './MenuAction.tsx'
import { menuParts, type Situation } from './menuParts.ts'

export type BoardMenuProps = {
  /** The point on screen at which it was asked for. */
  readonly at: readonly [x: number, y: number]
  readonly situation: Situation
  readonly label: string
  readonly actions: readonly Action[]
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onChoose: (id: string) => void
  /** It is gone from the screen, and the focus is back where it was. */
  readonly onClosed: () => void
}

/** The menu at a point of the board: what is meant most often there, and below it everything else, by group. */
export function BoardMenu({ at: [x, y], isOpen, onClose, ...props }: BoardMenuProps) {
  const point = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={point} aria-hidden="true" className={styles.point} style={{ left: x, top: y }} />
      <Popover
        triggerRef={point}
        isOpen={isOpen}
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={2}
        className={classes(list.popover, styles.popover)}
        onContextMenu={(event) => event.preventDefault()}
        aria-label={props.label}
        render={scrollable}
      >
        <Parts {...props} />
      </Popover>
    </>
  )
}

// What scrolls has to be reached by key, also while the focus is in a submenu.
const reached = { tabIndex: 0 }

function scrollable(props: ComponentPropsWithRef<'div'>) {
  return <div {...props} {...reached} />
}

function Parts({ situation, label, actions, onChoose, onClosed }: Omit<BoardMenuProps, 'at' | 'isOpen' | 'onClose'>) {
  const { near, all } = menuParts(actions, situation)
  useOnClosed(onClosed)
  return (
    <Menu aria-label={label} autoFocus="first" className={list.list}>
      {near.flatMap((part, index) => [
        ...(index > 0 ? [<Separator key={`before ${part[0]?.id}`} className={list.separator} />] : []),
        ...part.map((action) => <MenuAction key={action.id} place="near" action={action} onChoose={onChoose} />),
      ])}
      {near.length > 0 && <Separator className={list.separator} />}
      {all.map(({ group, actions }) => (
        <Submenu key={group} group={group} actions={actions} onChoose={onChoose} />
      ))}
    </Menu>
  )
}

type SubmenuProps = {
  readonly group: ActionGroup
  readonly actions: readonly Action[]
  readonly onChoose: (id: string) => void
}

function Submenu({ group, actions, onChoose }: SubmenuProps) {
  const { t } = useTranslation('actions')
  const name = t(`group.${group}`)
  return (
    <SubmenuTrigger delay={120}>
      <MenuItem id={`group ${group}`} textValue={name} className={classes(list.item, styles.item)}>
        <span className={styles.noIcon} />
        <span className={list.words}>{name}</span>
        <Icon of={ChevronRight} size="s" className={classes(list.icon, styles.more)} />
      </MenuItem>
      <Popover offset={-4} crossOffset={-6} className={classes(list.popover, styles.popover)}>
        <Menu aria-label={name} className={list.list}>
          {actions.map((action) => (
            <MenuAction key={action.id} place="all" action={action} onChoose={onChoose} />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}
