import type { Page } from '@playwright/test'
import type { CreatedBoard, Joined } from '../../shared/api.ts'
import type { Role } from '../../shared/members.ts'
import { call } from '../helpers/workshop.ts'

/** It is a flight of less than a second. */
const NEAR_MAX_MS = 10_000

/** Opens a board as somebody who has come through the door before, and waits until notes are on screen. */
export async function openOurs(page: Page, address: string, created: CreatedBoard, timeout: number): Promise<void> {
  await page.goto(`${address}/b/${created.board.id}`)
  // Looked for in every frame, as with the others: Playwright's own waiting looks twice a second.
  await page.waitForFunction(
    () => {
      const note = document.querySelector('.react-flow__node-note')
      return note !== null && getComputedStyle(note).visibility === 'visible'
    },
    undefined,
    { timeout },
  )
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** Gives the browser a pass before it goes anywhere: other whiteboards have no door that would have to be measured. */
export async function givePass(
  page: Page,
  address: string,
  { board, keys }: CreatedBoard,
  role: Role = 'participant',
): Promise<void> {
  const { token, member } = await call<Joined>(`${address}/api/boards/${board.id}/join`, {
    ...{ key: keys[role], name: 'Ana' },
  })
  const pass = { boardId: board.id, token, member, title: board.title, kit: board.kit, visitedAt: Date.now() }
  await page.addInitScript(
    (passes) => {
      localStorage.setItem('groundwork.passes', passes)
      localStorage.setItem('groundwork.board', JSON.stringify({ form: 'canvas' }))
    },
    JSON.stringify([pass]),
  )
}

/** Comes as near as notes are large; the keys for it are there a moment after the notes. */
export async function comeNear(page: Page): Promise<void> {
  await page.keyboard.press('Shift+Digit0')
  await page.waitForFunction(
    () => {
      const style = getComputedStyle(document.querySelector('.react-flow__viewport') as Element)
      return Math.abs(new DOMMatrix(style.transform).a - 1) < 0.001
    },
    undefined,
    { timeout: NEAR_MAX_MS },
  )
}
