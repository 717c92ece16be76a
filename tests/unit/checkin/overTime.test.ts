import { expect, test } from 'vitest'
import { checkin as words } from '../../../client/locales/en/checkin.ts'
import '../../../client/locales/checkinWords.ts'
import { bySway } from '../../../client/features/checkin/bySway.ts'
import { changeSummary } from '../../../client/features/checkin/changeSummary.ts'
import { i18n } from '../../../client/locales/i18n.ts'
import { Id } from '../../../shared/members.ts'
import { type Agreed, changesBetween } from '../../../shared/rules/alliance/changes.ts'
import { COURSE_MAX, coursesOf, mostly } from '../../../shared/rules/alliance/overTime.ts'
import { ballotOf, countMarks, markOf, marksAllowed, pulses } from '../../../shared/rules/alliance/pulse.ts'
import { ballotObjection } from '../../../shared/rules/ballot.ts'
import { emptyAgreement, termsOf } from '../../../shared/schema/agreement.ts'

const counted = (holding: number, wobbling = 0, tending = 0, untested = 0) => ({
  counts: [holding, wobbling, tending, untested],
  people: null,
})
const held = (pulsesOf: Readonly<Record<string, ReturnType<typeof counted>>>, asked = Object.keys(pulsesOf)) => ({
  ...{ closedAt: 1, pulses: pulsesOf },
  asked: asked.map((agreement) => ({ agreement })),
})

test('[CHK-7] each agreement has a course over the check-ins it was asked about, the latest ones first', () => {
  const courses = coursesOf([
    held({ old: counted(3), a: counted(2, 1) }),
    held({ a: counted(3), b: counted(0, 0, 3) }, ['a', 'b', 'c']),
  ])
  expect(courses.map(({ agreement }) => agreement)).toEqual(['a', 'b', 'c', 'old'])
  expect(courses.map(({ course }) => course.map((one) => one?.counts[0] ?? null))).toEqual([
    [2, 3],
    [null, 0],
    [null, null],
    [3, null],
  ])
})

test('[CHK-7] a picture of years shows the last of them alone', () => {
  const many = Array.from({ length: COURSE_MAX + 5 }, (_, at) => held({ a: counted(at) }))
  expect(coursesOf(many)[0]?.course.map((one) => one?.counts[0])).toEqual(
    Array.from({ length: COURSE_MAX }, (_, at) => at + 5),
  )
})

test('[CHK-7] of as many answers the one that asks for more care is told, and of none nothing', () => {
  const most = (one: ReturnType<typeof counted>) => pulses[mostly(one) ?? -1] ?? null
  expect(most(counted(2, 2, 0))).toBe('wobbling')
  expect(most(counted(2, 1, 2))).toBe('tending')
  expect(most(counted(1, 0, 0, 1))).toBe('holding')
  expect(most(counted(0, 0, 0, 2))).toBe('untested')
  expect(most(counted(0))).toBeNull()
})

test('[CHK-7] the talk begins with what wobbles most, and leaves the rest in its order', () => {
  const lines = ['calm', 'shaky', 'care', 'untold'].map((agreement) => ({ agreement }))
  const told = { calm: counted(4), shaky: counted(1, 2), care: counted(2, 0, 2) }
  expect(bySway(lines, { pulses: told }).map(({ agreement }) => agreement)).toEqual(['care', 'shaky', 'calm', 'untold'])
})

test('[CHK-1] answers lie where no vote can reach, and only answers to what is asked are kept', () => {
  expect(Id.safeParse(ballotOf('c1')).success).toBe(false)
  const terms = marksAllowed('c1', [{ agreement: 'a1' }, { agreement: 'a2' }])
  expect(ballotObjection(terms, { a1: markOf('untested'), a2: markOf('untested'), c1: markOf('harder') })).toBeNull()
  expect(ballotObjection(terms, { a3: 1 })).toBe('option-unknown')
  expect(ballotObjection(terms, { a1: 5 })).toBe('too-many-on-one')
  expect(
    countMarks(
      new Map([
        ['ana', markOf('wobbling')],
        ['ben', markOf('wobbling')],
      ]),
      false,
    ),
  ).toEqual({
    ...{ counts: [0, 2, 0, 0], people: null },
  })
})

const agreed = (lines: Readonly<Record<string, string>>): Agreed =>
  new Map(Object.entries(lines).map(([id, what]) => [id, termsOf({ ...emptyAgreement, what })]))
const summary = (before: Agreed, now: Agreed) =>
  changeSummary(changesBetween(before, now), i18n.getFixedT('en', 'checkin'), 'en')

test('[CHK-6] what changed is one sentence', () => {
  const before = agreed({ a: 'We call', b: 'We end on time', c: 'A list' })
  expect(summary(before, before)).toBe(words.changes.none)
  expect(summary(before, agreed({ a: 'We call', b: 'We end early', d: 'Lunch' }))).toBe(
    '1 agreement stayed, 1 changed, 1 is new, and 1 was let go.',
  )
  expect(summary(before, agreed({ a: 'We call', b: 'We end on time' }))).toBe('2 agreements stayed and 1 was let go.')
  expect(summary(agreed({}), before)).toBe('3 are new.')
})
