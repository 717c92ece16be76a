// What one server takes for so many people, each where people of a workshop are: on a board with nine others, with all its
// rooms open: `npm run bench:workshops [-- --people=50,500] [--seconds=10] [--profile=FOLDER]`.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { free } from './nodes/measure.ts'
import { ours } from './servers/contestants.ts'
import { type Entrance, enter, enterByHundreds, type Guest } from './servers/guest.ts'
import { talkWarm, typist } from './servers/loads/work.ts'
import { Running } from './servers/running.ts'

const EACH = 10

/** Of ten people: who types, and who moves their pointer. */
const TYPISTS = 2
const POINTERS = 3
const TYPES_MS = 500
const MOVES_MS = 100

/** All who move are heard by one: to look into each message for everybody would cost the one who measures more than the server. */
const WITNESSES = 1

/** What each person has open beside the board. */
const OTHER_ROOMS = ['stage', 'private']

/** Opening boards leaves work behind that is none of the workshop's, and after fifteen seconds facilitators are looked for. */
const SETTLE_MS = 17_000

const { values: wanted } = parseArgs({
  options: {
    people: { type: 'string', default: '50,500,1000,1500' },
    seconds: { type: 'string', default: '10' },
    profile: { type: 'string' },
  },
})

console.info(
  '| people | boards | sockets | CPU, % of a core | p50, ms | p99, ms | memory, MB |\n|---|---:|---:|---:|---:|---:|---:|',
)
for (const people of wanted.people.split(',').map(Number)) console.info(await measure(people, Number(wanted.seconds)))

async function measure(people: number, seconds: number): Promise<string> {
  await using running = await Running.start({ ...ours.program, profile: wanted.profile })
  const boards = await ours.entrances(running, people / EACH, EACH)
  const rooms = boards.map((entrances) => entrances.flatMap(othersOf))
  const groups: Guest[][] = []
  for (const [at, entrances] of boards.entries()) {
    groups.push(await Promise.all(entrances.map((entrance) => enter(running.address, entrance))))
    await enterByHundreds(running.address, rooms[at] ?? [], true)
  }
  await pause(SETTLE_MS)
  const typing = groups.flatMap((group, board) =>
    group.slice(0, TYPISTS).map((one, at) => typist(one, board * TYPISTS + at, group)),
  )
  const moving = groups.flatMap((group, board) =>
    group.slice(-POINTERS).map((from, at) => {
      const next = from.speech.pointer(board * POINTERS + at)
      return { from, next, others: group.slice(0, WITNESSES) }
    }),
  )
  const [edits] = await Promise.all([
    talkWarm(typing, { running, seconds, sort: 'edits', everyMs: TYPES_MS }),
    talkWarm(moving, { running: free, seconds, sort: 'people', everyMs: MOVES_MS, mayBeOvertaken: true }),
  ])
  const { marks, cpuSeconds, seconds: took } = edits
  if (marks.missing > 0) process.exitCode = 1
  const cells = [people, boards.length, people * (1 + OTHER_ROOMS.length), ((cpuSeconds * 100) / took).toFixed(0)]
  const times = [marks.p(0.5).toFixed(1), marks.p(0.99).toFixed(0), await running.megabytes()]
  return `| ${[...cells, ...times].join(' | ')} |`
}

function othersOf(entrance: Entrance): readonly Entrance[] {
  return OTHER_ROOMS.map((room) => ({ ...entrance, path: entrance.path.replace(/[^/]+$/, room) }))
}
