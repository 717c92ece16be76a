import { expect, type Page, test } from '@playwright/test'
import * as Y from 'yjs'
import { boardDoc } from '../../shared/schema/board.ts'
import { allAcknowledged, invite, newBoard, type Seat, seatAll, sendUpdate } from '../bench/crowd.ts'
import { givePass, openOurs } from '../bench/newcomer.ts'
import { takeDrawnRows, watchRows } from '../helpers/drawn.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { person } from '../helpers/person.ts'
import { laptop } from '../helpers/session.ts'

const NOTES = 1_000
/** As many as the server takes in one frame. */
const NOTES_A_FRAME = 50
/** What is not to happen gets this much time to happen: several times what changes are gathered for. */
const QUIET_MS = 600

/** A thousand notes in one column, from somebody who goes on writing: the n-th is called so. */
async function fill(seat: Seat) {
  const doc = new Y.Doc()
  doc.on('update', (update: Uint8Array) => sendUpdate(seat, update))
  const { notes } = boardDoc(doc)
  const put = (n: number) =>
    notes.put(`n${n}`, {
      ...{ text: `Note ${n}`, at: [0, n * 200], color: 'sky', createdAt: n, deletedAt: null },
      ...{ author: null, section: null, prompt: null },
    })
  for (let from = 0; from < NOTES; from += NOTES_A_FRAME)
    doc.transact(() => {
      for (let n = from; n < from + NOTES_A_FRAME; n++) put(n)
    })
  await allAcknowledged([seat])
  return notes
}

/** Which rows were drawn, once nothing more comes. */
async function drawn(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(
    (from) => performance.now() > from,
    (await page.evaluate(() => performance.now())) + QUIET_MS,
  )
  return takeDrawnRows(page)
}

test('[UI-103] among a thousand notes a letter, a move, a new text and a step each draw the rows they touch', async ({
  browser,
}) => {
  await using server = await LiveServer.start()
  const created = await newBoard(server.address)
  const [seat] = await seatAll(server.address, created.board.id, await invite(server.address, created, 1))
  if (!seat) throw new Error('Nobody came.')
  const notes = await fill(seat)
  const { page, complaints } = await person(browser, 'Ana', server.address, laptop)
  await watchRows(page)
  await givePass(page, server.address, created)
  await openOurs(page, server.address, created, 60_000)
  await page.keyboard.press('Shift+o')
  await expect(page.locator('[role="treeitem"][data-kind="note"]')).toHaveCount(NOTES)
  await page.locator('[data-row="n500"]').focus()
  expect((await drawn(page)).length).toBeGreaterThan(NOTES)

  await page.keyboard.press('ArrowDown')
  expect(await drawn(page)).toEqual(['n500', 'n501'])

  await page.keyboard.press('Enter')
  await expect(page.getByRole('tree').getByRole('textbox')).toBeFocused()
  await drawn(page)
  await page.keyboard.type('!')
  expect(await drawn(page)).toEqual(['n501'])

  // In the row she writes in, a thought on her words comes when it comes.
  const others = async () => (await drawn(page)).filter((id) => id !== 'n501')
  // Within its rank: nothing changes its place in the outline.
  notes.patch('n7', { at: [20, 7 * 200 + 10] })
  await allAcknowledged([seat])
  expect(await others()).toEqual(['n7'])

  notes.text('n8', 'text')?.insert(0, 'Said anew: ')
  await expect(page.locator('[data-row="n8"]')).toContainText('Said anew: Note 8')
  expect(await others()).toEqual(['n8'])

  // Two change their ranks: they are drawn, and none of the others.
  notes.patch('n3', { at: [0, 4 * 200 + 199] })
  await expect(page.locator('[data-row="n3"]')).toHaveAttribute('aria-posinset', '5')
  expect(await others()).toEqual(['n3', 'n4'])
  await expect(page.locator('[data-row="n501"]').getByRole('textbox')).toBeFocused()
  expect(complaints).toEqual([])
})
