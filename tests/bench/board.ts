// How quick the whiteboard is, beside tldraw and Excalidraw in the same run, and with thirty people who drag at once:
// `npm run bench:board [-- --json] [--notes=1000] [--rounds=3] [--only=groundwork]`.
import { parseArgs } from 'node:util'
import { chromium, errors, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'
import type { CreatedBoard } from '../../shared/api.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { quantile } from './cost.ts'
import { invite, newBoard, seatAll } from './crowd.ts'
import { framesWhileDragging } from './dragging.ts'
import { type Figures, look } from './looking.ts'
import { comeNear, givePass, openOurs } from './newcomer.ts'
import { writeRows } from './notes.ts'
import { lookAtOutline, type OutlineFigures } from './outline.ts'
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
/** The others have no outline. */
type AllFigures = Figures & Partial<OutlineFigures>
/** Without figures: it was not shown within the time there is. */
type Row = { readonly board: Board; readonly notes: number; readonly figures: AllFigures | null }

/** Who waits longer for a board has gone. */
const READY_MAX_MS = 120_000
const DRAGGING = { people: 30, notes: 1_000 }

const all: readonly Board[] = ['groundwork', 'tldraw', 'excalidraw']
const boards = all.filter((board) => wanted.only === undefined || wanted.only === board)
const executablePath = findChromium()
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

await using server = await LiveServer.start()
await using peers = boards.some((board) => board !== 'groundwork') ? await servePeers() : null
const rows: Row[] = []
for (const notes of wanted.notes.split(',').map(Number)) {
  const ours = boards.includes('groundwork') ? await ourBoard(notes) : null
  for (const board of boards) {
    const row = { board, notes, figures: await inRounds((page) => lookAt(page, board, notes, ours)) }
    rows.push(row)
    if (!wanted.json) console.info(line(row))
  }
}
const dragging = boards.includes('groundwork') ? await withPeopleDragging() : null
if (wanted.json) console.info(JSON.stringify({ rows, dragging }, null, 2))
else if (dragging !== null) console.info(`${DRAGGING.people} people dragging: ${dragging.toFixed(0)} fps`)

/** A board of ours with that many notes. */
async function ourBoard(notes: number): Promise<CreatedBoard> {
  const created = await newBoard(server.address)
  const seats = await seatAll(server.address, created.board.id, await invite(server.address, created, 10))
  await writeRows(seats, notes)
  for (const { client } of seats) client.end()
  return created
}

async function withPeopleDragging(): Promise<number> {
  const created = await ourBoard(DRAGGING.notes)
  return framesWhileDragging({ server, created, people: DRAGGING.people, executablePath, args })
}

async function lookAt(page: Page, board: Board, notes: number, ours: CreatedBoard | null): Promise<AllFigures> {
  if (board !== 'groundwork' || !ours) return look(page, { open: () => openPeer(page, board, notes) })
  await givePass(page, server.address, ours)
  const figures = await look(page, {
    open: () => openOurs(page, server.address, ours, READY_MAX_MS),
    comeNear: () => comeNear(page),
  })
  return { ...figures, ...(await lookAtOutline(page, notes)) }
}

async function openPeer(page: Page, name: string, notes: number): Promise<void> {
  await page.goto(`${peers?.address}/${name}.html?notes=${notes}`)
  await page.waitForFunction(() => 'benchReady' in window, undefined, { timeout: READY_MAX_MS })
}

/** The middle of all rounds; null when one of them took too long. */
async function inRounds(round: (page: Page) => Promise<AllFigures>): Promise<AllFigures | null> {
  const figures: AllFigures[] = []
  try {
    while (figures.length < Number(wanted.rounds)) figures.push(await withNewBrowser(round))
  } catch (problem) {
    if (problem instanceof errors.TimeoutError) return null
    throw problem
  }
  const names = Object.keys(figures[0] ?? {}) as (keyof AllFigures)[]
  const middle = (name: keyof AllFigures) =>
    quantile(
      figures.map((round) => round[name] ?? Number.NaN),
      0.5,
    )
  return Object.fromEntries(names.map((name) => [name, middle(name)])) as AllFigures
}

/** Has never been anywhere: nothing is cached, nothing stored; and what another board left behind takes no time from it. */
async function withNewBrowser<T>(use: (page: Page) => Promise<T>): Promise<T> {
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args })
  try {
    return await use(await browser.newPage({ viewport: { width: 1280, height: 800 } }))
  } finally {
    await browser.close()
  }
}

function line({ board, notes, figures }: Row): string {
  const name = [board.padEnd(10), `${notes} notes`.padStart(10)]
  if (!figures) return [...name, `not within ${READY_MAX_MS / 1000} s`].join('  ')
  const { readyMs, panMs, zoomMs, heapMegabytes, scriptKilobytes, outlineReadyMs, letterMs } = figures
  const cells = [
    ...name,
    `ready ${(readyMs / 1000).toFixed(2)} s`.padStart(13),
    `pan ${panMs.toFixed(1)} ms`.padStart(13),
    `zoom ${zoomMs.toFixed(1)} ms`.padStart(14),
    `heap ${heapMegabytes.toFixed(1)} MB`.padStart(13),
    `scripts ${scriptKilobytes.toFixed(0)} kB gz`.padStart(18),
    ...(outlineReadyMs === undefined ? [] : [`outline ready ${(outlineReadyMs / 1000).toFixed(2)} s`]),
    ...(letterMs === undefined ? [] : [`a letter in it ${letterMs.toFixed(0)} ms`]),
  ]
  return cells.join('  ')
}
