import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { insideLasso } from '../../client/features/canvas/insideLasso.ts'
import { covered, moversOf } from '../../client/features/canvas/movers.ts'
import type { BoardNode } from '../../client/features/canvas/nodes.ts'
import { besideOf, hiddenNotes } from '../../client/features/canvas/puttingDown.ts'
import { resized, stepped } from '../../client/features/canvas/resized.ts'
import { sized } from '../../client/features/canvas/sized.ts'
import { snapped } from '../../client/features/canvas/snapping.ts'
import type { Item } from '../../client/sync/items.ts'
import { tidied } from '../../client/views/board/actions/arrangeDeeds.ts'
import type { Box } from '../../shared/rules/placement.ts'
import { boardDoc, Note } from '../../shared/schema/board.ts'

const box = (x: number, y: number, width = 200, height = 140): Box => ({ at: [x, y], size: [width, height] })

describe('what is dragged', () => {
  test('[UI-50] settles on an edge of a neighbour, and shows the line', () => {
    const { by, guides } = snapped(box(503, 304), [box(500, 0)], 6)
    expect(by[0]).toBe(-3)
    expect(guides).toEqual([{ axis: 0, at: 500, from: 0, to: 444 }])
  })

  test('[UI-50] settles middle to middle, too', () => {
    expect(snapped(box(451, 300, 300), [box(500, 0)], 6).by[0]).toBe(-1)
  })

  test('[UI-50] settles on the grid where no neighbour is near', () => {
    const { by, guides } = snapped(box(1003, 1005), [box(0, 0)], 6)
    expect(by).toEqual([-3, 3])
    expect(guides).toEqual([])
  })

  test('[UI-50] takes the nearer of two lines', () => {
    expect(snapped(box(504, 900), [box(500, 0), box(503, 300)], 6).by[0]).toBe(-1)
  })

  test('[UI-53] covers another by the part of that one it hides', () => {
    expect(covered(box(0, 0, 100, 100), box(50, 0, 100, 100))).toBeCloseTo(0.5)
    expect(covered(box(0, 0, 100, 100), box(200, 0, 100, 100))).toBe(0)
  })
})

describe('a pull at a corner', () => {
  const pull = { kind: 'note', keepsRatio: false, grid: 8 } as const

  test('[UI-51] leaves the opposite corner where it is', () => {
    expect(resized(box(100, 100), 'bottomRight', [40, 20], pull)).toEqual(box(100, 100, 240, 160))
    const up = resized(box(100, 100), 'topLeft', [-40, -20], pull)
    expect([up.at[0] + up.size[0], up.at[1] + up.size[1]]).toEqual([300, 240])
  })

  test('[UI-51] never makes a note too small to be met by a finger', () => {
    const { size } = resized(box(100, 100), 'bottomRight', [-900, -900], pull)
    expect(Math.min(...size)).toBeGreaterThanOrEqual(44)
  })

  test('[UI-51] keeps the proportion of a picture', () => {
    const picture = { kind: 'image', keepsRatio: true, grid: 8 } as const
    const { size } = resized(box(0, 0, 320, 240), 'bottomRight', [160, 0], picture)
    expect(size).toEqual([480, 360])
    expect(stepped(box(0, 0, 320, 240), 40, picture).size).toEqual([360, 270])
  })
})

test('[UI-57] a pull at an edge of a section moves that edge alone', () => {
  const bounds = { grid: 8, min: 240, max: 12_000 }
  expect(sized(box(0, 0, 880, 720), [-1, 0], [-80, 55], bounds)).toEqual(box(-80, 0, 960, 720))
  expect(sized(box(0, 0, 880, 720), [1, 1], [-9000, 8], bounds)).toEqual(box(0, 0, 240, 728))
})

describe('a lasso', () => {
  const notes = [
    ['in', box(40, 40, 20, 20)],
    ['edge', box(90, 40, 40, 20)],
    ['bay', box(40, 120, 20, 20)],
  ] as const

  test('[UI-52] takes what has its middle inside the line', () => {
    const line = [
      [0, 0],
      [100, 0],
      [100, 100],
      [0, 100],
    ] as const
    expect(insideLasso(line, notes)).toEqual(['in'])
  })

  test('[UI-52] leaves out what the line goes around', () => {
    const around = [
      [0, 0],
      [100, 0],
      [100, 200],
      [80, 200],
      [80, 100],
      [20, 100],
      [20, 200],
      [0, 200],
    ] as const
    expect(insideLasso(around, notes)).toEqual(['in'])
  })

  test('[UI-52] takes nothing by a mere press', () => {
    expect(
      insideLasso(
        [
          [0, 0],
          [100, 100],
        ],
        notes,
      ),
    ).toEqual([])
  })
})

describe('what is put down', () => {
  const note = (id: string, at: readonly [number, number], fields: object = {}): Item => ({
    kind: 'note',
    id,
    record: Note.parse({ at: [...at], ...fields }),
  })

  test('[UI-59] lies on top of what it would lie under', () => {
    const items = [note('old', [0, 0], { createdAt: 1 }), note('new', [20, 20], { createdAt: 2 })]
    expect(hiddenNotes(items, new Set(['old']))).toEqual(['old'])
    expect(hiddenNotes(items, new Set(['new']))).toEqual([])
    const apart = [note('old', [900, 0], { createdAt: 1 }), note('new', [20, 20], { createdAt: 2 })]
    expect(hiddenNotes(apart, new Set(['old']))).toEqual([])
  })

  test('[UI-59] joins another at its first free side', () => {
    const [other, right] = [note('other', [0, 0]), note('right', [210, 0])]
    expect(besideOf(other, [200, 140], [other], ['me'])).toEqual([212, 0])
    expect(besideOf(other, [200, 140], [other, right], ['me'])).toEqual([0, 152])
  })
})

describe('what moves along', () => {
  const doc = new Y.Doc()
  const board = boardDoc(doc)
  for (const [id, group, section] of [
    ['a', 'g', 's'],
    ['b', 'g', null],
    ['c', null, 's'],
  ] as const)
    board.notes.put(id, { text: '', at: [0, 0], size: [200, 140], group, section, deletedAt: null })
  const node = (id: string, type: BoardNode['type']): BoardNode => ({ id, type, position: { x: 0, y: 0 }, data: {} })

  test('[UI-60] is its group with a member, and the member alone where that was chosen', () => {
    expect([...moversOf([node('a', 'note')], board, true)].sort()).toEqual(['a', 'b', 'g'])
    expect([...moversOf([node('a', 'note')], board, false)]).toEqual(['a'])
  })

  test('[UI-60] is what a frame holds', () => {
    expect([...moversOf([node('g', 'group')], board, false)].sort()).toEqual(['a', 'b', 'g'])
    expect([...moversOf([node('s', 'section')], board, false)].sort()).toEqual(['a', 'c', 's'])
  })
})

test('[UI-56] tidying keeps a group together and its shape as it is', () => {
  const things = [
    ['a', box(0, 0)],
    ['x', box(30, 400)],
    ['b', box(300, 50)],
    ['y', box(500, 800)],
  ] as const
  const places = tidied(things, (id) => (id === 'a' || id === 'b' ? 'g' : null), new Map())
  const [a, b] = [places.get('a')?.at ?? [0, 0], places.get('b')?.at ?? [0, 0]]
  expect([b[0] - a[0], b[1] - a[1]]).toEqual([300, 50])
  const others = ['x', 'y'].map((id): Box => ({ at: places.get(id)?.at ?? [0, 0], size: [200, 140] }))
  const group = box(a[0], a[1], 500, 190)
  for (const other of others) expect(covered(other, group)).toBe(0)
})
