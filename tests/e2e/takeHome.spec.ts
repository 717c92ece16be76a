import { readFile } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { bringIn } from '../../client/locales/en/bringIn.ts'
import { exporting } from '../../client/locales/en/exporting.ts'
import { addNote, firstSection, oneTable, placeIn, sectionOn } from '../helpers/atBoard.ts'

const table = oneTable()

test('[EXP-13] a board is taken home as a page that opens anywhere, and as a file that Home brings in again', async () => {
  const { ana } = table()
  const { page } = ana
  await addNote(page, 'Ask me twice', await placeIn(sectionOn(page, firstSection), [0.3, 0.5]))

  const saved = async (format: string) => {
    await page.keyboard.press('Control+Shift+E')
    const dialog = page.getByRole('dialog', { name: exporting.title })
    await dialog.getByRole('radio', { name: exporting.format.file, exact: true }).check({ force: true })
    await dialog.getByRole('radio', { name: format, exact: true }).check({ force: true })
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: exporting.save, exact: true }).click(),
    ])
    await expect(dialog).toHaveCount(0)
    return download
  }

  await test.step('a page that asks nobody for anything', async () => {
    const html = await readFile(await (await saved(exporting.format.html)).path(), 'utf8')
    const alone = await ana.context.newPage()
    const asked: string[] = []
    alone.on('request', (request) => asked.push(request.url()))
    alone.on('console', (message) => asked.push(message.text()))
    await alone.setContent(html)
    await expect(alone.getByText('Ask me twice')).toBeVisible()
    await expect(alone.getByRole('heading', { name: firstSection })).toBeVisible()
    expect(asked).toEqual([])
    await alone.close()
  })

  await test.step('what is no board is told in place', async () => {
    const download = await saved(exporting.format.json)
    expect(download.suggestedFilename()).toMatch(/\.groundwork\.json$/)
    const file = await readFile(await download.path())
    await page.goto('/')
    const field = page.locator(`input[type=file][aria-label="${bringIn.open}"]`)
    await field.setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: file.subarray(0, 80) })
    await expect(page.getByRole('alert')).toContainText(bringIn.cutOff)
    await field.setInputFiles({ name: 'ours.groundwork.json', mimeType: 'application/json', buffer: file })
  })

  await test.step('and the board comes back as another one', async () => {
    const before = page.url()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: bringIn.ask.label }).fill('Our copy')
    await dialog.getByRole('button', { name: bringIn.ask.make }).click()
    await page.waitForURL(/\/b\/[a-z0-9]+\/ready/)
    expect(page.url()).not.toBe(before)
    await page.goto(page.url().replace(/\/ready.*/, ''))
    await expect(page.getByText('Ask me twice').first()).toBeVisible()
  })
})
