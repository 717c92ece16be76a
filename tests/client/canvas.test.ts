import { describe, expect, test } from 'vitest'
import { carriedBy, dragOf } from '../../client/features/canvas/carried.ts'
import { carry } from '../../client/features/canvas/carry.ts'
import { edgesOf } from '../../client/features/canvas/edgesOf.ts'
import { type Frame, frameAt, placeForNew } from '../../client/features/canvas/geometry.ts'
import { type BoardNode, type Layout, layOut } from '../../client/features/canvas/nodes.ts'
import type { Item } from '../../client/sync/items.ts'
import { readingOrder } from '../../shared/rules/readingOrder.ts'
import { Group, NOTE_SIZE, Note } from '../../shared/schema/board.ts'
import { Link } from '../../shared/schema/drawn.ts'
import { Section } from '../../shared/schema/stage.ts'

const note = (at: readonly [number, number], fields: object = {}) => Note.parse({ at: [...at], ...fields })
const lying = (id: string, at: readonly [number, number], fields: object = {}): Item => ({
  kind: 'note',
  id,
  record: note(at, fields),
})
const section = (order: string, at: readonly [number, number]) =>
  Section.parse({ title: order, order, at: [...at], size: [880, 720] })

const needs: Frame = { id: 'needs', at: [0, 0], size: [880, 720] }
const review: Frame = { id: 'review', at: [944, 0], size: [880, 720] }
const everything = { at: [-200, -200], size: [2400, 1200] } as const

describe('a new note', () => {
  const around = { frames: [needs, review], seen: everything, current: 'review', taken: [], start: 0 }

  test('[UI-14] lies in the section the group is at, while that is in view', () => {
    expect(placeForNew(around).section).toBe('review')
    const onlyNeeds = { at: [0, 0], size: [900, 700] } as const
    expect(placeForNew({ ...around, seen: onlyNeeds }).section).toBe('needs')
  })

  test('[UI-14] covers no other, nor the text of a section', () => {
    const written = { at: review.at, size: [880, 400] } as const
    const taken: { at: readonly [number, number]; size: readonly [number, number] }[] = [written]
    for (let n = 0; n < 3; n++) {
      const { at } = placeForNew({ ...around, taken })
      for (const box of taken)
        expect(
          at[0] + NOTE_SIZE[0] <= box.at[0] ||
            at[0] >= box.at[0] + box.size[0] ||
            at[1] + NOTE_SIZE[1] <= box.at[1] ||
            at[1] >= box.at[1] + box.size[1],
        ).toBe(true)
      taken.push({ at, size: NOTE_SIZE })
    }
  })

  test('[UI-14] comes where I look, even if that is the foot of a section', () => {
    const foot = { at: [0, 400], size: [880, 320] } as const
    const { at, section: place } = placeForNew({ ...around, seen: foot })
    expect(place).toBe('needs')
    expect(at[1]).toBeGreaterThanOrEqual(400)
    expect(at[1] + NOTE_SIZE[1]).toBeLessThanOrEqual(720)
  })

  test('[UI-14] lies on the open board where no section is in view', () => {
    const far = { at: [5000, 5000], size: [1000, 800] } as const
    const { at, section: place } = placeForNew({ ...around, seen: far })
    expect(place).toBeNull()
    expect(at[0]).toBeGreaterThan(5000)
    expect(at[1]).toBeGreaterThan(5000)
  })
})

test('[UI-15] a note belongs to the section under its middle, and to the smaller of two', () => {
  expect(frameAt([needs, review], [10, 10])).toBe('needs')
  expect(frameAt([needs, review], [900, 10])).toBeNull()
  expect(frameAt([needs, { id: 'inner', at: [0, 0], size: [100, 100] }], [50, 50])).toBe('inner')
})

describe('reading order', () => {
  const sections = new Map([
    ['second', section('b', [0, 0])],
    ['first', section('a', [944, 0])],
  ])

  test('[UI-16] goes section by section, and in each line by line', () => {
    const notes = new Map([
      ['open', note([0, -500])],
      ['right', note([1300, 150], { section: 'first' })],
      ['left', note([960, 180], { section: 'first' })],
      ['below', note([960, 400], { section: 'first' })],
      ['other', note([20, 20], { section: 'second' })],
      ['gone', note([1000, 150], { section: 'first', deletedAt: 5 })],
    ])
    const ids = readingOrder(sections, notes).map(({ id }) => id)
    expect(ids).toEqual(['first', 'left', 'right', 'below', 'second', 'other', 'open'])
  })

  test('[UI-16] a note whose section is not there is read at the end', () => {
    const notes = new Map([['lost', note([0, 0], { section: 'nowhere' })]])
    expect(readingOrder(sections, notes).at(-1)).toEqual({ kind: 'item', id: 'lost' })
  })
})

describe('what the canvas is given', () => {
  const sections = new Map([['needs', section('a', [0, 0])]])
  const items = [lying('a', [10, 10], { createdAt: 1 }), lying('b', [20, 20], { createdAt: 2 })]
  const still: Layout = { sections, items, groups: new Map(), locked: new Set(), carried: new Map() }
  const moved = [lying('a', [50, 10], { createdAt: 1 }), ...items.slice(1)]

  test('[UI-17] stays the same while nothing changed, and changes only what did', () => {
    const before = layOut([], still)
    expect(layOut(before, still)).toBe(before)
    const after = layOut(before, { ...still, items: moved })
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[2]).toBe(before[2])
  })

  test('[UI-17] never pulls a note out of the hand that drags it', () => {
    const held = layOut([], still).map(
      (node): BoardNode => (node.id === 'a' ? { ...node, dragging: true, position: { x: 99, y: 99 } } : node),
    )
    const carried = new Map([['a', [7, 7] as const]])
    const [, a] = layOut(held, { ...still, items: moved, carried })
    expect(a?.position).toEqual({ x: 99, y: 99 })
  })

  test('[UI-17] moves what others drag, touches nothing else, and puts it back when they let go', () => {
    const before = layOut([], still)
    const during = carry(before, { ...still, carried: new Map([['a', [7, 7]]]) }, new Map())
    expect(during[1]?.position).toEqual({ x: 7, y: 7 })
    expect([during[0], during[2]]).toEqual([before[0], before[2]])
    expect(during[2]).toBe(before[2])
    const after = carry(during, still, new Map([['a', [7, 7]]]))
    expect(after[1]?.position).toEqual({ x: 10, y: 10 })
    expect(after[1]?.className).toBeUndefined()
  })

  test('[UI-58] leaves out what lies in a collapsed section, and links that end there', () => {
    const folded = new Map([['needs', { ...section('a', [0, 0]), collapsed: true }]])
    const inside = [lying('a', [10, 10], { section: 'needs' }), lying('b', [20, 20])]
    const [frame, ...rest] = layOut([], { ...still, sections: folded, items: inside })
    expect(frame?.height).toBe(64)
    expect(rest.map(({ id }) => id)).toEqual(['b'])
    const links = new Map([['l', Link.parse({ from: 'a', to: 'b' })]])
    expect(edgesOf([], links, { sections: folded, items: inside })).toEqual([])
    expect(edgesOf([], links, { sections, items: inside })).toHaveLength(1)
  })

  test('[UI-54] lays things by their layers, however far these have grown', () => {
    const layered = [lying('a', [0, 0], { layer: 4_000_000 }), lying('b', [0, 0]), lying('c', [0, 0], { layer: -9 })]
    const depth = new Map(layOut([], { ...still, items: layered }).map(({ id, zIndex }) => [id, zIndex ?? 0]))
    expect(depth.get('a')).toBeGreaterThan(depth.get('b') ?? 0)
    expect(depth.get('b')).toBeGreaterThan(depth.get('c') ?? 0)
    expect(depth.get('a')).toBeLessThan(1000)
  })

  test('[UI-53] draws a frame around each group of more than one', () => {
    const group = Group.parse({})
    const grouped = [lying('a', [0, 0], { group: 'g' }), lying('b', [300, 100], { group: 'g' })]
    const groups = new Map([['g', group]])
    const frame = layOut([], { ...still, items: grouped, groups }).find(({ type }) => type === 'group')
    expect(frame?.position.x).toBeLessThan(0)
    expect((frame?.position.x ?? 0) + (frame?.width ?? 0)).toBeGreaterThan(300 + NOTE_SIZE[0])
    expect(layOut([], { ...still, items: grouped.slice(1), groups }).map(({ type }) => type)).not.toContain('group')
  })

  test('[UI-55] lets nobody drag what is locked for them', () => {
    const [, a, b] = layOut([], { ...still, locked: new Set(['a']) })
    expect(a?.draggable).toBe(false)
    expect(b?.draggable).toBeUndefined()
  })
})

describe('what others drag', () => {
  const peer = (drag: unknown) => ({
    clientId: 1,
    member: { id: 'm', name: '', role: 'participant' as const, color: 0 },
    state: { drag },
  })

  test('[UI-18] is seen live, and only if it makes sense', () => {
    const carried = carriedBy([peer({ a: [1, 2], b: 'nonsense', c: [1, Number.NaN] }), peer(null), peer('x')])
    expect([...carried]).toEqual([['a', [1, 2]]])
    expect(carriedBy([peer({ a: [1, 2] })], carried)).toBe(carried)
  })

  test('[UI-18] stays within what presence may weigh', () => {
    const many = Array.from({ length: 40 }, (_, n) => [`note-${n}-abcde`, [n * 1000.123456, -n * 1000.123456]] as const)
    expect(JSON.stringify(dragOf(many)).length).toBeLessThan(300)
  })
})
