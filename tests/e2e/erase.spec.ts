import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { company } from '../../client/locales/en/company.ts'
import { ended } from '../../client/locales/en/ended.ts'
import { home } from '../../client/locales/en/home.ts'
import { kept } from '../../client/locales/en/kept.ts'
import { oneServer } from '../helpers/atBoard.ts'
import { Guest } from '../helpers/guest.ts'
import { everythingKept } from '../helpers/kept.ts'
import { person } from '../helpers/person.ts'
import { createBoard, joinAs, laptop, openConsole, phone } from '../helpers/session.ts'

const address = oneServer()

test('[PRV-110] from a phone somebody erases themselves: told what goes, gone everywhere, with a last page that says so', async ({
  browser,
}) => {
  const fay = await openConsole(browser, address(), 'Atlas team')
  const ana = await person(browser, 'Ana', address(), phone)
  await joinAs(ana, `/j/${fay.invitation.code.replace(' ', '')}`, 'Ana')
  const ben = await person(browser, 'Ben', address(), laptop)
  await joinAs(ben, fay.invitation.participant, 'Ben')
  const { page } = ana
  const pass = await page.evaluate(() => JSON.parse(localStorage.getItem('groundwork.passes') ?? '[]')[0])
  const typing = new Guest(address(), pass.boardId, pass)
  const board = await typing.open('board')
  board.notes.put('n', { text: 'canary-note', author: pass.member.id })
  const benKeeps = async (words: string) => (await everythingKept(ben.page)).includes(words)
  await expect.poll(() => benKeeps('canary-note')).toBe(true)
  await page.getByRole('link', { name: company.kept }).click()
  await expect(page.getByRole('heading', { level: 1, name: kept.title })).toBeVisible()
  await expect(page.getByText('nobody has opened it for 90 days')).toBeVisible()
  await page.getByRole('radio', { name: kept.me.remove }).check({ force: true })
  await page.getByRole('button', { name: kept.me.ask }).click()
  const asked = page.getByRole('alertdialog', { name: kept.me.confirm })
  await expect(asked.getByText(kept.me.confirmRemove)).toBeVisible()
  await asked.getByRole('button', { name: kept.me.yes }).click()
  await expect(page.getByRole('heading', { level: 1, name: kept.gone.meTitle })).toBeFocused()
  await expect(page.getByText('Nothing on “Atlas team” says')).toBeVisible()
  // Nor does it stay on the others' devices.
  await expect.poll(() => benKeeps('canary-note')).toBe(false)
  expect(JSON.parse(await page.evaluate(() => localStorage.getItem('groundwork.passes') ?? '[]'))).toEqual([])
  expect(Buffer.from(await everythingKept(page)).includes('Ana')).toBe(false)
  await expect(fay.page.getByText('Ana', { exact: true })).toHaveCount(0)
  await page.getByRole('link', { name: kept.home }).click()
  await expect(page.getByText(home.boards.empty)).toBeVisible()
  typing.leave()
  expect(ana.complaints).toEqual([])
})

test('[PRV-119] whoever facilitates types the board’s name to delete it, gets a receipt, and every screen says that it is gone', async ({
  browser,
}) => {
  const fay = await person(browser, 'Fay', address(), laptop)
  const { participant } = await createBoard(fay, 'Atlas team')
  const ana = await person(browser, 'Ana', address(), phone)
  await joinAs(ana, participant, 'Ana')
  const { page } = fay
  await page.goto(page.url().replace(/\/ready$/, '/kept'))
  await page.getByRole('button', { name: kept.delete.ask }).click()
  const asked = page.getByRole('alertdialog')
  const yes = asked.getByRole('button', { name: kept.delete.yes })
  await expect(yes).toBeDisabled()
  await asked.getByRole('textbox', { name: kept.delete.typeLabel }).fill(' atlas  Team')
  await yes.click()
  await expect(page.getByRole('heading', { level: 1, name: kept.gone.boardTitle })).toBeFocused()
  const receipt = page.getByRole('region', { name: kept.gone.receipt })
  await expect(receipt.getByText('2 people', { exact: false })).toBeVisible()
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    receipt.getByRole('button', { name: kept.gone.save }).click(),
  ])
  expect(readFileSync(await saved.path(), 'utf8')).toContain('Atlas team')
  await expect(ana.page.getByRole('alertdialog', { name: ended.gone.title })).toBeVisible()
  expect(fay.complaints).toEqual([])
})
