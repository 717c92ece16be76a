// Our server beside others, under the loads of a workshop: `npm run bench [-- --quick] [--rounds=3] [--seconds=10]
// [--only=crowd200,…] [--servers=groundwork,…] [--json] [--svg] [--profile=FOLDER]`.
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { quantile } from './cost.ts'
import { type Contestant, contestants, whyMissing } from './servers/contestants.ts'
import { boards } from './servers/loads/boards.ts'
import { crowd50, crowd200 } from './servers/loads/crowds.ts'
import { cursors30, cursors100 } from './servers/loads/cursors.ts'
import { inFlight } from './servers/loads/inFlight.ts'
import { joining } from './servers/loads/joining.ts'
import { killed } from './servers/loads/killed.ts'
import type { Figures, Load } from './servers/loads/load.ts'
import { memory } from './servers/loads/memory.ts'
import { opening } from './servers/loads/opening.ts'
import { picture } from './servers/picture.ts'
import { Running } from './servers/running.ts'
import { type Result, table } from './servers/table.ts'

const OURS = 'groundwork'
const SECONDS = 10

/** In two minutes there is time for ours, and for the strongest of the others. */
const QUICK = { seconds: 3, servers: 'groundwork,hocuspocus 16 ms', rounds: 1 }

const { values: wanted } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    only: { type: 'string' },
    servers: { type: 'string' },
    json: { type: 'boolean', default: false },
    svg: { type: 'boolean', default: false },
    profile: { type: 'string' },
  },
})

const loads: readonly Load[] = [
  crowd200,
  crowd50,
  boards,
  cursors30,
  cursors100,
  opening,
  joining,
  memory,
  inFlight,
  killed,
]
const seconds = Number(wanted.seconds ?? (wanted.quick ? QUICK.seconds : SECONDS))
const rounds = Number(wanted.rounds ?? (wanted.quick ? QUICK.rounds : 3))
const taken = named(loads, wanted.only)
const servers = withoutMissing(named(contestants, wanted.servers ?? (wanted.quick ? QUICK.servers : undefined)))

const results: Result[] = []
for (const load of taken) results.push(...(await inTurns(load)))
const names = servers.map(({ name }) => name)
if (wanted.json) console.info(JSON.stringify(results, null, 2))
else console.info(table(taken, names, results))
if (wanted.svg) writeFileSync('docs/bench.svg', picture(taken, names, results))
if (results.some(({ server, figures }) => server === OURS && (figures.lost ?? 0) > 0)) process.exitCode = 1

function named<T extends { readonly name: string }>(all: readonly T[], names: string | undefined): readonly T[] {
  if (names === undefined) return all
  const known = all.map(({ name }) => name)
  const strange = names.split(',').filter((name) => !known.includes(name))
  if (strange.length > 0) throw new Error(`There is no ${strange.join(', ')}. There are: ${known.join(', ')}.`)
  return all.filter(({ name }) => names.split(',').includes(name))
}

function withoutMissing(all: readonly Contestant[]): readonly Contestant[] {
  return all.filter((contestant) => {
    const why = whyMissing(contestant)
    if (why !== null) console.error(`\n!!! ${contestant.name} CANNOT BE INSTALLED and is left out:\n${why}\n`)
    return why === null
  })
}

/** Each round in the other direction: whatever the machine does beside, it does it to all of them. */
async function inTurns(load: Load): Promise<Result[]> {
  const able = servers.filter(({ keepsBoards }) => keepsBoards || !load.needsBoards)
  const measured = new Map<string, Figures[]>(able.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const contestant of round % 2 === 0 ? able : [...able].reverse()) {
      const figures = await tried(load, contestant)
      if (figures) measured.get(contestant.name)?.push(figures)
    }
  return [...measured].map(([server, figures]) => ({ load: load.name, server, figures: middle(figures) }))
}

/** Nothing, said loudly, when a server does not get through it: the others are measured all the same. */
async function tried(load: Load, contestant: Contestant): Promise<Figures | null> {
  try {
    const figures = await once(load, contestant)
    console.error(`${load.name}, ${contestant.name}: ${told(figures)}`)
    return figures
  } catch (problem) {
    console.error(`\n!!! ${contestant.name} DID NOT GET THROUGH ${load.name}:\n${problem}\n`)
    if (contestant.name === OURS) process.exitCode = 1
    return null
  }
}

async function once(load: Load, contestant: Contestant): Promise<Figures> {
  await using running = await Running.start({ ...contestant.program, profile: wanted.profile })
  return await load.measure({ contestant, running, seconds })
}

/** The middle of all rounds, figure by figure; what was lost in any of them stays. */
function middle(rounds: readonly Figures[]): Figures {
  const names = Object.keys(rounds[0] ?? {})
  const of = (name: string) => rounds.map((figures) => figures[name] ?? Number.NaN)
  return Object.fromEntries(
    names.map((name) => [name, name === 'lost' ? Math.max(...of(name)) : quantile(of(name), 0.5)]),
  )
}

function told(figures: Figures): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${value.toPrecision(4)}`)
    .join(', ')
}
