// From a key in one browser to the paint in another, alone and among people who write:
// `npm run bench:e2e [-- --json] [--keys=200] [--others=0,30,100]`.
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { findChromium } from '../../scripts/chromium.mjs'
import type { CreatedBoard } from '../../shared/api.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { until } from '../helpers/until.ts'
import { quantile } from './cost.ts'
import { invite, newBoard, type Seat, seatAll, sendUpdate } from './crowd.ts'
import { writer } from './lines.ts'
import { comeNear, givePass, openOurs } from './newcomer.ts'
import { writeRows } from './notes.ts'

const { values: wanted } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    keys: { type: 'string', default: '200' },
    others: { type: 'string', default: '0,30,100' },
  },
})

/** Between two keys, in milliseconds: as somebody types who thinks. */
const KEY_EVERY_MS = 150

/** Each of the others writes once a second. */
const OTHERS_EVERY_MS = 1000

/** Code that just started is slow; these keys are not counted. */
const WARM_UP_KEYS = 20

const READY_MAX_MS = 120_000
const LATE_MS = 10_000

/** The key that is pressed: a letter that is in no word around it, so that it can be counted in what is drawn. */
const KEY = 'z'

/** How many were pressed or painted, and when, in milliseconds since 1970 with fractions, by the one clock of the machine. */
type Moment = { readonly count: number; readonly at: number }

type Row = { readonly others: number; readonly keys: number; readonly p50Ms: number; readonly p99Ms: number }

const executablePath = findChromium()
const rows: Row[] = []
for (const others of wanted.others.split(',').map(Number)) {
  const row = await measure(others, Number(wanted.keys))
  rows.push(row)
  if (!wanted.json)
    console.info(
      `${`${row.others} others`.padStart(10)}  p50 ${row.p50Ms.toFixed(1)} ms  p99 ${row.p99Ms.toFixed(1)} ms  (${row.keys} keys)`,
    )
}
if (wanted.json) console.info(JSON.stringify(rows, null, 2))

async function measure(others: number, keys: number): Promise<Row> {
  await using server = await LiveServer.start()
  const board = await newBoard(server.address)
  const [first] = await seatAll(server.address, board.board.id, await invite(server.address, board, 1))
  if (!first) throw new Error('Nobody came in.')
  await writeRows([first], 1)
  const browsers: Browser[] = []
  const come = async (): Promise<Page> => {
    // A process each: two people do not share one.
    browsers.push(await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] }))
    return opened(browsers.at(-1) as Browser, server.address, board)
  }
  try {
    const [writes, looks] = [await come(), await come()]
    await looks.evaluate(watchNote, KEY)
    await beginToWrite(writes)
    const stop = await writeAll(server.address, board, others)
    await type(writes, keys + WARM_UP_KEYS)
    const pressed = await momentsOf(writes)
    await until(async () => (await momentsOf(looks)).some(({ count }) => count >= last(pressed)), LATE_MS)
    stop()
    return { others, ...figures(pressed.slice(WARM_UP_KEYS), await momentsOf(looks)) }
  } finally {
    for (const browser of browsers) await browser.close()
    first.client.end()
  }
}

async function opened(browser: Browser, address: string, board: CreatedBoard): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await givePass(page, address, board)
  await openOurs(page, address, board, READY_MAX_MS)
  await comeNear(page)
  return page
}

/** Opens the editor of the note, and notes each key from then on. */
async function beginToWrite(page: Page): Promise<void> {
  await page.locator('.react-flow__node-note').first().dblclick()
  await page.waitForFunction(() => document.activeElement?.matches('textarea, [contenteditable="true"]'))
  await page.keyboard.press('Control+End')
  await page.evaluate(() => {
    const moments: Moment[] = []
    Reflect.set(window, 'moments', moments)
    const onKey = ({ timeStamp }: KeyboardEvent) =>
      moments.push({ count: moments.length + 1, at: performance.timeOrigin + timeStamp })
    addEventListener('keydown', onKey, true)
  })
}

/** Runs in the page: notes each time the note is painted with more in it. */
function watchNote(key: string): void {
  const note = document.querySelector('.react-flow__node-note') as HTMLElement
  const moments: Moment[] = []
  Reflect.set(window, 'moments', moments)
  const painted = new MessageChannel()
  let count = 0
  // What a frame drew is on its way to the screen once the next task runs.
  painted.port1.onmessage = () => moments.push({ count, at: performance.timeOrigin + performance.now() })
  new MutationObserver(() => {
    requestAnimationFrame(() => {
      count = (note.textContent ?? '').split(key).length - 1
      painted.port2.postMessage(null)
    })
  }).observe(note, { subtree: true, childList: true, characterData: true })
}

/** The others come and write, each once a second. Returns the way to stop. */
async function writeAll(address: string, board: CreatedBoard, count: number): Promise<() => void> {
  const seats = await seatAll(address, board.board.id, await invite(address, board, count))
  const timers = seats.map((seat, at) => writeOn(seat, at))
  return () => {
    for (const timer of timers) clearInterval(timer)
    for (const { client } of seats) client.end()
  }
}

function writeOn(seat: Seat, at: number): NodeJS.Timeout {
  const { note, next } = writer(at)
  sendUpdate(seat, note)
  return setInterval(() => sendUpdate(seat, next().update), OTHERS_EVERY_MS + Math.random())
}

async function type(page: Page, keys: number): Promise<void> {
  const start = performance.now()
  for (let key = 0; key < keys; key++) {
    await pause(Math.max(0, start + key * KEY_EVERY_MS - performance.now()))
    await page.keyboard.press(KEY)
  }
}

function momentsOf(page: Page): Promise<readonly Moment[]> {
  return page.evaluate(() => Reflect.get(window, 'moments') as Moment[])
}

function last(moments: readonly Moment[]): number {
  return moments.at(-1)?.count ?? 0
}

function figures(pressed: readonly Moment[], painted: readonly Moment[]): Omit<Row, 'others'> {
  const took = pressed.flatMap(({ count, at }) => {
    const seen = painted.find((moment) => moment.count >= count)
    return seen ? [seen.at - at] : []
  })
  return { keys: took.length, p50Ms: quantile(took, 0.5), p99Ms: quantile(took, 0.99) }
}
