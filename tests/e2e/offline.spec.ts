import { type Browser, expect, type Page, test } from '@playwright/test'
import { invite } from '../../client/locales/en/invite.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { everybodyLeaves } from '../helpers/atBoard.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { person } from '../helpers/person.ts'
import { close, openPalette } from '../helpers/reach.ts'
import { createBoard, joinAs, laptop } from '../helpers/session.ts'
import { wordsIn, writeInSection } from '../helpers/writing.ts'

const needs = quickAlliance.sections[1]?.title ?? ''

// Each has a server of its own: one is killed.
test.afterEach(({ browser }) => everybodyLeaves(browser))

test('[STORY-2] whoever loses the network goes on writing, is told so, and loses not a character', async ({
  browser,
}) => {
  await using server = await LiveServer.start()
  const { fay, ana } = await twoAtABoard(browser, server.address)
  await writeInSection(ana, needs, 'Before. ')
  await expect.poll(() => wordsIn(fay, needs)).toContain('Before.')
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible()

  await hasAtHand(ana.page, '/b/:id')
  await ana.context.setOffline(true)
  // At once, not when a silent socket is given up after half a minute.
  await expect(ana.page.getByText(/^Offline/)).toBeVisible({ timeout: 10_000 })
  await writeInSection(ana, needs, 'Ana in the tunnel. ')
  await writeInSection(fay, needs, 'Fay at the table. ')
  await expect(ana.page.getByText(/^Offline: \d+ changes on this device$/)).toBeVisible()
  await expect(ana.page.getByText('Saved', { exact: true })).toBeHidden()
  // What she never opened before is there all the same.
  await close(ana.page, await openPalette(ana.page))

  await ana.context.setOffline(false)
  await expect(ana.page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 })
  const letters = sorted('Before. Ana in the tunnel. Fay at the table. ')
  for (const one of [ana, fay]) await expect.poll(async () => sorted(await wordsIn(one, needs))).toBe(letters)
  expect(await wordsIn(ana, needs)).toBe(await wordsIn(fay, needs))
  await Promise.all([ana, fay].map(({ page }) => page.reload()))
  for (const one of [ana, fay]) await expect.poll(async () => sorted(await wordsIn(one, needs))).toBe(letters)
})

test('[STORY-3] a server killed while two people type comes back with every acknowledged character', async ({
  browser,
}) => {
  await using server = await LiveServer.start()
  const { fay, ana, participant } = await twoAtABoard(browser, server.address)
  await writeInSection(fay, needs, 'Acknowledged. ')
  await expect(fay.page.getByText('Saved', { exact: true })).toBeVisible()
  await expect.poll(() => wordsIn(ana, needs)).toContain('Acknowledged.')

  const typing = [
    writeInSection(fay, needs, 'Fay keeps typing through it all. '),
    writeInSection(ana, needs, 'So does Ana, without a pause. '),
  ]
  await expect.poll(async () => (await wordsIn(fay, needs)).length).toBeGreaterThan(20)
  await server.kill('SIGKILL')
  await Promise.all(typing)
  await server.start()
  const letters = sorted('Acknowledged. Fay keeps typing through it all. So does Ana, without a pause. ')
  for (const one of [ana, fay]) {
    await expect(one.page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 30_000 })
    await expect.poll(async () => sorted(await wordsIn(one, needs))).toBe(letters)
  }

  // What was acknowledged is the server's now: a browser that has nothing of its own finds all of it.
  await server.kill('SIGKILL')
  await server.start()
  const cleo = await person(browser, 'Cleo', server.address, laptop)
  await joinAs(cleo, participant, 'Cleo')
  await expect.poll(async () => sorted(await wordsIn(cleo, needs))).toBe(letters)
})

async function twoAtABoard(browser: Browser, address: string) {
  const fay = await person(browser, 'Fay', address, laptop)
  const { participant } = await createBoard(fay, 'Atlas team')
  const ana = await person(browser, 'Ana', address, laptop)
  await joinAs(ana, participant, 'Ana')
  await fay.page.getByRole('link', { name: invite.toBoard }).click()
  return { fay, ana, participant }
}

/** Until the browser has fetched all that this address may need next. */
async function hasAtHand(page: Page, address: string): Promise<void> {
  const later: Record<string, string[]> = await (await page.request.get('/later.json')).json()
  const files = later[address] ?? []
  expect(files.length).toBeGreaterThan(10)
  await page.waitForFunction((files) => {
    const came = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
    return files.every((file) => came.includes(`/${file}`))
  }, files)
}

function sorted(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('')
}
