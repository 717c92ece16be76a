import { describe, expect, test } from 'vitest'
import { alignedAt, distributedAlong, gridOf } from '../../shared/rules/arrange.ts'
import type { Box } from '../../shared/rules/placement.ts'

const box = (x: number, y: number, width: number, height: number): Box => ({ at: [x, y], size: [width, height] })
const some = [box(0, 0, 100, 50), box(40, 200, 200, 100), box(300, 90, 60, 60)]

describe('things in line', () => {
  test('[UI-56] stand at the outermost of their edges, and stay where they are the other way', () => {
    expect(alignedAt(some, 'left')).toEqual([
      [0, 0],
      [0, 200],
      [0, 90],
    ])
    expect(alignedAt(some, 'right')).toEqual([
      [260, 0],
      [160, 200],
      [300, 90],
    ])
    expect(alignedAt(some, 'bottom')).toEqual([
      [0, 250],
      [40, 200],
      [300, 240],
    ])
  })

  test('[UI-56] share one middle', () => {
    const places = alignedAt(some, 'centre')
    const middles = places.map(([x], at) => x + (some[at]?.size[0] ?? 0) / 2)
    expect(new Set(middles)).toEqual(new Set([180]))
  })
})

describe('things with the same gaps', () => {
  test('[UI-56] leave the outer two where they are', () => {
    const places = distributedAlong(some, 0)
    expect(places[0]).toEqual([0, 0])
    expect(places[2]).toEqual([300, 90])
    // 360 wide in all, 360 filled: they stand edge to edge.
    expect(places[1]).toEqual([100, 200])
  })

  test('[UI-56] keep the order in which they lie, whatever the order they are given in', () => {
    const turned = distributedAlong(some.toReversed(), 1)
    const tops = turned.map(([, y]) => y)
    expect(tops[2]).toBeLessThan(tops[0] ?? 0)
    expect(tops[0]).toBeLessThan(tops[1] ?? 0)
  })
})

test('[UI-56] a tidy grid covers nothing, however different its things are', () => {
  const many = Array.from({ length: 17 }, (_, at) => box(0, 0, 100 + 30 * (at % 5), 60 + 20 * (at % 7)))
  const places = gridOf(many, [0, 0])
  for (const [a, [ax, ay]] of places.entries())
    for (const [b, [bx, by]] of places.entries()) {
      if (a >= b) continue
      const [one, other] = [many[a]?.size ?? [0, 0], many[b]?.size ?? [0, 0]]
      const isApart = ax + one[0] <= bx || bx + other[0] <= ax || ay + one[1] <= by || by + other[1] <= ay
      expect(isApart).toBe(true)
    }
})
