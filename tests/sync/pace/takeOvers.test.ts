import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { choosingModel, choosingWishes, SEALED } from '../../helpers/choosingModel.ts'
import { oneAfterAnother } from '../../helpers/cluster.ts'
import { clusterBoard, stageIn, wholePicture } from '../../helpers/clusterBoard.ts'
import { groupsModel, groupWishes } from '../../helpers/groupsModel.ts'
import { asSeen, BEGIN, PROMPTS, paceWishes, type Sent, sent } from '../../helpers/interleaved.ts'
import { paceModel, type Turn } from '../../helpers/paceModel.ts'

/** As many as a change can wait for; a release asks for 10,000. */
const RUNS = Number(process.env.INTERLEAVINGS ?? 150)

afterEach(() => void vi.useRealTimers())

/** The end of a server: now, or at one of the next commits. */
type Blow = { readonly how: 'stopped' | 'killed'; readonly commits: number; readonly moment: 'before' | 'after' }

const blow = fc.record({
  how: fc.constantFrom('stopped' as const, 'killed' as const, 'killed' as const),
  commits: fc.nat(3),
  moment: fc.constantFrom('before' as const, 'after' as const),
})
const story = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: sent([...paceWishes, ...choosingWishes, ...groupWishes]) },
    { weight: 1, arbitrary: blow },
  ),
  { minLength: 3, maxLength: 14 },
)

/** Something that the models were told. */
type Told = { readonly turn: Turn } | { readonly after: number }

let boards = 0

test(
  `[DUR-33] however servers stop, die and take over between two facilitators’ commands and within them, each is done once or not at all (${RUNS})`,
  async () => {
    const store = openSqlite(':memory:')
    vi.useFakeTimers({ toFake: ['Date'] })
    await fc.assert(
      fc.asyncProperty(story, fc.infiniteStream(fc.boolean()), async (all, coin) => {
        vi.setSystemTime(BEGIN)
        const board = `b${boards++}`
        const ids = await clusterBoard(store, board)
        await using cluster = oneAfterAnother(store, board)
        const history: Told[] = []
        let models = both(ids)
        /** What began and was not answered: done, or not. */
        let open: Turn | null = null
        let lost: { readonly one: Sent; readonly input: object }[] = []
        const picture = () => wholePicture(cluster.rooms(), board, ids)

        // All is loaded, so that nobody waits for what a dead server never reads.
        await picture()

        const send = async (one: Sent, input: object): Promise<void> => {
          const by = ids[one.who] ?? ''
          const turn: Turn = { by, type: one.type, input: input as Turn['input'] }
          let expected: string | undefined
          const outcome = await cluster.give(by, { type: one.type, ...input }, async (rooms) => {
            const now = await wholePicture(rooms, board, ids)
            // Who died meanwhile does nothing more.
            if (cluster.isDown() || rooms !== cluster.rooms()) return new Promise<never>(() => {})
            // Whatever came before is done now, and nothing else has begun.
            expect(now).toEqual(models.picture())
            vi.setSystemTime(Date.now() + one.after)
            models.tell({ after: one.after })
            expected = models.tell({ turn })
            history.push({ after: one.after }, { turn })
            open = turn
            return undefined
          })
          if (outcome.kind === 'lost') lost.push({ one, input })
          else {
            if (open === turn) open = null
            expect([one, outcome.kind === 'refused' ? outcome.problem.code : undefined]).toEqual([one, expected])
          }
        }

        const goOn = async (how: Blow['how']): Promise<void> => {
          await cluster.takeOver(how)
          const now = await picture()
          if (open !== null && !sameAs(now, models.picture())) {
            history.splice(
              history.findLastIndex((told) => 'turn' in told && told.turn === open),
              1,
            )
            models = both(ids)
            for (const told of history) models.tell(told)
          }
          open = null
          expect(now).toEqual(models.picture())
          // Some ask again, some look first.
          const again = lost.filter(() => coin.next().value)
          lost = []
          for (const { one, input } of again) await send({ ...one, after: 0 }, input)
        }

        let under: Promise<void>[] = []
        const settle = async (): Promise<void> => {
          await Promise.all(under)
          under = []
          while (cluster.isDown()) await goOn('killed')
        }
        for (const one of all) {
          if ('how' in one) {
            if (one.commits > 0) cluster.dieAt(one.commits, one.moment)
            else {
              const going = goOn(one.how)
              under.push(going)
              await settle()
            }
            continue
          }
          if (cluster.isDown()) await settle()
          const input = asSeen(one.input, await stageIn(cluster.rooms(), board), ids)
          under.push(...(one.isTwice ? [one, { ...one, after: 0 }] : [one]).map((time) => send(time, input)))
          if (one.waits) await settle()
        }
        await settle()
        cluster.dieAt(Number.POSITIVE_INFINITY, 'before')
        expect(await picture()).toEqual(models.picture())
        // Cards that were broken off between two documents are counted once they are asked for again.
        expect(
          (await cluster.give(ids[0] ?? '', { type: 'prompt.reveal', promptId: SEALED }, async () => {})).kind,
        ).toBe('done')
        expect(
          (await cluster.give(ids[1] ?? '', { type: 'drafts.reveal', promptId: SEALED }, async () => {})).kind,
        ).toBe('done')
        expect((await picture()).choosing.cards).toEqual(ids.slice(0, 2).toSorted())
        expect((await stageIn(cluster.rooms(), board)).prompts.get(SEALED)?.shown).toBe(2)
      }),
      { numRuns: RUNS },
    )
    await store.close()
  },
  Math.max(120_000, RUNS * 1000),
)

/** Both models as one. */
function both(ids: readonly string[]) {
  const pace = paceModel({ ...PROMPTS, [SEALED]: 's2' }, BEGIN)
  const choosing = choosingModel(ids.slice(0, 2), () => pace.picture().prompt)
  const groups = groupsModel(pace)
  return {
    /** The code of the refusal, or nothing. */
    tell: (told: Told): string | undefined => {
      if ('after' in told) {
        pace.tick(told.after)
        groups.tick(told.after)
        return undefined
      }
      const { turn } = told
      if (turn.type === 'prompt.reveal' && turn.input.promptId === SEALED) choosing.asked()
      if (choosing.knows(turn.type)) return choosing.act(turn)
      if (!groups.knows(turn.type)) return pace.act(turn)
      const before = groups.picture().sections.length
      const refused = groups.act(turn)
      if (groups.picture().sections.length > before) choosing.gaveWay()
      return refused
    },
    picture: () => ({ pace: pace.picture(), groups: groups.picture(), choosing: choosing.picture() }),
  }
}

function sameAs(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))
}

/** The same with every record's fields in one order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, sorted(field)]),
  )
}
