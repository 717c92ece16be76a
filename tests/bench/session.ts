// What four hours of a workshop leave behind in a browser, in some minutes:
// `npm run bench:session [-- --json] [--rounds=12] [--people=30] [--only=palette,outline] [--snapshots=/tmp]`.
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type CDPSession, chromium, type Page } from '@playwright/test'
import { findHeadless } from '../../scripts/chromium.mjs'
import { LiveServer } from '../helpers/liveServer.ts'
import { newBoard } from './crowd.ts'
import { givePass } from './newcomer.ts'
import { type Held, heldBy, slopeOf } from './session/held.ts'
import { leadFrom } from './session/lead.ts'
import { gather } from './session/people.ts'
import { lookAtAll, visits } from './session/visits.ts'

const { values: wanted } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '12' },
    people: { type: 'string', default: '30' },
    only: { type: 'string' },
    snapshots: { type: 'string' },
  },
})

/** A round stands for twenty minutes. */
const ROUNDS_AN_HOUR = 3
/** Rounds in which caches fill and code is compiled: they say nothing about what stays. */
const WARM_UP_ROUNDS = 3
/** How long everybody points and writes in a round: as many edits as in twenty minutes. */
const WORK_MS = 4_000
const VISIT_MAX_MS = 20_000

type Row = Held & { readonly round: number; readonly edits: number; readonly commands: number }

const rounds = Number(wanted.rounds)
const chosen = Object.entries(visits).filter(([name]) => wanted.only?.split(',').includes(name) ?? true)
const executablePath = findHeadless()

await using server = await LiveServer.start()
const board = await newBoard(server.address)
using people = await gather(server.address, board, Number(wanted.people))
await people.work(500)
using lead = await leadFrom(server.address, board, people.tokens, people.notes)
const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] })
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(VISIT_MAX_MS)
  await givePass(page, server.address, board, 'facilitator')
  await page.goto(`${server.address}/b/${board.board.id}`)
  await lookAtAll(page)
  const rows = await goThrough(page)
  if (wanted.json) console.info(JSON.stringify({ rows, ...summary(rows) }, null, 2))
  else console.info(inWords(rows))
} finally {
  await browser.close()
}

async function goThrough(page: Page): Promise<readonly Row[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const rows: Row[] = []
  let [edits, commands] = [0, 0]
  for (let round = 0; round < rounds; round++) {
    const working = people.work(WORK_MS)
    commands += await lead.round(round)
    edits += await working
    await lead.rest()
    for (const [name, visit] of chosen) await visited(name, () => visit(page))
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    rows.push({ round: round + 1, edits, commands, ...(await heldBy(page, cdp)) })
    if (!wanted.json) console.info(line(rows.at(-1) as Row))
    if (wanted.snapshots && isTold(round))
      await writeSnapshot(cdp, join(wanted.snapshots, `round${round + 1}.heapsnapshot`))
  }
  return rows
}

function isTold(round: number): boolean {
  return round === WARM_UP_ROUNDS || round === rounds - 1
}

async function visited(name: string, visit: () => Promise<void>): Promise<void> {
  try {
    await visit()
  } catch (cause) {
    throw new Error(`It went wrong at "${name}".`, { cause })
  }
}

async function writeSnapshot(cdp: CDPSession, path: string): Promise<void> {
  const file = createWriteStream(path)
  const take = ({ chunk }: { readonly chunk: string }) => void file.write(chunk)
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take)
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take)
  await new Promise((done) => file.end(done))
}

/** How much an hour adds, after the warm-up. */
function summary(rows: readonly Row[]) {
  const counted = rows.slice(Math.min(WARM_UP_ROUNDS, rows.length - 2))
  const anHour = (pick: (row: Row) => number) => slopeOf(counted.map(pick)) * ROUNDS_AN_HOUR
  return {
    anHour: {
      megabytes: anHour(({ megabytes }) => megabytes),
      nodes: anHour(({ nodes }) => nodes),
      detached: anHour(({ detached }) => detached),
      listeners: anHour(({ listeners }) => listeners),
    },
  }
}

function line({ round, edits, commands, megabytes, nodes, detached, listeners }: Row): string {
  const cells = [
    `${(round / ROUNDS_AN_HOUR).toFixed(2)} h`.padStart(7),
    `${edits} edits`.padStart(12),
    `${commands} commands`.padStart(14),
    `heap ${megabytes.toFixed(1)} MB`.padStart(14),
    `${nodes} nodes`.padStart(12),
    `${detached} detached`.padStart(13),
    `${listeners} listeners`.padStart(15),
  ]
  return cells.join('  ')
}

function inWords(rows: readonly Row[]): string {
  const { megabytes, nodes, detached, listeners } = summary(rows).anHour
  return (
    `an hour adds ${megabytes.toFixed(2)} MB, ${nodes.toFixed(0)} nodes, ${detached.toFixed(1)} detached trees, ` +
    `${listeners.toFixed(0)} listeners; at the end ${rows.at(-1)?.megabytes.toFixed(1)} MB`
  )
}
