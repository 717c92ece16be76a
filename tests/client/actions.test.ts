import { describe, expect, test } from 'vitest'
import type { Action, ActionGroup } from '../../client/features/actions/action.ts'
import { findActions } from '../../client/features/actions/findActions.ts'
import { menuParts } from '../../client/features/actions/menuParts.ts'
import { listedFor } from '../../client/features/actions/paletteGroups.ts'

function action(id: string, title: string, more: Partial<Action> = {}): Action {
  return { id, title, group: 'write', isEnabled: true, run: () => undefined, ...more }
}

const of = (group: ActionGroup, id: string, isEnabled = true) => action(id, id, { group, isEnabled })
const ids = (actions: readonly Action[]) => actions.map(({ id }) => id)

const actions = [
  action('note.add', 'Add a note', { alsoCalled: 'sticky post-it new' }),
  action('view.in', 'Zoom in', { alsoCalled: 'larger closer' }),
  action('view.out', 'Zoom out'),
  action('view.fit', 'Show the whole board', { alsoCalled: 'zoom to fit overview' }),
  action('undo', 'Undo', { isEnabled: false, alsoCalled: 'take back' }),
  action('cafe', 'Café größer'),
]

describe('finding an action', () => {
  test('[UI-116] by the start of a word, before what has it elsewhere', () => {
    expect(ids(findActions(actions, 'zoo'))).toEqual(['view.in', 'view.out', 'view.fit'])
    expect(ids(findActions(actions, 'note'))[0]).toBe('note.add')
  })

  test('[UI-116] by other names, several words, first letters and letters with gaps', () => {
    expect(ids(findActions(actions, 'post'))).toEqual(['note.add'])
    expect(ids(findActions(actions, 'board whole'))).toEqual(['view.fit'])
    expect(ids(findActions(actions, 'stwb'))).toEqual(['view.fit'])
    expect(ids(findActions(actions, 'zmout'))).toEqual(['view.out'])
    expect(ids(findActions(actions, 'xyz'))).toEqual([])
  })

  test('[UI-116] with and without accents, in any case', () => {
    expect(ids(findActions(actions, 'CAFE'))).toEqual(['cafe'])
    expect(ids(findActions(actions, 'café'))).toEqual(['cafe'])
  })

  test('[UI-116] what cannot be done now comes last, and comes', () => {
    const [off, on] = [
      action('off', 'Take back', { isEnabled: false }),
      action('on', 'Give', { alsoCalled: 'to take' }),
    ]
    expect(ids(findActions([off, on], 'take'))).toEqual(['on', 'off'])
  })
})

describe('the palette', () => {
  test('[UI-117] shows what was used lately first, then all by group, each once', () => {
    const groups = listedFor(actions, '', ['view.out', 'gone', 'undo'])
    expect(groups.map(({ id }) => id)).toEqual(['recent', 'write', 'notNow'])
    expect(ids(groups[0]?.actions ?? [])).toEqual(['view.out'])
    const all = groups.flatMap(({ actions }) => ids(actions))
    expect(all.toSorted()).toEqual(ids(actions).toSorted())
  })

  test('[UI-117] shows only what fits once something was typed', () => {
    expect(listedFor(actions, 'zoom', ['undo']).flatMap(({ actions }) => ids(actions))).toEqual([
      'view.in',
      'view.out',
      'view.fit',
    ])
    expect(listedFor(actions, 'nothing like it', [])).toEqual([])
  })
})

describe('the menu at a point', () => {
  const all = [
    of('write', 'note.add'),
    of('selection', 'note.duplicate'),
    of('selection', 'selection.remove'),
    of('selection', 'link.to', false),
    of('arrange', 'arrange.front'),
    of('sections', 'section.rename'),
    of('view', 'view.fit'),
  ]

  test('[UI-118] shows first what can be done now with what it was opened on', () => {
    const near = (situation: Parameters<typeof menuParts>[1]) => menuParts(all, situation).near.map(ids)
    expect(near('items')).toEqual([['note.duplicate'], ['arrange.front'], ['selection.remove']])
    expect(near('board')).toEqual([['note.add'], ['view.fit']])
    expect(near('section')).toEqual([['note.add'], ['section.rename']])
  })

  test('[UI-118] holds every action in every situation', () => {
    for (const situation of ['items', 'link', 'section', 'board'] as const)
      expect(
        menuParts(all, situation)
          .all.flatMap(({ actions }) => ids(actions))
          .toSorted(),
      ).toEqual(ids(all).toSorted())
  })
})
