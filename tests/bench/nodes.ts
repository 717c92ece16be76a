// How many boards one node carries, and two on the same Postgres and Redis:
// `npm run bench:nodes [-- --quick] [--boards=200,500] [--rounds=3] [--only=boards,crowd] [--json] [--profile=FOLDER]`.
import { parseArgs } from 'node:util'
import { alone, apart, atRandom, byBoard, type Layout } from './nodes/layouts.ts'
import { measure, type Taken, type Work } from './nodes/measure.ts'
import { middle, report } from './nodes/report.ts'
import { World } from './nodes/world.ts'
import { typist, typists } from './servers/loads/work.ts'

/** People on each of many boards; the first of them writes. */
const EACH = 4
const WRITES_MS = 1000

/** The most nodes that one layout has. */
const NODES_MAX = 2

/** People on the one board, and those of them who type. */
const CROWD = 200
const TYPISTS = 40
const TYPES_MS = 250

const { values: wanted } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    boards: { type: 'string' },
    rounds: { type: 'string' },
    only: { type: 'string', default: 'boards,crowd' },
    json: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
})

const steps = (wanted.boards ?? (wanted.quick ? '150' : '100,200,300')).split(',').map(Number)
const rounds = Number(wanted.rounds ?? (wanted.quick ? 1 : 3))
const seconds = wanted.quick ? 5 : 10
const parts = wanted.only.split(',')

const world = await World.start(wanted.profile)
try {
  const results: Record<string, readonly Taken[]> = {}
  for (const count of parts.includes('boards') ? steps : []) {
    const both = await world.place(count * NODES_MAX, EACH)
    const one = { ...both, boards: both.boards.slice(0, count) }
    const each = [one, await world.place(count, EACH)]
    results[`${count} boards × ${EACH} for each node, an edit a second each`] = await inTurns(
      [alone, apart, byBoard, atRandom],
      {
        // What is written together costs less: nodes are compared that have as much to do.
        places: (layout) => (layout === apart ? each : [layout === alone ? one : both]),
        voices: async (boards) => boards.flatMap((group, at) => group.slice(0, 1).map((one) => typist(one, at, group))),
        everyMs: WRITES_MS,
        seconds,
      },
    )
  }
  if (parts.includes('crowd')) {
    const one = await world.place(1, CROWD)
    results[`${CROWD} on one board, ${TYPISTS} typing 4/s`] = await inTurns([alone, atRandom], {
      places: () => [one],
      voices: ([guests = []]) => typists(guests.slice(0, TYPISTS), guests),
      everyMs: TYPES_MS,
      seconds,
    })
  }
  console.info(wanted.json ? JSON.stringify(results, null, 2) : report(results))
  if (Object.values(results).some((all) => all.some(({ lost }) => lost > 0))) process.exitCode = 1
} finally {
  await world[Symbol.asyncDispose]()
}

/** Each round in the other direction: whatever the machine does beside, it does it to all of them. */
async function inTurns(layouts: readonly Layout[], work: Work): Promise<readonly Taken[]> {
  const measured = new Map<Layout, Taken[]>(layouts.map((layout) => [layout, []]))
  for (let round = 0; round < rounds; round++)
    for (const layout of round % 2 === 0 ? layouts : [...layouts].reverse()) {
      const taken = await measure(world, layout, work)
      console.error(JSON.stringify(taken))
      measured.get(layout)?.push(taken)
    }
  return [...measured.values()].map(middle)
}
