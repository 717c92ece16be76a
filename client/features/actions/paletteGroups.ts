import { type Action, type ActionGroup, actionGroups } from './action.ts'
import { findActions } from './findActions.ts'

export type PaletteGroup = {
  readonly id: ActionGroup | 'recent' | 'notNow' | 'found'
  readonly actions: readonly Action[]
}

/**
 * What the palette shows for what was typed. Nothing typed: what was used lately, then all by group, and last what can't be
 * done now. Otherwise what fits, the best first.
 */
export function listedFor(
  actions: readonly Action[],
  typed: string,
  recent: readonly string[],
): readonly PaletteGroup[] {
  const groups = typed.trim() === '' ? browsed(actions, recent) : found(findActions(actions, typed))
  return groups.filter((group) => group.actions.length > 0)
}

function browsed(actions: readonly Action[], recent: readonly string[]): readonly PaletteGroup[] {
  const now = actions.filter(({ isEnabled }) => isEnabled)
  const lately = recent.flatMap((id) => now.find((action) => action.id === id) ?? [])
  return [
    { id: 'recent', actions: lately },
    ...actionGroups.map((id) => ({
      id,
      actions: now.filter((action) => action.group === id && !lately.includes(action)),
    })),
    { id: 'notNow', actions: actions.filter(({ isEnabled }) => !isEnabled) },
  ]
}

function found(actions: readonly Action[]): readonly PaletteGroup[] {
  return [
    { id: 'found', actions: actions.filter(({ isEnabled }) => isEnabled) },
    { id: 'notNow', actions: actions.filter(({ isEnabled }) => !isEnabled) },
  ]
}
