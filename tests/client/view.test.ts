import { describe, expect, test } from 'vitest'
import { around, framed, type Screen, type Spot, zoomed } from '../../client/features/canvas/framing.ts'
import { carriedSpot, gripOf } from '../../client/features/canvas/gestures/grip.ts'
import { backFrom, forwardFrom, leaving, unvisited } from '../../client/features/canvas/viewHistory.ts'

const laptop: Screen = { width: 1280, height: 800, edges: { top: 60, right: 0, bottom: 80, left: 0 } }
const phone: Screen = { width: 390, height: 844, edges: { top: 110, right: 0, bottom: 90, left: 0 } }
const section = { at: [944, 0], size: [880, 720] } as const
const limits = { min: 0.08, max: 1.1 }

const onScreen = ({ x, y, zoom }: Spot, at: readonly [number, number]) => [at[0] * zoom + x, at[1] * zoom + y]

describe('a place in view', () => {
  test('[UI-65] fills what bars leave open of the screen', () => {
    const spot = framed(section, laptop, limits)
    const [left, top] = onScreen(spot, section.at)
    const [right, bottom] = onScreen(spot, [944 + 880, 720])
    expect(top).toBeGreaterThanOrEqual(60)
    expect(bottom).toBeLessThanOrEqual(800 - 80)
    expect((left ?? 0) + (right ?? 0)).toBeCloseTo(1280)
  })

  test('[UI-65] on a phone is large enough to read, and begins where one begins to read', () => {
    const spot = framed(section, phone, { min: 0.5, max: 1.1 })
    expect(spot.zoom).toBe(0.5)
    const [left, top] = onScreen(spot, section.at)
    expect([left, top]).toEqual([20, 130])
  })

  test('[UI-65] stays in the middle while one zooms', () => {
    const spot = framed(section, laptop, limits)
    const middle = [640, 60 + (800 - 140) / 2] as const
    const board = [(middle[0] - spot.x) / spot.zoom, (middle[1] - spot.y) / spot.zoom] as const
    const [x, y] = onScreen(zoomed(spot, laptop, 2), board)
    expect(x).toBeCloseTo(middle[0])
    expect(y).toBeCloseTo(middle[1])
  })

  test('[UI-65] is around everything that belongs to it', () => {
    expect(around([])).toBeNull()
    expect(around([{ at: [-10, 5], size: [20, 10] }, section])).toEqual({ at: [-10, 0], size: [1834, 720] })
  })
})

describe('back to where I was', () => {
  const start: Spot = { x: 0, y: 0, zoom: 1 }
  const needs: Spot = { x: -500, y: 0, zoom: 1 }
  const review: Spot = { x: -500, y: -900, zoom: 0.5 }
  const gone = leaving(leaving(unvisited, start), needs)

  test('[UI-66] goes back place by place, and forward again', () => {
    const once = backFrom(gone, review)
    expect(once?.to).toEqual(needs)
    const twice = once && backFrom(once.history, once.to)
    expect(twice?.to).toEqual(start)
    expect(twice && backFrom(twice.history, twice.to)).toBeNull()
    const again = twice && forwardFrom(twice.history, twice.to)
    expect(again?.to).toEqual(needs)
    expect(again && forwardFrom(again.history, again.to)?.to).toEqual(review)
  })

  test('[UI-66] passes over places one is at already, and comes back to where one had panned to', () => {
    const panned = { ...needs, x: -510 }
    expect(backFrom(gone, panned)?.to).toEqual(start)
    const far = { ...needs, x: 4000 }
    expect(backFrom(leaving(gone, far), review)?.to).toEqual(far)
  })

  test('[UI-66] going somewhere new forgets what was ahead, and it never grows without end', () => {
    const back = backFrom(gone, review)
    expect(back && forwardFrom(leaving(back.history, back.to), start)).toBeNull()
    let long = unvisited
    for (let n = 0; n < 200; n++) long = leaving(long, { x: n * 100, y: 0, zoom: 1 })
    expect(long.past).toHaveLength(50)
  })
})

describe('two fingers', () => {
  const spot: Spot = { x: 100, y: 50, zoom: 1 }
  const all = { min: 0.08, max: 3 }
  const before = gripOf([
    [100, 100],
    [200, 100],
  ])

  test('[UI-67] keep what is between them between them', () => {
    const now = gripOf([
      [50, 300],
      [350, 300],
    ])
    const after = carriedSpot(spot, before, now, all)
    expect(after.zoom).toBeCloseTo(3)
    const board = [(150 - spot.x) / spot.zoom, (100 - spot.y) / spot.zoom] as const
    expect(onScreen(after, board).map(Math.round)).toEqual([200, 300])
  })

  test('[UI-67] stop at the ends of the zoom without sliding away', () => {
    const apart = gripOf([
      [0, 100],
      [1000, 100],
    ])
    const after = carriedSpot(spot, before, apart, all)
    expect(after.zoom).toBe(3)
    expect(onScreen(after, [50, 50]).map(Math.round)).toEqual([500, 100])
  })

  test('[UI-67] and one alone only pans', () => {
    const after = carriedSpot(spot, gripOf([[10, 10]]), gripOf([[40, 0]]), all)
    expect(after).toEqual({ x: 130, y: 40, zoom: 1 })
  })
})
