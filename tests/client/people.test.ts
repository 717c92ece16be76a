import { expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { catchUpOn, isLate } from '../../client/features/people/catchUp.ts'
import { keptBy, rosterOf } from '../../client/features/people/roster.ts'
import { authorFor, writeFor } from '../../client/sync/writingFor.ts'
import { type Seat, Section, Session, stageDoc } from '../../shared/schema/stage.ts'

function seat(name: string, more: Partial<Seat> = {}): Seat {
  const usual = {
    role: 'participant',
    color: 0,
    handAt: null,
    ready: null,
    joinedAt: 0,
    by: null,
    leftAt: null,
  } as const
  return { name, ...usual, ...more }
}

test('[UI-170] here comes first, then away, then people without a device; who left is on no list', () => {
  const seats = new Map([
    ['fay', seat('Fay', { role: 'facilitator', joinedAt: 1 })],
    ['ana', seat('Ana', { joinedAt: 2, handAt: 5 })],
    ['ben', seat('Ben', { joinedAt: 3, leftAt: 9 })],
    ['cleo', seat('Cleo', { joinedAt: 4 })],
    ['nia', seat('Nia', { joinedAt: 5, by: 'ana' })],
    ['otto', seat('Otto', { joinedAt: 6, by: 'ben' })],
    ['pia', seat('Pia', { joinedAt: 6.5, by: 'cleo' })],
    ['gone', seat('Gone', { joinedAt: 7, by: 'ana', leftAt: 8 })],
    ['wall', seat('', { role: 'viewer', joinedAt: 8 })],
  ])
  const here = ['ana', 'ben'].map((id) => ({ id, name: id, role: 'participant' as const, color: 0 }))
  expect(rosterOf(here, seats).map(({ id, presence, hasHandUp, keeper }) => [id, presence, hasHandUp, keeper])).toEqual(
    [
      ['ana', 'here', true, null],
      ['fay', 'away', false, null],
      ['cleo', 'away', false, null],
      ['nia', 'proxy', false, 'here'],
      ['otto', 'proxy', false, 'gone'],
      ['pia', 'proxy', false, 'away'],
    ],
  )
  expect(keptBy(seats, 'ana').map(([id]) => id)).toEqual(['nia'])
})

const shown = {
  step: null,
  mode: 'open',
  minutes: 0,
  anonymous: false,
  oneWord: false,
  section: null,
  shown: 0,
  ready: 0,
} as const
const step = { section: null, minutes: 0, spent: 0 }
const section = (title: string, order: string) => Section.parse({ title, order, at: [0, 0], size: [300, 300] })

test('[UI-171] who is late hears of the step, the question, the notes of each section and what was asked before', () => {
  const prompts = new Map(
    [1, 2, 3, 4, 5].map((nth) => [`p${nth}`, { ...shown, text: `Question ${nth}`, revealedAt: nth * 10 }]),
  )
  const now = catchUpOn({
    session: { ...Session.parse({}), step: 's2', prompt: 'p5' },
    steps: new Map([
      ['s1', { ...step, title: 'Come in', order: 'a0' }],
      ['s2', { ...step, title: 'Needs', order: 'a1' }],
    ]),
    sections: new Map([
      ['b', section('Second', 'a1')],
      ['a', section('First', 'a0')],
    ]),
    prompts,
    notes: new Map([
      ['1', { section: 'b', text: 'one', deletedAt: null }],
      ['2', { section: 'a', text: 'two', deletedAt: null }],
      ['3', { section: 'a', text: 'three', deletedAt: null }],
      ['4', { section: 'a', text: 'thrown away', deletedAt: 3 }],
      ['5', { section: 'a', text: ' ', deletedAt: null }],
      ['6', { section: 'taken off', text: 'left over', deletedAt: null }],
    ]),
  })
  expect(now.step).toEqual({ title: 'Needs', at: 2, count: 2 })
  expect(now.prompt).toBe('Question 5')
  expect(now.said.map(({ title, notes }) => [title, notes])).toEqual([
    ['First', 2],
    ['Second', 1],
    [null, 1],
  ])
  expect(now.asked.map(({ id }) => id)).toEqual(['p4', 'p3', 'p2'])
  expect([9, 10, 11].map((joinedAt) => isLate({ joinedAt }, prompts))).toEqual([false, false, true])
})

test('[UI-173] a note is for somebody without a device only as long as I keep them', () => {
  const { members } = stageDoc(new Y.Doc())
  members.put('nia', seat('Nia', { by: 'ana' }))
  expect(authorFor(members, 'ana')).toBe('ana')
  writeFor('ana', 'nia')
  expect(authorFor(members, 'ana')).toBe('nia')
  expect(authorFor(members, 'ben')).toBe('ben')
  members.patch('nia', { by: 'ben' })
  expect(authorFor(members, 'ana')).toBe('ana')
  members.patch('nia', { by: 'ana', leftAt: 5 })
  expect(authorFor(members, 'ana')).toBe('ana')
  members.patch('nia', { leftAt: null })
  writeFor('ana', 'ana')
  expect(authorFor(members, 'ana')).toBe('ana')
})

test('[UI-172] a promoted tab keeps its own pass beside that of the facilitator of the same browser', async () => {
  const kept = new Map<string, string>()
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  }
  vi.stubGlobal('window', { localStorage: storage, sessionStorage: storage })
  const { keepPass, myPasses, passFor } = await import('../../client/passes.ts')
  const pass = (role: 'facilitator' | 'participant') => ({
    ...{ boardId: 'b1', token: `${role}-token`, title: '', kit: 'k', visitedAt: 1, door: role },
    member: { id: role, name: '', role, color: 0 },
  })
  keepPass({ ...pass('facilitator'), keys: { facilitator: 'key' } })
  keepPass(pass('participant'))
  keepPass({ ...pass('participant'), member: { ...pass('participant').member, role: 'facilitator' } })
  expect(myPasses().map(({ token, keys }) => [token, keys?.facilitator])).toEqual([
    ['facilitator-token', 'key'],
    ['participant-token', undefined],
  ])
  expect(passFor('b1')?.token).toBe('participant-token')
  vi.unstubAllGlobals()
})
