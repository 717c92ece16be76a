import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { editsOf } from '../../client/features/agreements/agreementEdits.ts'
import { fromNote } from '../../client/features/agreements/fromNote.ts'
import { fromVotes } from '../../client/features/agreements/fromVotes.ts'
import { outlineOf } from '../../client/features/outline/outlineTree.ts'
import { historyOf } from '../../client/sync/history.ts'
import { AGREEMENT_LENGTH_MAX, AGREEMENTS_MAX } from '../../shared/limits.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { agreementsOf, emptyAgreement } from '../../shared/schema/agreement.ts'
import { Note } from '../../shared/schema/board.ts'
import { Vote } from '../../shared/schema/vote.ts'

function ofAna() {
  const doc = new Y.Doc()
  const history = historyOf(doc)
  const records = agreementsOf(doc)
  const edits = editsOf(records, { author: () => 'ana', step: (change) => history.step(change) })
  const ids = () => inOrder(new Map([...records.all()].filter(([, one]) => one.deletedAt === null))).map(([id]) => id)
  const add = (what: string) => edits.add({ what }) ?? ''
  return { doc, history, records, edits, ids, add }
}

describe('what is done to agreements', () => {
  test('[AGR-10] a new one is the last, signed, and one step of undo', async () => {
    const { history, records, ids, add } = ofAna()
    const [one, two] = [add('first'), add('second')]
    expect(ids()).toEqual([one, two])
    expect(records.get(two)).toMatchObject({ what: 'second', author: 'ana', proposes: null, retiredAt: null })
    await history.undo()
    expect(ids()).toEqual([one])
    await history.redo()
    expect(ids()).toEqual([one, two])
  })

  test('[AGR-10] each takes the place of the one above or below, at the ends nothing happens, and it is one step', async () => {
    const { history, edits, ids, add } = ofAna()
    const [one, two, three] = [add('1'), add('2'), add('3')]
    expect(edits.move(three, -1)).toBe(2)
    expect(ids()).toEqual([one, three, two])
    expect(edits.move(one, 1)).toBe(2)
    expect(ids()).toEqual([three, one, two])
    expect(edits.move(three, -1)).toBe(null)
    expect(edits.move(two, 1)).toBe(null)
    expect(ids()).toEqual([three, one, two])
    await history.undo()
    expect(ids()).toEqual([one, three, two])
  })

  test('[AGR-10] what two added at once in the same place can still be put in order', async () => {
    const { history, records, edits, ids, add } = ofAna()
    const [one, two, three] = [add('1'), add('2'), add('3')]
    for (const id of [one, two]) records.patch(id, { order: 'a0' })
    records.patch(three, { order: '' })
    const before = ids()
    const last = before[2] ?? ''
    expect(edits.move(last, -1)).toBe(2)
    expect(ids()).toEqual([before[0], last, before[1]])
    expect(edits.move(last, -1)).toBe(1)
    expect(ids()).toEqual([last, before[0], before[1]])
    await history.undo()
    await history.undo()
    expect(ids()).toEqual(before)
  })

  test('[AGR-10] a proposal is a copy that changes nothing of what it was made of', async () => {
    const { records, edits, ids } = ofAna()
    const id =
      edits.add({ what: 'We talk on Mondays', owners: ['ana'], when: 'at nine', tension: 't', source: 'n' }) ?? ''
    const before = records.get(id)
    const proposal = edits.propose(id) ?? ''
    expect(records.get(proposal)).toMatchObject({
      ...{ what: 'We talk on Mondays', owners: ['ana'], when: 'at nine', proposes: id, tension: null, source: null },
    })
    records.text(proposal, 'what')?.insert(0, 'Perhaps: ')
    expect(records.get(id)).toEqual(before)
    edits.throwAway(proposal)
    expect(ids()).toEqual([id])
    edits.putBack(proposal)
    expect(ids()).toContain(proposal)
  })

  test('[AGR-10] a board that is full takes none, and takes some again when one is thrown away', () => {
    const { edits, records } = ofAna()
    for (let at = 0; at < AGREEMENTS_MAX; at++) records.put(`a${at}`, { ...emptyAgreement, order: `a${at}` })
    expect([edits.add(), edits.propose('a1')]).toEqual([null, null])
    edits.throwAway('a2')
    expect(edits.add({ what: 'room again' })).not.toBe(null)
  })
})

describe('where an agreement comes from', () => {
  const note = (fields: object) => Note.parse({ author: 'ben', ...fields })

  test('[AGR-8] a promise is carried by whoever made it, and other words by nobody yet', () => {
    const of = (text: string, fields = {}) => fromNote({ id: 'n', note: note({ text, ...fields }), isNeed: false })
    expect(of(' I will ask first ')).toEqual({ what: 'I will ask first', owners: ['ben'], source: 'n', serves: [] })
    expect(of('i’ll ask').owners).toEqual(['ben'])
    expect(of('I willingly listen').owners).toEqual([])
    expect(of('We will ask').owners).toEqual([])
    expect(of('I will ask', { author: null }).owners).toEqual([])
    expect(of('x'.repeat(5000)).what).toHaveLength(AGREEMENT_LENGTH_MAX)
  })

  test('[AGR-8] a need is what the agreement made of it serves', () => {
    expect(fromNote({ id: 'n', note: note({ text: 'Time to think' }), isNeed: true }).serves).toEqual(['n'])
  })

  test('[AGR-8] of a vote what people chose most comes first, and what nobody chose does not come', () => {
    const options = ['a', 'b', 'c'].map((id) => ({ id, text: `option ${id} ` }))
    const base = { kind: 'dots', question: 'What first?', options, state: 'closed' }
    const votes = new Map([
      ['v1', Vote.parse({ ...base, closedAt: 1, result: { kind: 'dots', counts: { a: 1, b: 3 }, leading: ['b'] } })],
      [
        'v2',
        Vote.parse({
          ...base,
          question: 'No calls on Fridays',
          closedAt: 2,
          result: { kind: 'fist', counts: [0, 2], median: 1 },
        }),
      ],
      ['v3', Vote.parse({ ...base, state: 'open', result: null })],
      ['v4', Vote.parse({ ...base, closedAt: 3, result: { kind: 'scale', counts: [1], median: 0, quartiles: null } })],
      ['v5', Vote.parse({ ...base, closedAt: 4, result: { kind: 'pick', counts: {}, leading: [] } })],
    ])
    expect(fromVotes(votes)).toEqual([
      {
        vote: 'v2',
        question: 'No calls on Fridays',
        choices: [{ words: 'No calls on Fridays', vote: 'v2', isAhead: true }],
      },
      {
        ...{ vote: 'v1', question: 'What first?' },
        choices: [
          { words: 'option b', vote: 'v1', isAhead: true },
          { words: 'option a', vote: 'v1', isAhead: false },
        ],
      },
    ])
  })
})

test('[AGR-9] the outline has agreements in the first section for them, in order, and nothing that does not hold', () => {
  const [later, sooner] = [
    { ...emptyAgreement, order: 'a2' },
    { ...emptyAgreement, order: 'a1' },
  ]
  const section = (order: string, kind: string) => ({ order, collapsed: false, kind })
  const now = {
    sections: new Map([
      ['needs', section('a1', 'needs')],
      ['ours', section('a2', 'agreements')],
      ['more', section('a3', 'agreements')],
    ]),
    ...{ steps: new Map(), prompts: new Map(), items: [], groups: new Map(), links: new Map(), comments: new Map() },
    agreements: new Map([
      ['b', later],
      ['a', sooner],
      ['gone', { ...sooner, deletedAt: 1 }],
      ['retired', { ...sooner, retiredAt: 1 }],
      ['proposal', { ...sooner, proposes: 'a' }],
    ]),
  }
  const rows = outlineOf(now).map(({ of, children }) => [
    of,
    ...children.map(({ kind, of: what }) => `${kind} ${what}`),
  ])
  expect(rows).toEqual([
    ['needs', 'text needs'],
    ['ours', 'text ours', 'agreement a', 'agreement b'],
    ['more', 'text more'],
  ])
})
