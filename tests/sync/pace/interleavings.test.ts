import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Context } from '../../../server/commands/context.ts'
import { run } from '../../../server/commands/run.ts'
import { Problem } from '../../../server/problem.ts'
import { Turns } from '../../../server/sync/turns.ts'
import { deckDoc } from '../../../shared/schema/deck.ts'
import type { StageDoc } from '../../../shared/schema/stage.ts'
import { stageOf } from '../../helpers/asked.ts'
import { groupsModel, groupWishes } from '../../helpers/groupsModel.ts'
import {
  asSeen,
  BEGIN,
  groupsOf,
  PROMPTS,
  paceWishes,
  pictureOf,
  SECTIONS,
  type Sent,
  STEPS,
  sent,
} from '../../helpers/interleaved.ts'
import { paceModel, type Turn } from '../../helpers/paceModel.ts'
import { rolesModel, roleWishes } from '../../helpers/rolesModel.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

/** As many as a change can wait for; a release asks for 10,000. */
const RUNS = Number(process.env.INTERLEAVINGS ?? 300)

let workshop: Workshop
let stage: StageDoc
let contextOf: (id: string) => Promise<Context>
let ids: readonly string[]

beforeAll(async () => {
  workshop = await startWorkshop()
  const { app, store, board } = workshop
  const guests = [await workshop.join('fay', 'facilitator'), await workshop.join('gus', 'facilitator')]
  const others = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  ids = [...guests, ...others].map(({ member }) => member.id)
  contextOf = async (id) => {
    const record = await store.findBoard({ id: board.board.id })
    const member = await store.findMember(board.board.id, { id })
    if (!record || !member) throw new Error('Nobody joined.')
    const { rooms, attendance, readyCounts, nameless } = app
    return { board: record, member, store, rooms, attendance, readyCounts, nameless }
  }
  stage = await stageOf(workshop)
  await app.rooms.lend([{ board: board.board.id, kind: 'deck', owner: null }], async (deck) => {
    const { prompts } = deckDoc(deck.doc)
    deck.write(() => {
      for (const id of prompts.ids()) if (!(id in PROMPTS)) prompts.delete(id)
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
      fc.asyncProperty(
        fc.array(sent([...paceWishes, ...groupWishes, ...roleWishes]), { minLength: 2, maxLength: 14 }),
        async (all) => {
          await reset()
          const model = sessionModel()
          const turns = new Turns()
          const expected = new Map<object, string | undefined>()
          const send = async (one: Sent, input: object): Promise<void> => {
            const by = ids[one.who] ?? ''
            const turn: Turn = { by, type: one.type, input: input as Turn['input'] }
            const [led, changes] = [model.roles.leads(by), model.roles.changes()]
            const refused = await run({ type: one.type, ...input }, await contextOf(by), turns, async () => {
              const context = await contextOf(by)
              // Whatever came before is done now, and nothing else has begun.
              expect(picture()).toEqual(model.picture())
              vi.setSystemTime(Date.now() + one.after)
              model.tick(one.after)
              expected.set(turn, model.act(turn))
              return context
            }).then(
              () => undefined,
              (problem: unknown) => problem,
            )
            if (refused !== undefined && !(refused instanceof Problem)) throw refused
            const code = refused?.code === 'role-changed' ? 'not-yours' : refused?.code
            if (code !== 'not-yours') expect([one, refused?.status ?? 409]).toEqual([one, 409])
            // Who leads no more is refused before it is their turn.
            const isLate = code === 'not-yours' && !expected.has(turn) && (!led || model.roles.changes() > changes)
            if (!isLate) expect([one, code]).toEqual([one, expected.get(turn)])
          }
          const under: Promise<void>[] = []
          for (const one of all) {
            const input = asSeen(one.input, stage, ids)
            const answers = (one.isTwice ? [one, { ...one, after: 0 }] : [one]).map((time) => send(time, input))
            under.push(...answers)
            if (one.waits) await Promise.all(answers)
          }
          await Promise.all(under)
          expect(picture()).toEqual(model.picture())
        },
      ),
      { numRuns: RUNS },
    )
  },
  Math.max(120_000, RUNS * 200),
)

function sessionModel() {
  const pace = paceModel(PROMPTS, BEGIN)
  const groups = groupsModel(pace)
  const roles = rolesModel(ids, pace.letGo)
  return {
    roles,
    tick: (milliseconds: number): void => {
      pace.tick(milliseconds)
      groups.tick(milliseconds)
    },
    act: (turn: Turn) => {
      if (roles.knows(turn.type)) return roles.refusal(turn) ?? roles.act(turn)
      // That the groups are over is said first.
      if (turn.type === 'breakouts.move' && groups.picture().on?.id !== turn.input.id) return 'breakouts-over'
      return roles.refusal(turn) ?? (groups.knows(turn.type) ? groups.act(turn) : pace.act(turn))
    },
    picture: () => ({ pace: pace.picture(), groups: groups.picture(), leaders: roles.picture() }),
  }
}

function picture(): ReturnType<ReturnType<typeof sessionModel>['picture']> {
  const now = Date.now()
  const leaders = [...stage.members.all()].flatMap(([id, { role }]) => (role === 'facilitator' ? [id] : []))
  return { pace: pictureOf(stage, now), groups: groupsOf(stage, now), leaders: leaders.sort() }
}

/** Every run begins with the same stage, at the same time. */
async function reset(): Promise<void> {
  vi.setSystemTime(BEGIN)
  for (const [at, id] of ids.entries()) {
    const { member } = await contextOf(id)
    await workshop.store.save({ member: { ...member, role: at < 2 ? 'facilitator' : 'participant' } })
  }
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
        breakouts: null,
      })
      timer.patch({ seconds: 0, endsAt: null, pausedWith: null })
      for (const id of STEPS) steps.put(id, { title: id, order: id, minutes: 5 })
      for (const id of sections.ids()) if (!SECTIONS.includes(id)) sections.delete(id)
      for (const id of SECTIONS) sections.put(id, { title: id, at: [0, 0], size: [300, 300], order: 'a0' })
      for (const [id, step] of Object.entries(PROMPTS)) prompts.put(id, { text: `Question ${id}`, step })
      for (const [at, id] of ids.entries())
        members.patch(id, { handAt: null, role: at < 2 ? 'facilitator' : 'participant' })
    })
    await room.committed()
  })
}
