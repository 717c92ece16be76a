import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { sectionOfCaret, whereIs, writesIn } from '../../client/sync/whereabouts.ts'
import { aroundPoint, intoSection } from '../../client/views/board/placeMoved.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { Section } from '../../shared/schema/stage.ts'

const needs = { id: 'needs', at: [0, 0], size: [880, 720] } as const
const review = { id: 'review', at: [944, 0], size: [880, 720] } as const
const frames = [needs, review]
const pair = [
  { id: 'a', at: [100, 200], size: [200, 140] },
  { id: 'b', at: [320, 200], size: [200, 140] },
] as const

describe('moving without dragging', () => {
  test('[UI-73] puts things around the place that was tapped, as they lay to each other', () => {
    const places = aroundPoint(pair, [1400, 400], frames)
    expect(places.get('a')).toEqual({ at: [1190, 330], section: 'review' })
    expect(places.get('b')).toEqual({ at: [1410, 330], section: 'review' })
    expect(aroundPoint([], [0, 0], frames).size).toBe(0)
  })

  test('[UI-73] finds room in a section that was chosen from the list', () => {
    const taken = [{ at: [966, 140], size: [420, 140] }] as const
    const places = intoSection(pair, review, taken, frames)
    const [a, b] = [places.get('a'), places.get('b')]
    expect(a?.section).toBe('review')
    expect((b?.at[0] ?? 0) - (a?.at[0] ?? 0)).toBe(220)
    expect((a?.at[0] ?? 0) >= 966 + 420 || (a?.at[1] ?? 0) >= 280).toBe(true)
  })

  test('[UI-73] on the open board puts them beside everything', () => {
    const places = intoSection(pair, null, [], frames)
    expect(places.get('a')?.at[0]).toBeGreaterThan(944 + 880)
    expect(places.get('b')?.section).toBeNull()
  })
})

describe('where somebody is', () => {
  const doc = new Y.Doc()
  const board = boardDoc(doc)
  const body = new Y.XmlFragment()
  doc.getMap('sections').set('needs', new Y.Map([['body', body]]))
  const paragraph = new Y.XmlElement('paragraph')
  const words = new Y.XmlText('We need quiet')
  body.insert(0, [paragraph])
  paragraph.insert(0, [words])
  board.notes.put('n', {
    text: 'x',
    at: [1000, 300],
    size: [200, 140],
    section: 'review',
    createdAt: 1,
    deletedAt: null,
  })
  const sections = new Map(frames.map(({ id, at, size }) => [id, Section.parse({ title: id, order: id, at, size })]))
  const cursor = { head: Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, 3)) }
  const peer = (state: object) => ({
    ...{ clientId: 1, member: { id: 'm', name: 'Maya', role: 'participant' as const, color: 0 } },
    state: { ...state },
  })
  const ground = { doc, board, sections }

  test('[UI-74] is told by their caret, their note, their pointer or what they hold, in this order', () => {
    expect(whereIs(peer({ cursor, pointer: [1500, 10] }), ground)?.section).toBe('needs')
    expect(whereIs(peer({ editing: 'n', cursor }), ground)).toMatchObject({ item: 'n', section: 'review' })
    expect(whereIs(peer({ pointer: [1500, 10], selected: ['n'] }), ground)?.box.at).toEqual([1500, 10])
    expect(whereIs(peer({ selected: ['n'] }), ground)?.item).toBe('n')
    expect(whereIs(peer({}), ground)).toBeNull()
  })

  test('[UI-74] who writes in which section is known by the caret, and by the note', () => {
    expect(writesIn(peer({ cursor }), ground)).toBe('needs')
    expect(writesIn(peer({ editing: 'n' }), ground)).toBe('review')
    expect(writesIn(peer({ pointer: [1, 1] }), ground)).toBeNull()
  })

  test('[UI-74] words of a browser that make no sense are nowhere', () => {
    for (const nonsense of [null, 'x', {}, { head: null }, { head: 5 }, { head: { type: { client: 9, clock: 9 } } }])
      expect(sectionOfCaret(doc, nonsense)).toBeNull()
    for (const pointer of ['x', [1], [Number.NaN, 1], [1, 2, 3]]) expect(whereIs(peer({ pointer }), ground)).toBeNull()
  })
})
