import { describe, expect, test } from 'vitest'
import { carriedBy, dragOf } from '../../client/features/canvas/carried.ts'
import { type Frame, frameAt, placeForNew } from '../../client/features/canvas/geometry.ts'
import { type BoardNode, layOut } from '../../client/features/canvas/nodes.ts'
import { readingOrder } from '../../client/features/canvas/readingOrder.ts'
import { NOTE_SIZE, Note } from '../../shared/schema/board.ts'
import { Section } from '../../shared/schema/stage.ts'

const note = (at: readonly [number, number], fields: object = {}) => Note.parse({ at: [...at], ...fields })
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
    expect(readingOrder(sections, notes).at(-1)).toEqual({ kind: 'note', id: 'lost' })
  })
})

describe('what the canvas is given', () => {
  const sections = new Map([['needs', section('a', [0, 0])]])
  const notes = new Map([
    ['a', note([10, 10], { createdAt: 1 })],
    ['b', note([20, 20], { createdAt: 2 })],
  ])
  const still = { sections, notes, carried: new Map() }

  test('[UI-17] stays the same while nothing changed, and changes only what did', () => {
    const before = layOut([], still)
    expect(layOut(before, still)).toBe(before)
    const moved = new Map([...notes, ['a', note([50, 10], { createdAt: 1 })] as const])
    const after = layOut(before, { ...still, notes: moved })
    expect(after[0]).toBe(before[0])
    expect(after[1]).not.toBe(before[1])
    expect(after[2]).toBe(before[2])
  })

  test('[UI-17] never pulls a note out of the hand that drags it', () => {
    const held = layOut([], still).map(
      (node): BoardNode => (node.id === 'a' ? { ...node, dragging: true, position: { x: 99, y: 99 } } : node),
    )
    const moved = new Map([...notes, ['a', note([50, 10], { createdAt: 1 })] as const])
    const carried = new Map([['a', [7, 7] as const]])
    const [, a] = layOut(held, { sections, notes: moved, carried })
    expect(a?.position).toEqual({ x: 99, y: 99 })
  })

  test('[UI-17] leaves out what is in the Trash', () => {
    const thrown = new Map([...notes, ['a', note([10, 10], { createdAt: 1, deletedAt: 9 })] as const])
    expect(layOut([], { ...still, notes: thrown }).map(({ id }) => id)).toEqual(['needs', 'b'])
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
