import { describe, expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { lightsOf } from '../../client/features/laser/lights.ts'
import { type Dot, GLOWS_MS, tailPath } from '../../client/features/laser/trail.ts'
import { hush, type Peer, show } from '../../client/sync/presence.ts'
import { sectionInView } from '../../client/views/board/sectionInView.ts'
import { stagePlace } from '../../client/views/stagePlace.ts'

describe('a tail', () => {
  /** A hand that goes right for a second, twenty times a second. */
  const dots = Array.from({ length: 21 }, (_, at): Dot => ({ at: [at * 20, 100], time: at * 50 }))

  test('[UI-190] reaches back to where the light was a second ago, and is gone a second later', () => {
    expect(reach(tailPath(dots, 1_000, 10))[0]).toBeLessThan(30)
    expect(reach(tailPath(dots, 1_500, 10))[0]).toBeGreaterThan(190)
    expect(tailPath(dots, 1_000 + GLOWS_MS, 10)).toBe('')
  })

  test('[UI-190] is broad at the light and thin at its end, and a light at rest has none', () => {
    const [left, right] = [heightNear(tailPath(dots, 1_000, 10), 40), heightNear(tailPath(dots, 1_000, 10), 380)]
    expect(left).toBeLessThan(right / 2)
    expect(right).toBeLessThanOrEqual(10)
    expect(tailPath([{ at: [5, 5], time: 900 }], 1_000, 10)).toBe('')
  })
})

describe('whose laser is seen', () => {
  const peer = (clientId: number, role: 'facilitator' | 'participant', laser: unknown): Peer => ({
    ...{
      clientId,
      member: { id: `m${clientId}`, name: clientId === 3 ? '' : 'Ana', role, color: 2 },
      state: { laser },
    },
  })
  const all = [
    peer(1, 'facilitator', [1, 1]),
    peer(2, 'participant', [2, 2]),
    peer(3, 'participant', [3, 3]),
    peer(4, 'facilitator', null),
    peer(5, 'facilitator', ['9', 1]),
    peer(6, 'facilitator', [1, 2, 3]),
  ]

  test('[UI-191] everybody’s, with a name; only whose who facilitates while cursors are hidden; never nonsense', () => {
    expect(lightsOf(all, true, 'Somebody').map(({ id, name }) => `${id} ${name}`)).toEqual([
      '1 Ana',
      '2 Ana',
      '3 Somebody',
    ])
    expect(lightsOf(all, false, 'Somebody').map(({ id }) => id)).toEqual(['1'])
  })

  test('[UI-191] who facilitates points while an anonymous question is shown, and shows nothing else', () => {
    const awareness = new Awareness(new Y.Doc())
    const sent: unknown[] = []
    show(awareness, { editing: 'note-1' })
    hush(awareness, true, ['laser'])
    awareness.on('change', () => sent.push(awareness.getLocalState()))
    const before = performance.now
    let later = 1_000
    performance.now = () => before.call(performance) + later
    show(awareness, { laser: [1, 2] })
    later += 1_000
    show(awareness, { editing: 'note-2' })
    performance.now = before
    // By then they facilitate no more.
    hush(awareness, true, [])
    hush(awareness, false)
    expect(sent).toEqual([{ laser: [1, 2] }, {}, { editing: 'note-2', laser: [1, 2] }])
    awareness.destroy()
  })
})

describe('on Stage', () => {
  const on = { x: 1000, y: 500, width: 400, height: 200 }
  const under = { id: 'under', note: { at: [0, 0], size: [200, 100], layer: 1 }, on } as const
  const above = { id: 'above', note: { at: [100, 50], size: [200, 100], layer: 2 }, on: { ...on, x: 0 } } as const

  test('[UI-192] a laser is where it is on the board, on the card of the uppermost note there', () => {
    expect(stagePlace([50, 25], [under, above])).toEqual({ at: [1100, 550], on: 'under' })
    expect(stagePlace([150, 75], [under, above])).toEqual({ at: [100, 550], on: 'above' })
    expect(stagePlace([1000, 75], [under, above])).toBeNull()
  })
})

describe('where somebody leads', () => {
  const sections = [
    ['a', { at: [0, 0], size: [800, 600] }],
    ['b', { at: [1000, 0], size: [800, 600] }],
  ] as const

  test('[UI-193] is the section that fills most of what they see, if one does', () => {
    expect(sectionInView({ at: [-100, -50], size: [1000, 700] }, sections)).toBe('a')
    expect(sectionInView({ at: [700, 0], size: [1000, 600] }, sections)).toBe('b')
    expect(sectionInView({ at: [-2000, -2000], size: [8000, 6000] }, sections)).toBeNull()
  })
})

function places(path: string): readonly (readonly [x: number, y: number])[] {
  return [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)])
}

/** From where to where a path goes, from left to right. */
function reach(path: string): readonly [number, number] {
  const across = places(path).map(([x]) => x)
  return [Math.min(...across), Math.max(...across)]
}

function heightNear(path: string, x: number): number {
  const down = places(path).flatMap(([at, y]) => (Math.abs(at - x) < 25 ? [y] : []))
  return Math.max(...down) - Math.min(...down)
}
