import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Context } from '../../../server/commands/context.ts'
import { run } from '../../../server/commands/run.ts'
import { Turns } from '../../../server/commands/turns.ts'
import { hashOf } from '../../../server/members/keys.ts'
import { Problem } from '../../../server/problem.ts'
import { deckDoc } from '../../../shared/schema/deck.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { stageOf } from '../../helpers/asked.ts'
import {
  asSeen,
  BEGIN,
  PROMPTS,
  paceWishes,
  pictureOf,
  SECTIONS,
  type Sent,
  STEPS,
  sent,
} from '../../helpers/interleaved.ts'
import { paceModel, type Turn } from '../../helpers/paceModel.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

/** As many as a change can wait for; a release asks for 10,000. */
const RUNS = Number(process.env.INTERLEAVINGS ?? 300)

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

test(
  `[CMD-78] however two facilitators’ commands interleave, the stage is what one after the other makes it (${RUNS})`,
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(sent(paceWishes), { minLength: 2, maxLength: 14 }), async (all) => {
        await reset()
        const model = paceModel(PROMPTS, BEGIN)
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
          const input = asSeen(one.input, stage, ids)
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
