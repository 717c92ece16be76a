import { expect, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { heldBy } from '../bench/session/held.ts'
import { lookAtAll, newBoard, oneServer } from '../helpers/atBoard.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop } from '../helpers/session.ts'

const address = oneServer()

/** A page that was left holds thousands of nodes; a tooltip or an editor on its way out some. */
const NODES_MAX = 200

test('[UI-134] a page that was left is let go, also by a press whose button still changed its looks', async ({
  browser,
}) => {
  const { links } = await newBoard(address())
  const fay = await person(browser, 'Fay', address(), { ...laptop, reducedMotion: 'no-preference' })
  const { page } = fay
  await joinAs(fay, links.facilitator, 'Fay')
  await lookAtAll(page)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  const nodesNow = async () => (await heldBy(page, cdp)).nodes
  for (let warm = 0; warm < 2; warm++) await toConsoleAndBack(page)
  const before = await nodesNow()
  for (let turn = 0; turn < 4; turn++) await toConsoleAndBack(page)
  await expect.poll(async () => (await nodesNow()) - before).toBeLessThan(NODES_MAX)
})

async function toConsoleAndBack(page: Page): Promise<void> {
  await page.getByRole('link', { name: board.console }).click()
  await expect(page.getByRole('heading', { name: consoleWords.now })).toBeVisible()
  await page.getByRole('link', { name: consoleWords.board, exact: true }).click()
  await lookAtAll(page)
}
