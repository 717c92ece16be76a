import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import type { CreatedBoard } from '../../shared/api.ts'
import type { LiveServer } from '../helpers/liveServer.ts'
import { invite, type Seat, seatAll } from './crowd.ts'
import { comeNear, givePass, openOurs } from './newcomer.ts'
import { presence } from './pointing.ts'

/** As often as our own client says where somebody is. */
const EVERY_MS = 50
const RADIUS = 80
const SECONDS = 5
/** Others may need the machine meanwhile: the best of several tells what the page itself can do. */
const TRIES = 3
const READY_MAX_MS = 60_000

type Stage = {
  readonly server: LiveServer
  /** With notes on it. */
  readonly created: CreatedBoard
  readonly people: number
  readonly executablePath: string | undefined
  readonly args: readonly string[]
}

type Spot = { readonly id: string; readonly x: number; readonly y: number }

/** Frames a second of somebody who looks on with one core, while that many people each drag a note in front of them. */
export async function framesWhileDragging({ server, created, people, executablePath, args }: Stage): Promise<number> {
  const core = oneCore(executablePath, [process.pid, server.pid])
  const browser = await chromium.launch({
    ...(core.executablePath ? { executablePath: core.executablePath } : {}),
    args: [...args],
  })
  const seats = await seatAll(server.address, created.board.id, await invite(server.address, created, people))
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await givePass(page, server.address, created)
    await openOurs(page, server.address, created, READY_MAX_MS)
    await comeNear(page)
    const stop = drag(seats, await notesInSight(page))
    await pause(2_000)
    let best = 0
    for (let turn = 0; turn < TRIES; turn++) best = Math.max(best, await framesPerSecond(page))
    stop()
    return best
  } finally {
    for (const { client } of seats) client.end()
    await browser.close()
    core.free()
  }
}

/** A browser that has one core to itself, where the system lets one choose; everybody else here takes the others. */
function oneCore(executablePath: string | undefined, others: readonly number[]) {
  const last = availableParallelism() - 1
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-core-'))
  const free = () => rmSync(directory, { recursive: true, force: true })
  if (process.platform !== 'linux' || !executablePath || last < 1) return { executablePath, free }
  const script = join(directory, 'browser')
  writeFileSync(script, `#!/bin/sh\nexec taskset -c 0 "${executablePath}" "$@"\n`)
  chmodSync(script, 0o755)
  for (const pid of others) execFileSync('taskset', ['-a', '-cp', `1-${last}`, String(pid)], { stdio: 'ignore' })
  return { executablePath: script, free }
}

/** The notes that are wholly on screen, with where they lie on the board. */
function notesInSight(page: Page): Promise<Spot[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.react-flow__node-note')].flatMap((note) => {
      const { left, top, right, bottom } = note.getBoundingClientRect()
      if (left < -60 || top < -60 || right > innerWidth + 60 || bottom > innerHeight + 60) return []
      const { e, f } = new DOMMatrix(getComputedStyle(note).transform)
      return [{ id: note.dataset.id ?? '', x: e, y: f }]
    }),
  )
}

/** Everybody takes a note around in a circle, with their pointer on it. Returns the way to stop. */
function drag(seats: readonly Seat[], spots: readonly Spot[]): () => void {
  if (spots.length === 0) throw new Error('There is no note in sight.')
  let clock = 0
  const timer = setInterval(() => {
    clock++
    for (const [at, seat] of seats.entries()) {
      const spot = spots[at % spots.length] as Spot
      const angle = clock / 8 + at
      const [x, y] = [spot.x + RADIUS * Math.cos(angle), spot.y + RADIUS * Math.sin(angle)].map(Math.round)
      seat.client.send(
        presence(1_000 + at, clock, { pointer: [x, y], drag: { [spot.id]: [x, y] }, selected: [spot.id] }),
      )
    }
  }, EVERY_MS)
  return () => clearInterval(timer)
}

function framesPerSecond(page: Page): Promise<number> {
  return page.evaluate(
    (ms) =>
      new Promise<number>((done) => {
        let frames = 0
        const start = performance.now()
        const count = (now: number) => {
          frames++
          if (now - start < ms) requestAnimationFrame(count)
          else done((frames / (now - start)) * 1000)
        }
        requestAnimationFrame(count)
      }),
    SECONDS * 1000,
  )
}
