import { afterEach, describe, expect, test, vi } from 'vitest'
import { Awareness, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { cursorMood } from '../../client/features/canvas/cursorMood.ts'
import { pointerShower } from '../../client/features/canvas/pointerShower.ts'
import { edgePlace, spread } from '../../client/features/navigation/edgePlace.ts'
import { mapScale, mapShapes } from '../../client/features/navigation/mapShapes.ts'
import { show } from '../../client/sync/presence.ts'

describe('pointers of others', () => {
  test('[UI-69] show their names while they move and a moment longer, and go when their owners read', () => {
    expect(cursorMood(0, 3)).toEqual({ isNamed: true, isAway: false })
    expect(cursorMood(2_900, 3)).toEqual({ isNamed: true, isAway: false })
    expect(cursorMood(3_100, 3)).toEqual({ isNamed: false, isAway: false })
    expect(cursorMood(10_000, 3)).toEqual({ isNamed: false, isAway: true })
  })

  test('[UI-69] in a crowd have names only while they move', () => {
    expect(cursorMood(0, 13).isNamed).toBe(true)
    expect(cursorMood(1_000, 13).isNamed).toBe(false)
    expect(cursorMood(1_000, 12).isNamed).toBe(true)
  })
})

describe('my own pointer', () => {
  afterEach(() => void vi.useRealTimers())

  function canvas(mayShow: () => boolean) {
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] })
    const awareness = new Awareness(new Y.Doc())
    const frames: string[] = []
    awareness.on('update', () =>
      frames.push(new TextDecoder().decode(encodeAwarenessUpdate(awareness, [awareness.clientID]))),
    )
    const shower = pointerShower({ at: (screen) => screen, show: (fields) => show(awareness, fields), mayShow })
    const move = (x: number, pointerType = 'mouse') => {
      shower.onPointerMove({ pointerType, clientX: x, clientY: x })
      vi.advanceTimersByTime(60)
    }
    return { ...shower, move, frames, end: () => awareness.destroy() }
  }

  test('[UI-70] is not in one frame that leaves, while I hide it', () => {
    const { move, frames, onPointerLeave, end } = canvas(() => false)
    for (let x = 0; x < 20; x++) move(x)
    onPointerLeave()
    vi.advanceTimersByTime(100)
    expect(frames).toEqual([])
    end()
  })

  test('[UI-70] is taken back when I hide it, once', () => {
    let isShown = true
    const { move, frames, end } = canvas(() => isShown)
    move(1)
    expect(frames.at(-1)).toContain('"pointer":[1,1]')
    isShown = false
    for (let x = 2; x < 10; x++) move(x)
    expect(frames.at(-1)).toContain('"pointer":null')
    expect(frames).toHaveLength(2)
    end()
  })

  test('[UI-70] is no finger', () => {
    const { move, frames, end } = canvas(() => true)
    move(5, 'touch')
    expect(frames).toEqual([])
    end()
  })
})

describe('people out of sight', () => {
  const open = { at: [0, 0], size: [1000, 600] } as const

  test('[UI-71] are told of at the edge that is nearest on the way to them, and not at all when they are in sight', () => {
    expect(edgePlace(open, [500, 300])).toBeNull()
    expect(edgePlace(open, [5000, 300])).toEqual({ at: [1000, 300], turn: 0 })
    expect(edgePlace(open, [500, -4000])).toEqual({ at: [500, 0], turn: -90 })
  })

  test('[UI-71] do not cover one another', () => {
    const same = { at: [1000, 300], turn: 0 } as const
    const places = spread([same, same, same], open, 46).map(({ at }) => at[1])
    expect(places).toEqual([300, 346, 392])
  })
})

describe('the small map', () => {
  test('[UI-72] draws five thousand notes as one shape for each colour', () => {
    const notes = Array.from({ length: 5000 }, (_, n) => ({
      ...{ at: [n * 10, 0] as const, size: [200, 140] as const, color: n % 2 ? 'sun' : 'sky' },
    }))
    const shapes = mapShapes([{ at: [0, 0], size: [880, 720] }], notes, [])
    expect([...shapes.notes.keys()].sort()).toEqual(['sky', 'sun'])
    expect(shapes.sections).toBe('M0 0h880v720h-880z')
    expect(shapes.area.at[0] + shapes.area.size[0]).toBeGreaterThan(49_990 + 200)
  })

  test('[UI-72] shows all of the board, and something even of an empty one', () => {
    const { area } = mapShapes([], [{ at: [-900, 40], size: [200, 140] }], [])
    const { scale, x, y } = mapScale(area, 192, 128)
    expect(-900 * scale + x).toBeGreaterThan(0)
    expect(180 * scale + y).toBeLessThan(128)
    expect(mapShapes([], [], []).area.size[0]).toBeGreaterThan(0)
  })
})
