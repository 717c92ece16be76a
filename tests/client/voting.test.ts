import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dotsLeft, whyNoMore, withDots } from '../../client/features/voting/dots.ts'
import { choosersOf, fistRange, optionResults } from '../../client/features/voting/results.ts'
import { askFor, emptyDraft, optionsIn, problemsOf } from '../../client/features/voting/voteDraft.ts'
import { pictureTypes, whatFits } from '../../client/views/stageVoteSize.ts'
import { VOTE_OPTION_LENGTH_MAX, VOTE_OPTIONS_MAX } from '../../shared/limits.ts'
import { ballotObjection } from '../../shared/rules/ballot.ts'
import { tally } from '../../shared/rules/tally.ts'
import { OpenVote } from '../../shared/voting.ts'

const options = ['keep', 'stop', 'start'].map((id) => ({ id, text: id }))
const terms = { kind: 'dots', options, dots: 3, perOption: 2 } as const

test('[UI-151] a result lists the options with most first, and equal ones as they were asked', () => {
  const result = tally(terms, [{ start: 2, stop: 1 }, { start: 1 }])
  expect(optionResults({ options, result })).toEqual([
    { id: 'start', text: 'start', count: 3, share: 1, mark: 'leading' },
    { id: 'stop', text: 'stop', count: 1, share: 1 / 3, mark: null },
    { id: 'keep', text: 'keep', count: 0, share: 0, mark: null },
  ])
  const nobody = optionResults({ options, result: tally(terms, []) })
  expect(nobody.map(({ id, mark }) => [id, mark])).toEqual(options.map(({ id }) => [id, null]))
})

test('[UI-151] options with equally many are tied, and none of them leads', () => {
  const result = tally(terms, [{ keep: 1, start: 1 }])
  expect(optionResults({ options, result }).map(({ id, mark }) => [id, mark])).toEqual([
    ['keep', 'tied'],
    ['start', 'tied'],
    ['stop', null],
  ])
})

test('[UI-151] a named vote tells who chose what, an anonymous one nobody', () => {
  const ballots = { ana: { keep: 2 }, ben: { stop: 1 }, cem: 'keep', dee: 4 }
  expect(choosersOf({ ballots }, 'keep')).toEqual([
    { member: 'ana', dots: 2 },
    { member: 'cem', dots: 1 },
  ])
  expect(choosersOf({ ballots }, 4)).toEqual([{ member: 'dee', dots: 1 }])
  expect(choosersOf({ ballots: null }, 'keep')).toEqual([])
  expect(fistRange([0, 1, 0, 0, 2, 0])).toEqual([1, 4])
  expect(fistRange([0, 0])).toBeNull()
})

test('[UI-152] whatever dots are pressed, the ballot is one the server takes', () => {
  const presses = fc.array(fc.tuple(fc.constantFrom('keep', 'stop', 'start'), fc.boolean()), { maxLength: 40 })
  fc.assert(
    fc.property(presses, (pressed) => {
      let given: Readonly<Record<string, number>> = {}
      for (const [option, isMore] of pressed) {
        const count = given[option] ?? 0
        if (isMore ? whyNoMore(terms, given, option) !== null : count === 0) continue
        given = withDots(given, option, count + (isMore ? 1 : -1)) ?? {}
        expect(ballotObjection(terms, given)).toBeNull()
        expect(dotsLeft(terms, given)).toBeGreaterThanOrEqual(0)
      }
    }),
  )
  expect(whyNoMore(terms, { keep: 2 }, 'keep')).toBe('full')
  expect(whyNoMore(terms, { keep: 2, stop: 1 }, 'start')).toBe('none')
  expect(withDots({ keep: 1 }, 'keep', 0)).toBeNull()
})

test('[UI-153] what is wrong with a vote is said where it is wrong, before it is opened', () => {
  expect(problemsOf(emptyDraft)).toEqual({ question: 'missing', options: { why: 'tooFew' } })
  const draft = { ...emptyDraft, question: 'What first?' }
  const long = 'x'.repeat(VOTE_OPTION_LENGTH_MAX + 1)
  const many = Array.from({ length: VOTE_OPTIONS_MAX + 1 }, (_, at) => `Option ${at}`)
  expect(problemsOf({ ...draft, lines: 'a\nb\n a ' }).options).toEqual({ why: 'twice', option: 'a' })
  expect(problemsOf({ ...draft, lines: `a\n${long}` }).options).toEqual({ why: 'tooLong', option: long })
  expect(problemsOf({ ...draft, lines: many.join('\n') }).options).toEqual({ why: 'tooMany', now: many.length })
  expect(problemsOf({ ...draft, kind: 'scale', from: 'direct' })).toEqual({ to: 'missing' })
  expect(problemsOf({ ...draft, kind: 'fist' })).toEqual({})
  expect(optionsIn(' a  b \n\n\tc')).toEqual(['a b', 'c'])
})

test('[UI-153] a vote without problems is one the server takes, and says no more than its kind needs', () => {
  const draft = { ...emptyDraft, question: ' What first? ', lines: 'keep\nstop', from: 'direct', to: 'gentle', dots: 2 }
  for (const kind of ['dots', 'fist', 'scale', 'pick'] as const) {
    const ask = askFor({ ...draft, kind })
    expect(OpenVote.safeParse(ask).success).toBe(true)
    expect('options' in ask).toBe(kind === 'dots' || kind === 'pick')
    expect('ends' in ask).toBe(kind === 'scale')
  }
  expect(askFor(draft)).toMatchObject({ question: 'What first?', dots: 2, perOption: 2 })
  const fromBoard = askFor({ ...draft, source: 'section', notes: ['n1', 'n2'] })
  expect(fromBoard.notes).toEqual(['n1', 'n2'])
  expect(fromBoard.options).toBeUndefined()
})

test('[UI-154] on the big screen type gets smaller before options are left out, and never smaller than seven metres allow', () => {
  for (let count = 2; count <= VOTE_OPTIONS_MAX; count++) {
    const types = pictureTypes({ kind: 'dots', options: Array.from({ length: count }, () => ({ id: 'o', text: 'o' })) })
    expect(types[0]).toBe(whatFits(count))
    expect(Math.min(...types.map(({ size }) => size))).toBe(26)
    if (count <= 18) expect(types[0]?.most).toBeGreaterThanOrEqual(count)
    expect(types.map(({ size }) => size)).toEqual(types.map(({ size }) => size).sort((a, b) => b - a))
  }
})
