// How quick the whiteboard is, beside tldraw and Excalidraw in the same run:
// `npm run bench:board [-- --json] [--notes=1000] [--rounds=3] [--only=groundwork]`.
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'
import type { CreatedBoard, Joined } from '../../shared/api.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { call } from '../helpers/workshop.ts'
import { quantile } from './cost.ts'
import { invite, newBoard, seatAll } from './crowd.ts'
import { type Figures, look } from './looking.ts'
import { writeRows } from './notes.ts'
import { servePeers } from './peers.ts'

const { values: wanted } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    notes: { type: 'string', default: '100,1000,5000' },
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
  },
})

type Board = 'groundwork' | 'tldraw' | 'excalidraw'
type Row = Figures & { readonly board: Board; readonly notes: number }

const READY_MAX_MS = 180_000

await using server = await LiveServer.start()
await using peers = await servePeers()
const executablePath = findChromium()
await using browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
})

const rows: Row[] = []
for (const notes of wanted.notes.split(',').map(Number)) {
  const opened: Record<Board, (page: Page) => Promise<void>> = {
    groundwork: await ourBoard(notes),
    tldraw: (page) => openPeer(page, 'tldraw', notes),
    excalidraw: (page) => openPeer(page, 'excalidraw', notes),
  }
  for (const board of Object.keys(opened) as Board[]) {
    if (wanted.only && wanted.only !== board) continue
    const rounds: Figures[] = []
    for (let round = 0; round < Number(wanted.rounds); round++) rounds.push(await lookAt(browser, opened[board]))
    const row = { board, notes, ...middle(rounds) }
    rows.push(row)
    if (!wanted.json) console.info(line(row))
  }
}
if (wanted.json) console.info(JSON.stringify(rows, null, 2))

/** A board of ours with that many notes; returns how somebody new opens it. */
async function ourBoard(notes: number): Promise<(page: Page) => Promise<void>> {
  const created = await newBoard(server.address)
  const seats = await seatAll(server.address, created.board.id, await invite(server.address, created, 10))
  await writeRows(seats, notes)
  for (const { client } of seats) client.end()
  const pass = await passOf(created)
  return async (page) => {
    await page.addInitScript((passes) => {
      localStorage.setItem('groundwork.passes', passes)
      localStorage.setItem('groundwork.board', JSON.stringify({ form: 'canvas' }))
    }, pass)
    await page.goto(`${server.address}/b/${created.board.id}`)
    await page.locator('.react-flow__node-note').first().waitFor({ timeout: READY_MAX_MS })
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  }
}

/** What the browser of somebody keeps who has come through the door before: the peers have no door to measure. */
async function passOf({ board, keys }: CreatedBoard): Promise<string> {
  const { token, member } = await call<Joined>(`${server.address}/api/boards/${board.id}/join`, {
    ...{ key: keys.participant, name: 'Ana' },
  })
  return JSON.stringify([
    { boardId: board.id, token, member, title: board.title, kit: board.kit, visitedAt: Date.now() },
  ])
}

async function openPeer(page: Page, name: string, notes: number): Promise<void> {
  await page.goto(`${peers.address}/${name}.html?notes=${notes}`)
  await page.waitForFunction(() => 'benchReady' in window, undefined, { timeout: READY_MAX_MS })
}

/** In a browser that has never been there: nothing is cached, nothing stored. */
async function lookAt(browser: Browser, open: (page: Page) => Promise<void>): Promise<Figures> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  try {
    const page = await context.newPage()
    return await look(page, () => open(page))
  } finally {
    await context.close()
  }
}

function middle(rounds: readonly Figures[]): Figures {
  const [first] = rounds
  if (!first) throw new Error('There was no round.')
  const names = Object.keys(first) as (keyof Figures)[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      quantile(
        rounds.map((round) => round[name]),
        0.5,
      ),
    ]),
  ) as Figures
}

function line({ board, notes, readyMs, panMs, zoomMs, heapMegabytes, scriptKilobytes }: Row): string {
  const cells = [
    board.padEnd(10),
    `${notes} notes`.padStart(10),
    `ready ${(readyMs / 1000).toFixed(2)} s`.padStart(13),
    `pan ${panMs.toFixed(1)} ms`.padStart(13),
    `zoom ${zoomMs.toFixed(1)} ms`.padStart(14),
    `heap ${heapMegabytes.toFixed(0)} MB`.padStart(12),
    `scripts ${scriptKilobytes.toFixed(0)} kB gz`.padStart(18),
  ]
  return cells.join('  ')
}
