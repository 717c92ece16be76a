import { type Action, type ActionGroup, actionGroups } from './action.ts'

/** What the menu was opened on. */
export type Situation = 'items' | 'link' | 'section' | 'board'

export type MenuParts = {
  /** What is meant most often here; each part is set off by a line. */
  readonly near: readonly (readonly Action[])[]
  /** All of it, by group. */
  readonly all: readonly { readonly group: ActionGroup; readonly actions: readonly Action[] }[]
}

const nearIds: Readonly<Record<Situation, readonly (readonly string[])[]>> = {
  items: [
    ['note.write', 'note.duplicate', 'clipboard.copy', 'clipboard.cut', 'link.connect', 'link.to', 'arrange.moveTo'],
    ['talk.probe', 'talk.comments', 'talk.react.heart'],
    ['look.spotlight', 'look.gather'],
    ['arrange.group', 'arrange.ungroup', 'arrange.tidy', 'arrange.front', 'arrange.back', 'arrange.lock'],
    ['selection.remove'],
  ],
  link: [['link.write', 'link.heads.none', 'link.heads.end', 'link.heads.both'], ['link.remove']],
  section: [
    ['note.add', 'clipboard.paste', 'select.section'],
    ['section.rename', 'section.collapse', 'section.earlier', 'section.later', 'section.lock'],
    ['look.spotlightSection', 'look.gatherSection'],
    ['section.remove'],
  ],
  board: [
    ['note.add', 'clipboard.paste', 'draw.add.label', 'draw.picture', 'section.add'],
    ['select.all', 'view.fit', 'view.search'],
    ['history.undo', 'history.redo'],
  ],
}

/** What a menu holds: at the top what can be done with this now, below that every action there is, by group. */
export function menuParts(actions: readonly Action[], situation: Situation): MenuParts {
  const enabled = new Map(actions.filter(({ isEnabled }) => isEnabled).map((action) => [action.id, action]))
  return {
    near: nearIds[situation].map((ids) => ids.flatMap((id) => enabled.get(id) ?? [])).filter((part) => part.length > 0),
    all: actionGroups
      .map((group) => ({ group, actions: actions.filter((action) => action.group === group) }))
      .filter(({ actions }) => actions.length > 0),
  }
}
