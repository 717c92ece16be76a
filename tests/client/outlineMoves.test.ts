import { describe, expect, test } from 'vitest'
import {
  around,
  besides,
  openFrame,
  placeAfter,
  reordered,
  shifted,
  type Unit,
} from '../../client/features/outline/moves.ts'
import type { Box } from '../../shared/rules/placement.ts'
import { asRead } from '../../shared/rules/readingOrder.ts'

const SIZE = [200, 140] as const
const box = (x: number, y: number): Box => ({ at: [x, y], size: SIZE })
const unit = (id: string, ...boxes: readonly (readonly [number, number])[]): Unit => ({
  ...{ id, boxes: new Map(boxes.map(([x, y], at) => [boxes.length === 1 ? id : `${id}${at}`, box(x, y)])) },
})
/** How these read after a move. */
function readAfter(units: readonly Unit[], places: ReadonlyMap<string, readonly [number, number]>): readonly string[] {
  const boxes = units.flatMap(({ boxes }) => [...boxes])
  return asRead(boxes.map(([id, { at, size }]) => [id, { at: places.get(id) ?? at, size }]))
}

const row = [unit('a', [0, 0]), unit('b', [212, 0]), unit('c', [0, 152]), unit('d', [212, 152])]

describe('moving by rank', () => {
  test('[UI-104] two neighbours change places, and nobody else moves', () => {
    const places = reordered(row, 1, 2)
    expect([...places]).toEqual([
      ['c', [212, 0]],
      ['b', [0, 152]],
    ])
    expect(readAfter(row, places)).toEqual(['a', 'c', 'b', 'd'])
  })

  test('[UI-104] over several ranks those between move up', () => {
    expect(readAfter(row, reordered(row, 3, 0))).toEqual(['d', 'a', 'b', 'c'])
    expect(reordered(row, 2, 2).size).toBe(0)
  })

  test('[UI-104] a group moves whole and keeps its shape', () => {
    const units = [unit('a', [0, 0]), unit('g', [0, 200], [212, 240])]
    const places = reordered(units, 1, 0)
    expect(places.get('g0')).toEqual([0, 0])
    expect(places.get('g1')).toEqual([212, 40])
    expect(places.get('a')).toEqual([0, 200])
  })

  test('[UI-105] what comes from elsewhere goes directly before or after the one that was named', () => {
    const coming = unit('new', [424, 152])
    expect(readAfter([...row, coming], besides(row, coming, 'b', 'before'))).toEqual(['a', 'new', 'b', 'c', 'd'])
    expect(readAfter([...row, coming], besides(row, coming, 'b', 'after'))).toEqual(['a', 'b', 'new', 'c', 'd'])
  })
})

describe('a place', () => {
  const frame: Box = { at: [0, 0], size: [880, 720] }

  test('[UI-106] for a new note is on the right of the one before, while that is free and inside', () => {
    expect(placeAfter(box(22, 140), frame, [box(22, 140)], SIZE)).toEqual([234, 140])
    const next = placeAfter(box(22, 140), frame, [box(22, 140), box(234, 140)], SIZE)
    expect([...next]).not.toEqual([234, 140])
    expect(placeAfter(box(658, 140), frame, [box(658, 140)], SIZE)).toEqual([22, 140])
  })

  test('[UI-106] on the open board is under everything', () => {
    const { at } = openFrame([box(0, 0), box(500, 900)])
    expect(at[1]).toBeGreaterThan(1040)
  })

  test('[UI-105] a unit put at a corner takes all of itself along', () => {
    const group = unit('g', [10, 10], [210, 60])
    expect(around(group.boxes.values())).toEqual({ at: [10, 10], size: [400, 190] })
    expect([...shifted(group, [110, 10])]).toEqual([
      ['g0', [110, 10]],
      ['g1', [310, 60]],
    ])
  })
})
