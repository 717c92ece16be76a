import { type Action, type ActionGroup, actionGroups } from './action.ts'

/** What the menu was opened on. */
export type Situation = 'items' | 'link' | 'section' | 'board'

export type MenuParts = {
  /** What is meant most often here; each part is set off by a line. */
  readonly near: readonly (readonly Action[])[]
  /** All of it, by group. */
  readonly all: readonly { readonly group: ActionGroup; readonly actions: readonly Action[] }[]
}

/** Which groups are near, and how much of each fits. */
const nearGroups: Readonly<Record<Situation, readonly (readonly [ActionGroup, number])[]>> = {
  items: [
    ['selection', 7],
    ['talk', 2],
    ['arrange', 3],
  ],
  link: [['selection', 8]],
  section: [
    ['sections', 7],
    ['write', 2],
    ['select', 2],
  ],
  board: [
    ['write', 5],
    ['select', 2],
    ['view', 3],
    ['history', 2],
  ],
}

/** What a menu holds: at the top what can be done with this now, below that every action there is, by group. */
export function menuParts(actions: readonly Action[], situation: Situation): MenuParts {
  const of = (group: ActionGroup) => actions.filter((action) => action.group === group)
  return {
    near: nearGroups[situation]
      .map(([group, most]) =>
        of(group)
          .filter(({ isEnabled }) => isEnabled)
          .slice(0, most),
      )
      .filter((part) => part.length > 0),
    all: actionGroups.map((group) => ({ group, actions: of(group) })).filter(({ actions }) => actions.length > 0),
  }
}
