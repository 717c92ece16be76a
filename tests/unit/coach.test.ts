import { describe, expect, test } from 'vitest'
import { coach } from '../../client/locales/en/coach.ts'
import {
  advise,
  type HintRule,
  hintRules,
  type Noticings,
  SETTLE_MS,
  STAY_MS,
} from '../../shared/rules/coach/advise.ts'
import { boundaryIn } from '../../shared/rules/coach/boundary.ts'
import { MINUTE, type RoomFacts } from '../../shared/rules/coach/facts.ts'

const question = {
  id: 'q1',
  mode: 'open',
  isAnonymous: false,
  shownFor: 30_000,
  planned: 0,
  isRevealed: false,
  done: 0,
  asked: 6,
} as const
const sealed = { ...question, mode: 'private' } as const
const step = { id: 's1', kind: 'needs', left: null, toCome: [] }

/** A room of six in which nothing is worth a word. */
const calm: RoomFacts = {
  now: 0,
  isResting: false,
  step,
  question,
  writers: 6,
  silentFor: 10_000,
  hand: null,
  vote: null,
  awayFor: [],
  begunByLeader: [],
  voices: { notes: 0, most: 0, isMine: false },
  boundary: 'named',
}

/** What the coach says once the room has been like this for a moment. */
function said(facts: Partial<RoomFacts>): readonly HintRule[] {
  const now = { ...calm, ...facts }
  const { noticed } = advise(new Map(), now)
  return advise(noticed, { ...now, now: SETTLE_MS }).hints.map(({ rule }) => rule)
}

describe('[UI-185] the coach notices what somebody who leads well would', () => {
  test('and is silent while all is well', () => expect(said({})).toEqual([]))

  const noticed: Record<string, readonly [rule: HintRule, just: Partial<RoomFacts>, notYet: Partial<RoomFacts>]> = {
    'nobody has written for a minute': [
      'quiet',
      { silentFor: MINUTE, question: { ...question, shownFor: MINUTE } },
      { silentFor: MINUTE, question: { ...question, shownFor: MINUTE - 1 } },
    ],
    'four of six are done': ['mostDone', { question: { ...sealed, done: 4 } }, { question: { ...sealed, done: 3 } }],
    'the leader opened the last three': [
      'leaderFirst',
      { begunByLeader: [false, true, true, true] },
      { begunByLeader: [true, false, true, true] },
    ],
    'one voice has two thirds of the notes': [
      'oneVoice',
      { voices: { notes: 6, most: 4, isMine: false } },
      { voices: { notes: 7, most: 4, isMine: false } },
    ],
    'it is the leader’s own': [
      'myVoice',
      { voices: { notes: 6, most: 4, isMine: true } },
      { voices: { notes: 5, most: 5, isMine: true } },
    ],
    'no boundary yet, and it is time to agree': [
      'noBoundary',
      { step: { ...step, kind: 'agreements' }, boundary: 'none' },
      { boundary: 'none' },
    ],
    'time is left for two questions of three': [
      'fewFit',
      { step: { ...step, left: 7 * MINUTE, toCome: [3 * MINUTE, 3 * MINUTE, 3 * MINUTE] } },
      { step: { ...step, left: 9 * MINUTE, toCome: [3 * MINUTE, 3 * MINUTE, 3 * MINUTE] } },
    ],
    'time is left for none': [
      'noneFits',
      { step: { ...step, left: -1, toCome: [3 * MINUTE] } },
      { step: { ...step, left: -1, toCome: [] } },
    ],
    'a hand has been up for long': [
      'hand',
      { hand: { name: 'Ana', waitedFor: 90_000 } },
      { hand: { name: 'Ana', waitedFor: 89_000 } },
    ],
    'a vote has stood open': ['openVote', { vote: { openFor: 3 * MINUTE } }, { vote: { openFor: 2 * MINUTE } }],
    'several are away': ['away', { awayFor: [3 * MINUTE, 4 * MINUTE] }, { awayFor: [3 * MINUTE, 2 * MINUTE] }],
    'the question is up for longer than planned': [
      'long',
      { question: { ...question, shownFor: 4 * MINUTE, planned: 3 * MINUTE } },
      { question: { ...question, shownFor: 3.5 * MINUTE, planned: 3 * MINUTE } },
    ],
  }
  test.each(Object.entries(noticed))('%s', (_, [rule, just, notYet]) => {
    expect(said(just)).toEqual([rule])
    expect(said(notYet)).toEqual([])
  })

  test('every rule was tried, and has words to say', () => {
    expect(
      Object.values(noticed)
        .map(([rule]) => rule)
        .sort(),
    ).toEqual([...hintRules].sort())
    for (const rule of hintRules) expect(coach[rule].say).not.toBe('')
  })

  test('a boundary is heard in what is asked and in what is written, in a language it knows', () => {
    expect(boundaryIn(['What would make it easier to say no in this team?'], 'en')).toBe('named')
    expect(boundaryIn(['No meetings', 'My boundary: no calls after six'], 'en-GB')).toBe('named')
    expect(boundaryIn(['I know now', 'no rush'], 'en')).toBe('none')
    expect(boundaryIn(['Grenze'], 'xx')).toBe('unknown')
  })
})

describe('[UI-186] a hint is calm', () => {
  const loud = { ...calm, voices: { notes: 6, most: 4, isMine: false } }
  /** What is said at each of these moments, in milliseconds. */
  function over(moments: readonly (readonly [now: number, facts: RoomFacts])[]): readonly string[] {
    let noticed: Noticings = new Map()
    return moments.map(([now, facts]) => {
      const advice = advise(noticed, { ...facts, now })
      noticed = advice.noticed
      return advice.hints.map(({ rule }) => rule).join(' ')
    })
  }

  test('what is true for a moment is not said', () => {
    expect(
      over([
        [0, loud],
        [1000, calm],
        [SETTLE_MS, loud],
        [SETTLE_MS + 1000, loud],
      ]),
    ).toEqual(['', '', '', ''])
  })

  test('at the edge it stays, and once over it can be read to its end', () => {
    const edge = { ...calm, voices: { notes: 7, most: 4, isMine: false } }
    const told = over([
      [0, loud],
      [SETTLE_MS, loud],
      [4000, edge],
      [5000, calm],
      [5000 + STAY_MS, calm],
    ])
    expect(told).toEqual(['', 'oneVoice', 'oneVoice', 'oneVoice', ''])
  })

  test('it goes with its question, and in a break', () => {
    const next = { ...calm, question: { ...question, id: 'q2' } }
    expect(
      over([
        [0, loud],
        [SETTLE_MS, loud],
        [4000, next],
      ]),
    ).toEqual(['', 'oneVoice', ''])
    expect(
      over([
        [0, loud],
        [SETTLE_MS, loud],
        [4000, { ...loud, isResting: true }],
      ]),
    ).toEqual(['', 'oneVoice', ''])
  })

  test('people who wait come first', () => {
    const both = { ...loud, hand: { name: 'Ana', waitedFor: 100_000 } }
    expect(
      over([
        [0, both],
        [SETTLE_MS, both],
      ]),
    ).toEqual(['', 'hand oneVoice'])
  })
})

describe('[PRV-36] where there are no names, the coach says nothing that narrows down who', () => {
  const anonymous = { ...sealed, isAnonymous: true }
  test('but the number that everybody is told', () => {
    const facts = {
      question: { ...anonymous, done: 4 },
      awayFor: [5 * MINUTE, 5 * MINUTE],
      voices: { notes: 9, most: 9, isMine: false },
    }
    expect(said(facts)).toEqual(['mostDone'])
    expect(said({ ...facts, voices: { notes: 9, most: 9, isMine: true } })).toEqual(['mostDone'])
  })
  test('and of a vote nothing but how long it has been open', () => {
    const { noticed } = advise(new Map(), { ...calm, vote: { openFor: 4 * MINUTE } })
    expect([...noticed.values()].map(({ values }) => values)).toEqual([{ count: 4 }])
  })
})
