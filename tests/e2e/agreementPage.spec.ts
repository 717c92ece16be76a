import { fileURLToPath } from 'node:url'
import { type Browser, expect, test } from '@playwright/test'
import { alliancePage } from '../../client/locales/en/alliancePage.ts'
import { commit } from '../../client/locales/en/commit.ts'
import { paperGuide } from '../../client/locales/en/paperGuide.ts'
import { versions } from '../../client/locales/en/versions.ts'
import type { Role } from '../../shared/members.ts'
import { agree, monthly, say } from '../helpers/alliance.ts'
import { ask } from '../helpers/asked.ts'
import { everybodyLeaves } from '../helpers/atBoard.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { type Person, person } from '../helpers/person.ts'
import { expectInsideWhenLarge } from '../helpers/reflow.ts'
import { laptop } from '../helpers/session.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

const clientDirectory = fileURLToPath(new URL('../../build/client', import.meta.url))
const says = (words: string, values: Readonly<Record<string, string | number>>) =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''))

let workshop: Workshop
let fay: Person

/** An alliance of Fay and Ana: both answered, and one agreement was changed after the version “First”. */
test.beforeAll(async ({ browser }) => {
  workshop = await startWorkshop({ clientDirectory })
  const [leads, ana] = [await workshop.join('Fay', 'facilitator'), await workshop.join('Ana', 'participant')]
  await agree(workshop, {
    early: { kind: 'bridge', what: 'We say by Thursday noon what we can’t finish', evidence: 'Nobody is surprised' },
    quiet: { kind: 'boundary', what: 'Nobody writes after seven', when: 'each evening' },
    gone: { what: 'We meet on Fridays' },
  })
  await ask(workshop, leads, 'alliance.settle', { version: 'settled', from: null, review: monthly })
  await say(
    workshop,
    leads,
    [...(['early', 'quiet', 'gone'] as const)].map((id) => [id, 'in']),
  )
  await say(workshop, ana, [
    ['early', 'reserved', 'Thursday is my day off'],
    ['quiet', 'in'],
    ['gone', 'in'],
  ])
  expect(await ask(workshop, leads, 'version.keep', { version: 'first', name: 'First' })).toEqual({ status: 204 })
  await agree(workshop, {
    quiet: { when: 'each evening but Sundays' },
    gone: { retiredAt: 1 },
    new: { what: 'Whoever has a headache goes home' },
  })
  fay = await arrives(browser, 'Fay', 'facilitator')
})
test.afterAll(async ({ browser }) => {
  await everybodyLeaves(browser)
  await workshop[Symbol.asyncDispose]()
})

const path = (rest = '') => `/b/${workshop.board.board.id}/agreement${rest}`

/** In by the link of a role, straight to the page; projectors have no name. */
async function arrives(browser: Browser, name: string, role: Role): Promise<Person> {
  const one = await person(browser, name, workshop.address, laptop)
  await one.page.goto(path(`#${workshop.board.keys[role]}`))
  await one.page.getByRole('textbox').first().fill(name)
  await one.page.keyboard.press('Enter')
  await expect(one.page.getByRole('heading', { name: alliancePage.agreements })).toBeVisible()
  return one
}

const agreement = ({ page }: Person, what: string) => page.getByRole('listitem').filter({ hasText: what }).first()
const main = ({ page }: Person) => page.getByRole('main')

test('[ALL-43] everybody who may come in reads the alliance as a page: what holds, who is in and with which words', async ({
  browser,
}) => {
  const wall = await person(browser, 'wall', workshop.address, laptop)
  await wall.page.goto(path(`#${workshop.board.keys.viewer}`))
  await wall.page.getByRole('button').first().click()
  const ben = await arrives(browser, 'Ben', 'participant')
  for (const one of [fay, ben, wall]) {
    await expect(one.page.getByRole('heading', { level: 1, name: 'Atlas team' })).toBeVisible()
    const early = agreement(one, 'We say by Thursday noon')
    await expect(early).toContainText('Nobody is surprised')
    await expect(early).toContainText('“Thursday is my day off”')
    await expect(main(one)).toContainText('Whoever has a headache goes home')
    await expect(main(one)).not.toContainText('We meet on Fridays')
    await expect(main(one)).toContainText(alliancePage.rhythm.monthly)
  }
  // Whose word is asked for, is told, and has the way to give it; a projector has none.
  await expect(ben.page.getByText(alliancePage.yours_open)).toHaveCount(3)
  await expect(wall.page.getByText(alliancePage.yours_open)).toHaveCount(0)
  await expect(wall.page.getByRole('button', { name: versions.keep })).toHaveCount(0)
  await agreement(ben, 'Whoever has a headache').getByRole('button', { name: commit.card.answer }).click()
  await expect(ben.page.getByRole('dialog', { name: commit.title })).toBeVisible()
  expect([fay, ben, wall].flatMap(({ complaints }) => complaints)).toEqual([])
})

test('[ALL-44] on paper there is nothing to press, each agreement stays whole, and who has not said yes can sign', async () => {
  const { page } = fay
  await page.goto(path())
  await expect(page.getByText(alliancePage.signature).first()).toBeHidden()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(alliancePage.signature).first()).toBeVisible()
  for (const role of ['button', 'link'] as const) await expect(page.getByRole(role)).toHaveCount(0)
  const early = agreement(fay, 'We say by Thursday noon')
  expect(await early.evaluate((one) => getComputedStyle(one).breakInside)).toBe('avoid')
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe('light')
  await page.emulateMedia({ media: 'screen' })
})

test('[ALL-45] a version reads as it was; any two are compared word by word, side by side or in one text, by keyboard', async () => {
  const { page } = fay
  await page.goto(path())
  await page.getByRole('link', { name: /^Read the version “First”/ }).press('Enter')
  await expect(main(fay)).toContainText('We meet on Fridays')
  await expect(main(fay)).not.toContainText('headache')
  await expect(page.getByText(alliancePage.yours_open)).toHaveCount(0)
  await page.getByRole('link', { name: versions.compare }).press('Enter')
  await expect(main(fay).getByRole('status')).toHaveText('1 changed, 1 new, 1 let go, 1 kept')
  const changed = page.getByRole('region', { name: versions.groups.changed })
  await expect(changed.getByRole('region', { name: versions.asNow }).getByRole('insertion')).toContainText(
    'but Sundays',
  )
  await expect(page.getByRole('region', { name: versions.groups.retired })).toContainText('We meet on Fridays')
  await page.getByRole('radio', { name: versions.ways.beside }).press('ArrowRight')
  await expect(changed.getByRole('region')).toHaveCount(0)
  await expect(changed.getByRole('insertion')).toContainText(versions.added)
  await expect(page.getByRole('row', { name: /^Ana/ })).toContainText(says(alliancePage.is.partly, { inFor: 1, of: 3 }))
})

test('[ALL-45] what is kept under a name is in the list, for everybody', async () => {
  const { page } = fay
  await page.goto(path())
  await page.getByRole('button', { name: versions.keep }).press('Enter')
  await page.keyboard.type('Before summer')
  await page.keyboard.press('Enter')
  const list = page.getByRole('list', { name: versions.list })
  await expect(list.getByRole('listitem').first()).toContainText('Before summer')
})

test('[ALL-47] a version is made a board of its own once somebody said yes to that; the first one stays as it is', async () => {
  const { page } = fay
  await page.goto(path('?version=first'))
  await page.getByRole('button', { name: versions.copy }).click()
  const asks = page.getByRole('dialog', { name: versions.copyTitle })
  await expect(asks).toContainText(versions.copyBody)
  await asks.getByRole('button', { name: versions.copyYes }).click()
  await page.waitForURL(/\/ready$/)
  const copy = /\/b\/([^/]+)\//.exec(page.url())?.[1] ?? ''
  expect(copy).not.toBe(workshop.board.board.id)
  await page.goto(`/b/${copy}/agreement`)
  await expect(main(fay)).toContainText('We meet on Fridays')
  await page.goto(path())
  await expect(main(fay)).toContainText('Whoever has a headache goes home')
})

test('[ALL-46] the guide on paper opens without any board, and prints as it is', async ({ browser }) => {
  const guest = await person(browser, 'guest', workshop.address, laptop)
  await guest.page.goto('/guide')
  await expect(guest.page.getByRole('heading', { level: 1, name: paperGuide.title })).toBeVisible()
  await expect(guest.page.getByRole('table', { name: paperGuide.agreements.title })).toBeVisible()
  await expectNoFaultsInLooks(guest.page, 'Guide on paper', ['high contrast, chosen'])
  await expectInsideWhenLarge(guest, 'Guide on paper')
  await guest.page.emulateMedia({ media: 'print' })
  await expect(guest.page.getByRole('button')).toHaveCount(0)
  expect(guest.complaints).toEqual([])
})

test('[A11Y-2] [A11Y-3] the alliance’s page and its versions: axe finds no fault, and nothing is cut off at 320 px and 200 % text', async () => {
  for (const [name, rest] of [
    ['Agreement page', ''],
    ['A version', '?version=first'],
    ['Two versions', '?compare=first'],
  ] as const) {
    await fay.page.goto(path(rest))
    await expect(fay.page.getByText('Nobody writes after seven').first()).toBeVisible()
    await expectNoFaultsInLooks(fay.page, name, ['dark', 'high contrast, chosen'])
    await expectInsideWhenLarge(fay, name)
  }
})
