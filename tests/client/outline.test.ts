import { describe, expect, test } from 'vitest'
import { type BoardNow, OPEN_BOARD, type OutlineNode, outlineOf } from '../../client/features/outline/outlineTree.ts'
import { type Folds, keepSame, pathTo, type Row, rowsOf } from '../../client/features/outline/rows.ts'
import { openTypeAhead } from '../../client/features/outline/typeAhead.ts'
import type { Item } from '../../client/sync/items.ts'
import { Note } from '../../shared/schema/board.ts'
import { Figure, Link, Stroke } from '../../shared/schema/drawn.ts'

const note = (id: string, at: readonly [number, number], fields: object = {}): Item => ({
  ...{ kind: 'note', id, record: Note.parse({ at: [...at], ...fields }) },
})
const stroke = (id: string, fields: object = {}): Item => ({
  ...{ kind: 'stroke', id, record: Stroke.parse({ at: [0, 0], ...fields }) },
})
const figure = (id: string, at: readonly [number, number], fields: object = {}): Item => ({
  ...{ kind: 'figure', id, record: Figure.parse({ at: [...at], ...fields }) },
})
const none = new Map<string, never>()
const section = (order: string, collapsed = false) => ({ order, collapsed })

function board(items: readonly Item[], more: Partial<BoardNow> = {}): BoardNow {
  const sections = new Map([
    ['needs', section('a1')],
    ['purpose', section('a0')],
  ])
  return { sections, steps: none, prompts: none, items, groups: none, links: none, comments: none, ...more }
}

/** The tree as indented lines. */
function lines(nodes: readonly OutlineNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ kind, of, children }) => [
    `${'  '.repeat(depth)}${kind} ${of}`.trimEnd(),
    ...lines(children, depth + 1),
  ])
}

const shownOf = (now: BoardNow, folds: Folds = new Map()) => rowsOf(outlineOf(now), folds)

describe('the outline', () => {
  test('[UI-100] goes section by section, as the canvas is read, and ends with the open board', () => {
    const now = board([
      note('right', [300, 200], { section: 'needs' }),
      note('left', [20, 210], { section: 'needs' }),
      note('below', [20, 400], { section: 'needs' }),
      note('lost', [0, 0], { section: 'gone' }),
      note('aim', [0, 0], { section: 'purpose' }),
    ])
    expect(lines(outlineOf(now))).toEqual([
      ...['section purpose', '  text purpose', '  note aim'],
      ...['section needs', '  text needs', '  note left', '  note right', '  note below'],
      ...['open', '  note lost'],
    ])
  })

  test('[UI-100] has the answers under their prompt, in the order of asking; the rest comes after', () => {
    const now = board(
      [
        note('free', [0, 0], { section: 'needs' }),
        note('second', [0, 0], { section: 'needs', prompt: 'later' }),
        note('first', [0, 0], { section: 'needs', prompt: 'early' }),
      ],
      {
        steps: new Map([['step', { section: 'needs' }]]),
        prompts: new Map([
          ['later', { step: 'step', revealedAt: 2 }],
          ['early', { step: 'step', revealedAt: 1 }],
          ['unanswered', { step: 'step', revealedAt: 3 }],
        ]),
      },
    )
    expect(lines(outlineOf(now)).slice(2)).toEqual([
      ...['section needs', '  text needs', '  prompt early', '    note first', '  prompt later', '    note second'],
      ...['  prompt unanswered', '  loose needs', '    note free'],
    ])
  })

  test('[UI-100] leaves nothing out: groups, shapes, lines of a pen, links from both ends, comments', () => {
    const link = Link.parse({ from: 'a', to: 'shape' })
    const now = board(
      [
        note('a', [0, 0], { section: 'needs' }),
        note('b', [0, 200], { section: 'needs', group: 'time' }),
        note('c', [0, 400], { section: 'needs', group: 'time' }),
        figure('shape', [0, 600], { section: 'needs' }),
        ...['one', 'two', 'three'].map((id) => stroke(id)),
      ],
      {
        groups: new Map([['time', { deletedAt: null }]]),
        links: new Map([
          ['l', link],
          ['gone', Link.parse({ ...link, deletedAt: 1 })],
          ['loose', { ...link, to: 'nowhere' }],
        ]),
        comments: new Map([
          ['late', { about: 'b', createdAt: 2, deletedAt: null }],
          ['early', { about: 'b', createdAt: 1, deletedAt: null }],
        ]),
      },
    )
    expect(lines(outlineOf(now)).slice(2)).toEqual([
      ...['section needs', '  text needs', '  note a', '    linkTo l'],
      ...['  group time', '    note b', '      comment early', '      comment late', '    note c'],
      ...['  figure shape', '    linkFrom l'],
      ...['open', '  drawings one', '    stroke one', '    stroke three', '    stroke two'],
    ])
  })

  test('[UI-100] a group in the Trash holds nothing together', () => {
    const now = board([note('a', [0, 0], { group: 'g' })], { groups: new Map([['g', { deletedAt: 1 }]]) })
    expect(lines(outlineOf(now)).slice(-2)).toEqual(['open', '  note a'])
  })
})

describe('a row', () => {
  const items = [1, 2, 3].map((n) => note(`n${n}`, [0, n * 200], { section: 'needs' }))

  test('[UI-101] says which one it is among those beside it; a text counts by itself', () => {
    const rows = shownOf(board(items))
    const places = rows.map(({ id, level, at, count }) => [id, level, at, count])
    expect(places).toEqual([
      ...[['purpose', 1, 1, 2] as const, ['purpose text', 2, 1, 1] as const],
      ...[['needs', 1, 2, 2] as const, ['needs text', 2, 1, 1] as const],
      ...[['n1', 2, 1, 3] as const, ['n2', 2, 2, 3] as const, ['n3', 2, 3, 3] as const],
    ])
    expect(rows.at(-1)).toMatchObject({ section: 'needs', parent: 'needs', group: null, isOpen: null })
  })

  test('[UI-102] folded away by hand, or because its section is folded on the canvas, is not there', () => {
    const ids = (rows: readonly Row[]) => rows.map(({ id }) => id)
    expect(ids(shownOf(board(items), new Map([['needs', true]])))).toEqual(['purpose', 'purpose text', 'needs'])
    const folded = board(items, { sections: new Map([['needs', section('a0', true)]]) })
    expect(ids(shownOf(folded))).toEqual(['needs'])
    expect(ids(shownOf(folded, new Map([['needs', false]])))).toHaveLength(5)
    expect(pathTo('n2', outlineOf(folded))).toEqual(['needs'])
    expect(pathTo('nobody', outlineOf(folded))).toBeUndefined()
  })

  test('[UI-103] stays the same object while nothing about it changes', () => {
    const before = shownOf(board(items))
    expect(keepSame(before, shownOf(board(items)))).toBe(before)
    const added = keepSame(before, shownOf(board([...items, note('n4', [0, 900], { section: 'purpose' })])))
    const changed = added.filter((row) => !before.includes(row)).map(({ id }) => id)
    expect(changed).toEqual(['n4'])
  })

  test('[UI-109] is found by its first letters; one letter alone goes on to the next', () => {
    const words = { n1: 'Two days', n2: 'Time', n3: 'Trust' }
    const rows = shownOf(board(items))
    let now = 0
    const ahead = openTypeAhead(
      ({ id }) => words[id as keyof typeof words] ?? id,
      () => now,
    )
    expect(ahead.type('t', rows, 'n1')?.id).toBe('n2')
    expect(ahead.isTyping()).toBe(true)
    expect(ahead.type('R', rows, 'n2')?.id).toBe('n3')
    now += 2_000
    expect(ahead.isTyping()).toBe(false)
    expect(ahead.type('t', rows, 'n3')?.id).toBe('n1')
    expect(ahead.type('x', rows, 'n1')).toBeUndefined()
  })
})

test('[UI-100] the open board has a row only while something lies on it', () => {
  expect(shownOf(board([])).some(({ id }) => id === OPEN_BOARD)).toBe(false)
})
