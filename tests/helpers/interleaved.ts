import fc from 'fast-check'
import { raisedHands } from '../../shared/rules/hands.ts'
import { turnOf } from '../../shared/rules/round.ts'
import { timeInStep } from '../../shared/rules/stepTime.ts'
import { timeLeft, timerMark } from '../../shared/rules/timer.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import type { groupsModel } from './groupsModel.ts'
import type { PaceModel } from './paceModel.ts'

/** When every run begins. */
export const BEGIN = 1_800_000_000_000
export const STEPS = ['s0', 's1', 's2']
/** Prompts, each with its step. */
export const PROMPTS = { p0: 's0', p1: 's1', p2: 's1' }
export const SECTIONS = ['a', 'b']

/** Something to ask for; whoever is weightier comes more often. `@…`: what its sender sees when they press. */
export type Wish = readonly [weight: number, type: string, input: fc.Arbitrary<object>]

const target = fc.constantFrom(
  ...SECTIONS.map((id) => ({ kind: 'section', id })),
  ...Object.keys(PROMPTS).map((id) => ({ kind: 'prompt', id })),
)
/** One of the three people: `@0` to `@2`. */
const seat = () => fc.nat(2).map((at) => `@${at}`)
/** Mostly what the sender sees when they press, as a screen does. */
const from = (seen: string, options: readonly string[]) =>
  fc.oneof(fc.constant(seen), fc.constant(seen), fc.constantFrom(undefined, null, ...options))
const step = fc.constantFrom(...STEPS)
const promptId = fc.constantFrom(...Object.keys(PROMPTS))
const prompts = Object.keys(PROMPTS)

/** What two facilitators may ask for, of the pace; the ones they race for more often. */
export const paceWishes: readonly Wish[] = [
  [10, 'step.go', fc.record({ step, from: from('@step', STEPS) })],
  [10, 'step.undo', fc.record({ step: fc.oneof(fc.constant('@step'), step) })],
  [8, 'prompt.reveal', fc.record({ promptId, from: from('@prompt', prompts) })],
  [1, 'prompt.rest', fc.constant({})],
  [2, 'timer.start', fc.record({ seconds: fc.constantFrom(5, 60) })],
  [2, 'timer.pause', fc.constant({})],
  [2, 'timer.resume', fc.constant({})],
  [4, 'timer.add', fc.record({ seconds: fc.constantFrom(-60, 30), from: fc.constantFrom('@timer', '@timer', BEGIN) })],
  [1, 'timer.stop', fc.constant({})],
  [2, 'hand.raise', fc.record({ raised: fc.boolean() })],
  [1, 'hand.raise', fc.record({ raised: fc.constant(false), member: seat() })],
  [1, 'hand.clear', fc.constant({})],
  [
    3,
    'round.start',
    fc.record({ promptId, by: fc.constant('given'), order: fc.array(seat(), { minLength: 1, maxLength: 4 }) }),
  ],
  [4, 'round.next', fc.record({ from: fc.oneof(fc.constant('@turn'), seat()) })],
  [2, 'round.skip', fc.record({ member: seat() })],
  [1, 'round.end', fc.constant({})],
  [3, 'break.call', fc.constant({})],
  [3, 'break.end', fc.constant({})],
  [4, 'session.pause', fc.record({ paused: fc.boolean() })],
  [1, 'section.lock', fc.record({ section: fc.constantFrom(...SECTIONS), locked: fc.boolean() })],
  [1, 'spotlight.set', fc.record({ on: fc.option(target) })],
  [2, 'people.gather', fc.record({ at: target })],
  [2, 'people.follow', fc.record({ on: fc.boolean() })],
  [1, 'cursors.hide', fc.record({ hidden: fc.boolean() })],
]

export type Sent = {
  readonly who: 0 | 1
  readonly type: string
  readonly input: object
  /** Sent twice at once, as a nervous finger or a lost answer does. */
  readonly isTwice: boolean
  /** Whether its sender waits for the answer. */
  readonly waits: boolean
  /** Milliseconds until its turn. */
  readonly after: number
}

/** One command by one of two, chosen among wishes. */
export const sent = (wishes: readonly Wish[]): fc.Arbitrary<Sent> =>
  fc
    .record({
      who: fc.constantFrom(0 as const, 1 as const),
      asked: fc.oneof(
        ...wishes.map(([weight, type, input]) => ({ weight, arbitrary: fc.tuple(fc.constant(type), input) })),
      ),
      isTwice: fc.boolean(),
      waits: fc.boolean(),
      after: fc.oneof({ weight: 3, arbitrary: fc.nat(2500) }, { weight: 1, arbitrary: fc.nat(40_000) }),
    })
    .map(({ asked: [type, input], ...rest }) => ({ ...rest, type, input }))

/** A command with what its sender sees now in the place of `@…`. */
export function asSeen(input: object, stage: StageDoc, ids: readonly string[]): object {
  const { step, prompt, round } = stage.session.get()
  // A question in a facilitator's own words has an id that no model knows.
  const known = prompt === null || prompt in PROMPTS ? prompt : 'another'
  const seen: Readonly<Record<string, unknown>> = {
    '@step': step ?? 's0',
    '@prompt': known,
    '@timer': timerMark(stage.timer.get()),
    '@turn': (round && turnOf(round)) ?? ids[0],
    ...Object.fromEntries(ids.map((id, at) => [`@${at}`, id])),
  }
  const resolved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolved)
    return typeof value === 'string' && value in seen ? seen[value] : value
  }
  return Object.fromEntries(Object.entries(input).map(([key, value]) => [key, resolved(value)]))
}

/** The stage in the words of the model, whose time begins at 0. */
export function pictureOf(stage: StageDoc, now: number): ReturnType<PaceModel['picture']> {
  const { session, steps, timer, members, sections } = stage
  const { step, prompt, before, spotlight, gather, leader, cursors, round, ...rest } = session.get()
  const spent = [...steps.all()].map(([id, one]): [string, number] => [
    id,
    one.spent + (id === step ? timeInStep(rest, now) : 0),
  ])
  const { seconds, pausedWith } = timer.get()
  const clock = { left: timeLeft(timer.get(), now), runs: pausedWith === null, mark: timerMark(timer.get()) }
  return {
    ...{ step, prompt: named(prompt, stage), spotlight, leader, cursors },
    clocks: Object.fromEntries(spent.filter(([, time]) => time > 0)),
    hands: [...raisedHands(members.all())],
    before: before && { step: before.step, prompt: named(before.prompt, stage), at: before.at - BEGIN },
    rests: (['break', 'paused'] as const).filter((kind) => rest[kind] !== null),
    timer: seconds === 0 ? null : clock,
    round: round && { prompt: round.prompt, order: [...round.order], at: round.at },
    gather: gather && { kind: gather.kind, id: gather.id, at: gather.at - BEGIN },
    locked: [...sections.all()].flatMap(([id, { locked }]) => (locked ? [id] : [])).sort(),
  }
}

/** The groups in the words of their model. */
export function groupsOf(stage: StageDoc, now: number): ReturnType<ReturnType<typeof groupsModel>['picture']> {
  const { breakouts } = stage.session.get()
  const { id = '', groups = [], seconds = 0, prompt = null, before = null } = breakouts ?? {}
  return {
    on: breakouts && {
      ...{ id, groups: groups.map(({ members }) => [...members]), seconds, left: timeLeft(breakouts, now) },
      ...{ prompt: named(prompt, stage), before: named(before, stage) },
    },
    sections: [...stage.sections.ids()].filter((section) => !SECTIONS.includes(section)).sort(),
  }
}

/** A prompt that came about on the way goes by its words: its id is the server's. */
function named(prompt: string | null, { prompts }: StageDoc): string | null {
  const text = prompt === null ? undefined : prompts.get(prompt)?.text
  return text === undefined || text.startsWith('Question ') || text.startsWith('What would') ? prompt : text
}
