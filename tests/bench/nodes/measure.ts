import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../../helpers/until.ts'
import { type Entrance, enter, type Guest, leaveAll } from '../servers/guest.ts'
import { WARM_UP_SECONDS } from '../servers/loads/load.ts'
import { talk, type Voice } from '../servers/loads/work.ts'
import type { Running } from '../servers/running.ts'
import type { Layout } from './layouts.ts'
import type { Place, World } from './world.ts'

/**
 * Loading boards leaves work behind that is none of the typing's, and nodes get to know each other meanwhile, in
 * milliseconds. Fifteen seconds after somebody came, each board's facilitators are looked for.
 */
const SETTLE_MS = 17_000

const OPEN_PATIENCE_MS = 60_000

/** What one load took on one layout; shares are of a core. */
export type Taken = {
  readonly layout: string
  /** Of each node, while people write and while nobody does. */
  readonly busy: readonly number[]
  readonly idle: readonly number[]
  readonly postgres: number
  readonly redis: number
  /** This process, which plays all the people. */
  readonly crowd: number
  /** CPU seconds of each node for a thousand deliveries by whichever node. */
  readonly each: readonly number[]
  /** Boards like these that fit until the busiest node has one core full. */
  readonly carries: number
  readonly p50: number
  readonly p99: number
  readonly lost: number
}

export type Work = {
  /** One for all nodes, or one for each. */
  readonly places: (layout: Layout) => readonly Place[]
  readonly voices: (boards: readonly (readonly Guest[])[]) => Promise<readonly Voice[]>
  readonly everyMs: number
  readonly seconds: number
}

/** Has everybody come in as the layout says, rest for a while, and then write. */
export async function measure(world: World, layout: Layout, work: Work): Promise<Taken> {
  const nodes: Running[] = []
  try {
    const places = work.places(layout)
    for (let at = 0; at < layout.nodes; at++) nodes.push(await world.node((places[at] ?? places[0])?.database ?? ''))
    const boards = await comeIn(nodes, layout, inTurn(places))
    const voices = await work.voices(boards)
    await pause(SETTLE_MS)
    const idle = await shares(nodes, () => pause(work.seconds * 500))
    const how = { sort: 'edits', everyMs: work.everyMs } as const
    await talk(voices, { ...how, running: free, seconds: WARM_UP_SECONDS })
    const taken = await writing(world, nodes, voices, { ...how, seconds: work.seconds })
    leaveAll(boards.flat())
    const full = (Math.max(...taken.each) / 1000) * deliveriesASecond(voices, work.everyMs)
    return { layout: layout.name, idle: idle.shares, carries: boards.length / full, ...taken }
  } finally {
    for (const node of nodes) await node[Symbol.asyncDispose]()
  }
}

/** How many are due, however late they come on a busy machine. */
function deliveriesASecond(voices: readonly Voice[], everyMs: number): number {
  const each = voices.map(({ from, others }) => others.filter((other) => other !== from).length)
  return (each.reduce((sum, one) => sum + one, 0) * 1000) / everyMs
}

/** The first board of each place, then the second of each. */
function inTurn(places: readonly Place[]): readonly (readonly Entrance[])[] {
  return (places[0]?.boards ?? []).flatMap((_, at) => places.flatMap(({ boards }) => boards.slice(at, at + 1)))
}

async function comeIn(
  nodes: readonly Running[],
  { nodeOf }: Layout,
  entrances: readonly (readonly Entrance[])[],
): Promise<readonly (readonly Guest[])[]> {
  const boards: Guest[][] = []
  for (const [board, people] of entrances.entries()) {
    const coming = people.map((entrance, at) => enter(nodes[nodeOf(board, at)]?.address ?? '', entrance))
    const guests = await Promise.all(coming)
    await until(() => guests.every(({ boardBytes }) => boardBytes > 0), OPEN_PATIENCE_MS)
    boards.push(guests)
  }
  return boards
}

/** What is not counted. */
export const free = {
  cost: async (part: () => Promise<unknown>) => {
    await part()
    return 0
  },
}

type How = { readonly sort: 'edits'; readonly everyMs: number; readonly seconds: number }

async function writing(world: World, nodes: readonly Running[], voices: readonly Voice[], how: How) {
  let [busy, own, besides]: [Shares, number, { postgres: number; redis: number }] = [
    { shares: [], seconds: 0 },
    0,
    { postgres: 0, redis: 0 },
  ]
  const running = {
    cost: async (part: () => Promise<unknown>) => {
      const before = process.cpuUsage()
      besides = await world.cost(async () => {
        busy = await shares(nodes, part)
      })
      const { user, system } = process.cpuUsage(before)
      own = (user + system) / 1e6
      return 0
    },
  }
  const { marks } = await talk(voices, { ...how, running })
  return {
    busy: busy.shares,
    postgres: besides.postgres / busy.seconds,
    redis: besides.redis / busy.seconds,
    crowd: own / busy.seconds,
    each: busy.shares.map((share) => (share * busy.seconds * 1000) / marks.took.length),
    p50: marks.p(0.5),
    p99: marks.p(0.99),
    lost: marks.missing,
  }
}

type Shares = { readonly shares: readonly number[]; readonly seconds: number }

/** Of each node, the share of a core it took while `part` went on. */
async function shares(nodes: readonly Running[], part: () => Promise<unknown>): Promise<Shares> {
  const spent: number[] = []
  let seconds = 0
  const timed = async () => {
    const from = performance.now()
    await part()
    seconds = (performance.now() - from) / 1000
  }
  // Each within the next, so that all are counted over the same time.
  const whole = nodes.reduce<() => Promise<void>>(
    (inner, node, at) => async () => {
      spent[at] = await node.cost(inner)
    },
    timed,
  )
  await whole()
  return { shares: spent.map((one) => one / seconds), seconds }
}
