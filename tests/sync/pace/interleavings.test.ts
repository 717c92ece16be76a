import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Context } from '../../../server/commands/context.ts'
import { run } from '../../../server/commands/run.ts'
import { Turns } from '../../../server/commands/turns.ts'
import { hashOf } from '../../../server/members/keys.ts'
import { Problem } from '../../../server/problem.ts'
import { raisedHands } from '../../../shared/rules/hands.ts'
import { turnOf } from '../../../shared/rules/round.ts'
import { timeInStep } from '../../../shared/rules/stepTime.ts'
import { timeLeft } from '../../../shared/rules/timer.ts'
import { deckDoc } from '../../../shared/schema/deck.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { stageOf } from '../../helpers/asked.ts'
import { type Model, paceModel, type Turn } from '../../helpers/paceModel.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

/** As many as a change can wait for; a release asks for 10,000. */
const RUNS = Number(process.env.INTERLEAVINGS ?? 300)

const BEGIN = 1_800_000_000_000
const STEPS = ['s0', 's1', 's2']
const PROMPTS = { p0: 's0', p1: 's1', p2: 's1' }
const SECTIONS = ['a', 'b']

let workshop: Workshop
let stage: StageDoc
let contexts: readonly [Context, Context]
let ids: readonly string[]

beforeAll(async () => {
  workshop = await startWorkshop()
  const { app, store, board } = workshop
  const guests = [await workshop.join('fay', 'facilitator'), await workshop.join('gus', 'facilitator')]
  const ana = await workshop.join('ana', 'participant')
  ids = [...guests, ana].map(({ member }) => member.id)
  const [fay, gus] = await Promise.all(
    guests.map(async ({ token }): Promise<Context> => {
      const record = await store.findBoard({ id: board.board.id })
      const member = await store.findMember(board.board.id, { tokenHash: hashOf(token) })
      if (!record || !member) throw new Error('Nobody joined.')
      return {
        board: record,
        member,
        store,
        rooms: app.rooms,
        attendance: app.attendance,
        readyCounts: app.readyCounts,
      }
    }),
  )
  contexts = [fay as Context, gus as Context]
  stage = await stageOf(workshop)
  await app.rooms.lend([{ board: board.board.id, kind: 'deck', owner: null }], async (deck) => {
    const { prompts } = deckDoc(deck.doc)
    deck.write(() => {
      for (const [id, step] of Object.entries(PROMPTS)) prompts.put(id, { text: `Question ${id}`, step, order: 'a0' })
    })
    await deck.committed()
  })
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await workshop[Symbol.asyncDispose]()
})

const target = fc.constantFrom(
  ...SECTIONS.map((id) => ({ kind: 'section', id })),
  ...Object.keys(PROMPTS).map((id) => ({ kind: 'prompt', id })),
)
const seat = () => fc.nat(2).map((at) => ids[at] ?? '')
/** Mostly what the sender sees when they press, as a screen does. */
const from = (seen: string, options: readonly string[]) =>
  fc.oneof(fc.constant(seen), fc.constant(seen), fc.constantFrom(undefined, null, ...options))
const step = fc.constantFrom(...STEPS)
const promptId = fc.constantFrom(...Object.keys(PROMPTS))
const prompts = Object.keys(PROMPTS)

/** What two facilitators may ask for; the ones they race for more often. */
const inputs = (): readonly (readonly [weight: number, type: string, input: fc.Arbitrary<object>])[] => [
  [10, 'step.go', fc.record({ step, from: from('@step', STEPS) })],
  [10, 'step.undo', fc.record({ step: fc.oneof(fc.constant('@step'), step) })],
  [8, 'prompt.reveal', fc.record({ promptId, from: from('@prompt', prompts) })],
  [1, 'prompt.rest', fc.constant({})],
  [2, 'timer.start', fc.record({ seconds: fc.constantFrom(5, 60) })],
  [2, 'timer.pause', fc.constant({})],
  [2, 'timer.resume', fc.constant({})],
  [2, 'timer.add', fc.record({ seconds: fc.constantFrom(-60, 30) })],
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

type Sent = {
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

const sent = (): fc.Arbitrary<Sent> =>
  fc
    .record({
      who: fc.constantFrom(0 as const, 1 as const),
      asked: fc.oneof(
        ...inputs().map(([weight, type, input]) => ({ weight, arbitrary: fc.tuple(fc.constant(type), input) })),
      ),
      isTwice: fc.boolean(),
      waits: fc.boolean(),
      after: fc.oneof({ weight: 3, arbitrary: fc.nat(2500) }, { weight: 1, arbitrary: fc.nat(40_000) }),
    })
    .map(({ asked: [type, input], ...rest }) => ({ ...rest, type, input }))

test(
  `[CMD-78] however two facilitators’ commands interleave, the stage is what one after the other makes it (${RUNS})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sent(), { minLength: 2, maxLength: 14 }), async (all) => {
        await reset()
        const model = paceModel(PROMPTS)
        const turns = new Turns()
        const expected = new Map<object, string | undefined>()
        const send = async (one: Sent, input: object): Promise<void> => {
          const context = contexts[one.who]
          const turn: Turn = { by: context.member.id, type: one.type, input: input as Turn['input'] }
          const refused = await run({ type: one.type, ...input }, context, turns, async () => {
            // Whatever came before is done now, and nothing else has begun.
            expect(pictureOf(stage, Date.now())).toEqual(model.picture())
            vi.setSystemTime(Date.now() + one.after)
            model.tick(one.after)
            expected.set(turn, model.act(turn))
            return context
          }).then(
            () => undefined,
            (problem: unknown) => problem,
          )
          if (refused !== undefined && !(refused instanceof Problem && refused.status === 409)) throw refused
          expect([one, refused?.code]).toEqual([one, expected.get(turn)])
        }
        const under: Promise<void>[] = []
        for (const one of all) {
          const input = asSeen(one.input)
          const answers = (one.isTwice ? [one, { ...one, after: 0 }] : [one]).map((time) => send(time, input))
          under.push(...answers)
          if (one.waits) await Promise.all(answers)
        }
        await Promise.all(under)
        expect(pictureOf(stage, Date.now())).toEqual(model.picture())
      }),
      { numRuns: RUNS },
    )
  },
  Math.max(120_000, RUNS * 200),
)

/** A command with what its sender sees now in the place of `@…`. */
function asSeen(input: object): object {
  const { step, prompt, round } = stage.session.get()
  const seen: Readonly<Record<string, unknown>> = {
    '@step': step ?? 's0',
    '@prompt': prompt,
    '@turn': (round && turnOf(round)) ?? ids[0],
  }
  return Object.fromEntries(
    Object.entries(input).map(([key, value]) => [
      key,
      typeof value === 'string' && value in seen ? seen[value] : value,
    ]),
  )
}

/** The stage in the words of the model, whose time begins at 0. */
function pictureOf({ session, steps, timer, members, sections }: StageDoc, now: number): ReturnType<Model['picture']> {
  const { step, prompt, before, spotlight, gather, leader, cursors, round, ...rest } = session.get()
  const spent = [...steps.all()].map(([id, one]): [string, number] => [
    id,
    one.spent + (id === step ? timeInStep(rest, now) : 0),
  ])
  const { seconds, pausedWith } = timer.get()
  return {
    ...{ step, prompt, spotlight, leader, cursors },
    clocks: Object.fromEntries(spent.filter(([, time]) => time > 0)),
    hands: [...raisedHands(members.all())],
    before: before && { ...before, at: before.at - BEGIN },
    rests: (['break', 'paused'] as const).filter((kind) => rest[kind] !== null),
    timer: seconds === 0 ? null : { left: timeLeft(timer.get(), now), runs: pausedWith === null },
    round: round && { prompt: round.prompt, order: [...round.order], at: round.at },
    gather: gather && { kind: gather.kind, id: gather.id, at: gather.at - BEGIN },
    locked: [...sections.all()].flatMap(([id, { locked }]) => (locked ? [id] : [])).sort(),
  }
}

/** Every run begins with the same stage, at the same time. */
async function reset(): Promise<void> {
  vi.setSystemTime(BEGIN)
  await workshop.app.rooms.lend([{ board: workshop.board.board.id, kind: 'stage', owner: null }], async (room) => {
    room.write(() => {
      const { session, steps, timer, members, sections, prompts } = stage
      session.patch({ step: null, prompt: null, stepSince: null, restingSince: null, rested: 0, before: null })
      session.patch({
        break: null,
        paused: null,
        round: null,
        spotlight: null,
        gather: null,
        leader: null,
        cursors: true,
      })
      timer.patch({ seconds: 0, endsAt: null, pausedWith: null })
      for (const id of STEPS) steps.put(id, { title: id, order: id, minutes: 5 })
      for (const id of SECTIONS) sections.put(id, { title: id, at: [0, 0], size: [300, 300], order: 'a0' })
      for (const [id, step] of Object.entries(PROMPTS)) prompts.put(id, { text: `Question ${id}`, step })
      for (const id of members.ids()) members.patch(id, { handAt: null })
    })
    await room.committed()
  })
}
