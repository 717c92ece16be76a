// How fast and how dear live editing is: `npm run bench:sync [-- --quick] [--json] [--only=200] [--rounds=3]`.
import { parseArgs } from 'node:util'
import { LiveServer } from '../helpers/liveServer.ts'
import { cpuSecondsOf, megabytesOf, quantile } from './cost.ts'
import { invite, newBoard, type Seat, seatAll } from './crowd.ts'
import { writeNotes } from './notes.ts'
import { type } from './typing.ts'

const SECONDS = 10
/** Code that just started is slow; a workshop lasts longer than that. */
const WARM_UP_SECONDS = 2
const QUICK_SECONDS = 5
const JOIN_ROUNDS = 3
const CROWDS = [10, 50, 200]
const BOARDS = [0, 2000]
const SEEDERS = 10

const { values: wanted } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    only: { type: 'string' },
    rounds: { type: 'string', default: '1' },
  },
})

type Row = {
  readonly notes: number
  readonly clients: number
  readonly joinMs: number
  readonly joinCpuSeconds: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly cpuSecondsPer1000: number
  readonly updates: number
  readonly delivered: number
  readonly lost: number
  readonly megabytesBefore: number
  readonly megabytesAfter: number
}

/** One board, one crowd: all join, the writers type, everybody listens. */
async function measure(notes: number, clients: number): Promise<Row> {
  await using server = await LiveServer.start()
  const { address, pid } = server
  const board = await newBoard(address)
  const tokens = await invite(address, board, clients)
  if (notes > 0) {
    const seeders = await seatAll(address, board.board.id, await invite(address, board, SEEDERS))
    await writeNotes(seeders, notes)
    leave(seeders)
  }
  const megabytesBefore = megabytesOf(pid)
  let seats: Seat[] = []
  const joins: { ms: number; cpu: number }[] = []
  for (let round = 0; round < JOIN_ROUNDS; round++) {
    leave(seats)
    const from = performance.now()
    const spent = cpuSecondsOf(pid)
    seats = await seatAll(address, board.board.id, tokens)
    joins.push({ ms: performance.now() - from, cpu: cpuSecondsOf(pid) - spent })
  }
  await type(seats, WARM_UP_SECONDS)
  const spent = cpuSecondsOf(pid)
  const { took, delivered, lost } = await type(seats, wanted.quick ? QUICK_SECONDS : SECONDS)
  const cpu = cpuSecondsOf(pid) - spent
  const megabytesAfter = megabytesOf(pid)
  leave(seats)
  return {
    notes,
    clients,
    joinMs: median(joins.map(({ ms }) => ms)),
    joinCpuSeconds: median(joins.map(({ cpu }) => cpu)),
    p50Ms: quantile(took, 0.5),
    p99Ms: quantile(took, 0.99),
    cpuSecondsPer1000: (cpu * 1000) / delivered,
    updates: took.length,
    delivered,
    lost,
    megabytesBefore,
    megabytesAfter,
  }
}

function leave(seats: readonly Seat[]): void {
  for (const { client } of seats) client.end()
}

const median = (values: readonly number[]): number => quantile(values, 0.5)

/** The middle of several rounds, figure by figure; what was lost in any of them stays. */
function middle(rounds: readonly Row[]): Row {
  const [first] = rounds
  if (!first) throw new Error('There was no round.')
  const names = Object.keys(first) as (keyof Row)[]
  const middles = names.map((name) => [name, median(rounds.map((round) => round[name]))])
  return { ...Object.fromEntries(middles), lost: rounds.reduce((sum, { lost }) => sum + lost, 0) } as Row
}

function line(row: Row): string {
  const cells = [
    row.notes === 0 ? 'new board' : `${row.notes} notes`,
    `${row.clients}`,
    `${row.joinMs.toFixed(0)} ms`,
    `${row.joinCpuSeconds.toFixed(2)} s`,
    `${row.p50Ms.toFixed(1)} ms`,
    `${row.p99Ms.toFixed(1)} ms`,
    `${row.cpuSecondsPer1000.toFixed(4)} s`,
    `${row.delivered}${row.lost > 0 ? ` (${row.lost} lost)` : ''}`,
    `${row.megabytesBefore} → ${row.megabytesAfter} MB`,
  ]
  return cells.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(at === 8 ? 16 : 10))).join('')
}

const HEADINGS = ['board', 'clients', 'join', 'join CPU', 'p50', 'p99', 'CPU/1,000', 'delivered', 'memory']

const rows: Row[] = []
if (!wanted.json)
  process.stdout.write(
    `${HEADINGS.map((word, at) => (at === 0 ? word.padEnd(12) : word.padStart(at === 8 ? 16 : 10))).join('')}\n`,
  )
for (const notes of BOARDS)
  for (const clients of CROWDS) {
    if (wanted.only !== undefined && wanted.only !== `${clients}`) continue
    const rounds: Row[] = []
    for (let round = 0; round < Number(wanted.rounds); round++) rounds.push(await measure(notes, clients))
    const row = middle(rounds)
    rows.push(row)
    if (!wanted.json) process.stdout.write(`${line(row)}\n`)
  }
if (wanted.json) process.stdout.write(`${JSON.stringify(rows, null, 2)}\n`)
if (rows.some(({ lost }) => lost > 0)) process.exitCode = 1
