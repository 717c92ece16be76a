import { readFileSync } from 'node:fs'
import { expect, type Page, type Request, test } from '@playwright/test'
import { home } from '../../client/locales/en/home.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { map } from '../../client/locales/en/map.ts'
import { oneServer } from '../helpers/atBoard.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { choose, press, tabTo } from '../helpers/keys.ts'
import { person } from '../helpers/person.ts'
import { expectInsideWhenLarge } from '../helpers/reflow.ts'
import { says } from '../helpers/screens.ts'
import { laptop } from '../helpers/session.ts'

const address = oneServer()
const looks = ['dark', 'high contrast, chosen'] as const
const people = (page: Page) => page.getByRole('list', { name: map.around.people }).getByRole('button')
const passphrase = 'four plain words here'

/** Writes into a field that is gone to by keys. */
async function write(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }))
  await page.keyboard.insertText(words)
}

test('[MAP-12] [MAP-13] by keyboard alone: people, an initiative, a pulse; sealed, erased and opened again, and nothing is sent', async ({
  browser,
}) => {
  const maya = await person(browser, 'Maya', address(), laptop)
  const { page } = maya
  const requests: Request[] = []
  await page.goto('/')
  await press(page, page.getByRole('link', { name: home.toMap }))
  await expect(page.getByRole('heading', { name: map.heading })).toBeVisible()
  page.on('request', (request) => requests.push(request))

  await test.step('three questions make three people', async () => {
    await expectNoFaultsInLooks(page, 'An empty map', looks)
    await write(page, map.start.mine, 'Quillon')
    await write(page, map.start.theirs, 'Quillon\nBrisa')
    await write(page, map.start.alone, 'Somebody in finance')
    await press(page, page.getByRole('button', { name: map.start.make }))
    await expect(people(page)).toHaveCount(3)
    await expect(page.getByRole('heading', { name: map.around.heading, exact: true })).toBeFocused()
  })

  await test.step('one of them is an ally in sales: what is missing shows', async () => {
    await press(page, page.getByRole('button', { name: /^Brisa: / }))
    const dialog = page.getByRole('dialog', { name: says(map.ally.edit, 'Brisa') })
    await press(page, dialog.getByRole('button', { name: new RegExp(`${map.ally.function}$`) }))
    await tabTo(page, page.getByRole('option', { name: map.functions.sales }), { by: 'ArrowDown' })
    await page.keyboard.press('Enter')
    await tabTo(page, dialog.getByRole('radio', { name: map.states.making }))
    await page.keyboard.press('ArrowRight')
    await expectNoFaultsInLooks(page, 'Somebody on the map', looks)
    await press(page, dialog.getByRole('button', { name: map.save }))
    await expect(page.getByRole('button', { name: /^Brisa: Sales, Designed/ })).toBeFocused()
    await expect(page.getByRole('button', { name: says(map.around.gapLabel, 'Finance') })).toBeVisible()
  })

  await test.step('an initiative that nobody shares is what comes next, until somebody does', async () => {
    await write(page, map.initiatives.add, 'Open the harbour')
    await page.keyboard.press('Enter')
    const next = page.getByRole('region', { name: says(map.next.heading.initiative, 'Open the harbour') })
    await expect(next).toContainText('Brisa')
    await press(page, page.getByRole('button', { name: 'Brisa is with you on Open the harbour' }), 'Space')
    await expect(next).toBeHidden()
  })

  await test.step('one tap for the energy of the day', async () => {
    const energy = page.getByRole('region', { name: map.energy.heading })
    await tabTo(page, energy.getByRole('radio', { name: map.energy.levels.lifted }))
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowLeft')
    await expect(energy.getByRole('radio', { name: map.energy.levels.drained })).toBeChecked()
    await expect(energy).toContainText('1 drained')
    await press(page, energy.getByRole('button', { name: map.energy.signs.alone }), 'Space')
    await expect(energy).toContainText('1 going it alone')
  })

  await test.step('the same as a list, and all of it large', async () => {
    await expectNoFaultsInLooks(page, 'The map', looks)
    await expectInsideWhenLarge(maya, 'The map')
    const list = page.getByRole('radio', { name: map.around.list })
    await page.getByRole('radio', { name: map.around.picture }).focus()
    await page.keyboard.press('ArrowRight')
    await expect(list).toBeChecked()
    await expect(page.getByRole('table', { name: map.around.people }).getByRole('row')).toHaveCount(4)
    await expectNoFaultsInLooks(page, 'The map as a list', looks)
  })

  const file = await test.step('sealed into a file that tells nothing', async () => {
    await choose(page, page.getByRole('button', { name: map.file.menu }), map.file.seal)
    await write(page, map.file.passphrase, passphrase)
    await write(page, map.file.repeat, passphrase)
    const downloading = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const path = await (await downloading).path()
    expect(readFileSync(path, 'utf8')).not.toMatch(/Quillon|Brisa|harbour/)
    return path
  })

  await test.step('erased, it is nowhere in this browser', async () => {
    await choose(page, page.getByRole('button', { name: map.file.menu }), map.file.erase)
    await press(page, page.getByRole('alertdialog').getByRole('button', { name: map.file.eraseYes }))
    await expect(page.getByRole('heading', { name: map.start.heading })).toBeFocused()
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toMatch(/Quillon|Brisa|harbour/)
  })

  await test.step('another passphrase opens nothing, the right one all of it', async () => {
    await press(page, page.getByRole('button', { name: map.start.open }))
    const dialog = page.getByRole('dialog', { name: map.file.openTitle })
    const choosing = page.waitForEvent('filechooser')
    await press(page, dialog.getByRole('button', { name: map.file.choose }))
    await (await choosing).setFiles(file)
    await write(page, map.file.passphrase, 'four other words here')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toHaveText(map.file.problems.wrong)
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(passphrase)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Brisa: Sales, Designed/ })).toBeVisible()
    await expect(people(page)).toHaveCount(3 + 7)
    await expect(page.getByRole('region', { name: map.energy.heading })).toContainText('1 drained')
  })

  const asked = requests.map((request) => `${request.method()} ${new URL(request.url()).pathname}`)
  expect(asked.filter((line) => !/^GET \/(assets\/[\w.-]+|later\.json)$/.test(line))).toEqual([])
  expect(requests.every((request) => request.postData() === null)).toBe(true)
  expect(maya.complaints).toEqual([])
})

test('[MAP-8] a board that begins on the map says there how it stands, until it is forgotten', async ({ browser }) => {
  const maya = await person(browser, 'Maya', address(), laptop)
  const { page } = maya
  await page.goto('/map')
  await page.getByLabel(map.start.alone).fill('Quillon')
  await page.getByRole('button', { name: map.start.make }).click()
  await page
    .getByRole('region', { name: says(map.next.heading.wished, 'Quillon') })
    .getByText(map.next.go)
    .click()
  await page.getByRole('button', { name: map.next.createWith }).click()
  await expect(page.getByRole('heading', { name: invite.readyHeading })).toBeVisible()
  const [, boardId] = /\/b\/([^/]+)\//.exec(page.url()) ?? []
  await page.goto(`/b/${boardId}/agreement`)
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), `groundwork.alliance.${boardId}`))
    .toBeTruthy()
  await page.goto('/map')
  await page.getByRole('button', { name: /^Quillon: / }).click()
  await expect(page.getByText(says(map.ally.says, map.states.making))).toBeVisible()
  await page.goto('/')
  await page.getByRole('button', { name: says(home.boards.forget, 'Quillon and me') }).click()
  await page.getByRole('button', { name: home.boards.forgetYes }).click()
  expect(await page.evaluate((key) => localStorage.getItem(key), `groundwork.alliance.${boardId}`)).toBeNull()
  expect(maya.complaints).toEqual([])
})

test('[MAP-14] where a browser offers no encryption, nothing is promised and nothing is lost', async ({ browser }) => {
  const maya = await person(browser, 'Maya', address(), laptop)
  const { page } = maya
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }))
  await page.goto('/map')
  await page.getByLabel(map.start.mine).fill('Quillon')
  await page.getByRole('button', { name: map.start.make }).click()
  await page.getByRole('button', { name: map.file.menu }).click()
  await page.getByRole('menuitem', { name: map.file.seal }).click()
  const dialog = page.getByRole('dialog', { name: map.file.sealTitle })
  await expect(dialog).toContainText(map.file.noCrypto)
  await expect(dialog.getByRole('button', { name: map.file.sealGo })).toBeHidden()
  await expect(dialog.getByLabel(map.file.passphrase)).toBeHidden()
  await page.reload()
  await expect(people(page)).toHaveCount(1)
})
