import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import { type LogRow, roomName, type Store } from '../../../server/store/store.ts'
import { type Cluster, oneAfterAnother } from '../../helpers/cluster.ts'
import { clusterBoard, stageIn, wholePicture } from '../../helpers/clusterBoard.ts'
import { groupsModel, groupWishes } from '../../helpers/groupsModel.ts'
import { asSeen, BEGIN, PROMPTS, paceWishes, type Sent, sent } from '../../helpers/interleaved.ts'
import { paceModel, type Turn } from '../../helpers/paceModel.ts'

/** As many as a change can wait for; a release asks for 10,000. */
const RUNS = Number(process.env.INTERLEAVINGS ?? 100)

afterEach(() => void vi.useRealTimers())

/** Some commands at once, each with the server it goes to. */
const round = fc.record({
  all: fc.array(fc.tuple(fc.nat(1), sent([...paceWishes, ...groupWishes])), { minLength: 1, maxLength: 4 }),
  after: fc.oneof(fc.nat(2500), fc.nat(40_000)),
})

/** A server on the common store, and the command whose turn it is there. */
type Server = { readonly cluster: Cluster; turn: Turn | null }

let boards = 0

test(
  `[DUR-34] were two servers to serve one board at once, the store takes the words of none who missed the other’s: what is done is done once (${RUNS})`,
  async () => {
    const store = openSqlite(':memory:')
    vi.useFakeTimers({ toFake: ['Date'] })
    let [taken, refused] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(round, { minLength: 2, maxLength: 5 }), async (rounds) => {
        vi.setSystemTime(BEGIN)
        const board = `two${boards++}`
        const ids = await clusterBoard(store, board)
        const done: Turn[] = []
        const servers = [0, 1].map(() => {
          const server: Server = {
            turn: null,
            cluster: oneAfterAnother(
              heard(store, board, () => server, done),
              board,
            ),
          }
          return server
        })
        await using _first = servers[0]?.cluster as Cluster
        await using _second = servers[1]?.cluster as Cluster
        const pace = paceModel(PROMPTS, BEGIN)
        const groups = groupsModel(pace)

        const give = async (server: Server, one: Sent, input: object): Promise<boolean> => {
          const by = ids[one.who] ?? ''
          const turn: Turn = { by, type: one.type, input: input as Turn['input'] }
          try {
            await server.cluster.give(by, { type: one.type, ...input }, async () => {
              server.turn = turn
            })
            return true
          } catch {
            return false
          }
        }
        for (const { all, after } of rounds) {
          const asked = await Promise.all(
            all.map(async ([to, one]) => {
              const server = servers[to] as Server
              return { server, one, input: asSeen(one.input, await stageIn(server.cluster.rooms(), board), ids) }
            }),
          )
          const answers = await Promise.all(asked.map(({ server, one, input }) => give(server, one, input)))
          // Whose words were not taken is told to try again, and does.
          for (const [at, { server, one, input }] of asked.entries()) {
            for (let tries = 0; !answers[at]; tries++) {
              refused++
              // It may have missed words in two documents, and what another one just tried again.
              expect(tries).toBeLessThan(5)
              answers[at] = await give(server, one, input)
            }
          }
          for (const turn of done.splice(0)) {
            taken++
            const code = groups.knows(turn.type) ? groups.act(turn) : pace.act(turn)
            expect([turn, code]).toEqual([turn, undefined])
          }
          await using third = oneAfterAnother(store, board)
          const now = await wholePicture(third.rooms(), board, ids)
          expect({ pace: now.pace, groups: now.groups }).toEqual({ pace: pace.picture(), groups: groups.picture() })
          vi.setSystemTime(Date.now() + after)
          pace.tick(after)
          groups.tick(after)
        }
      }),
      { numRuns: RUNS },
    )
    // They did meet.
    expect(taken).toBeGreaterThan(RUNS)
    expect(refused).toBeGreaterThan(RUNS / 10)
    await store.close()
  },
  Math.max(120_000, RUNS * 500),
)

/** The store as one server has it, telling whose command each new row of the stage is. */
function heard(store: Store, board: string, server: () => Server, done: Turn[]): Store {
  const stage = roomName(board, 'stage', null)
  const append = async (rows: readonly LogRow[]): Promise<readonly number[]> => {
    const seqs = await store.append(rows)
    const { turn } = server()
    if (turn && rows.some(({ room }) => room === stage)) done.push(turn)
    return seqs
  }
  return { ...store, append }
}
