import { expect, type Locator, type Page, test } from '@playwright/test'
import { richText } from '../../client/locales/en/richText.ts'
import { firstSection, fourthSection, oneTable, secondSection, sectionOn, thirdSection } from '../helpers/atBoard.ts'
import type { Person } from '../helpers/person.ts'
import { goToSection, sectionText, wordsIn, writeInSection } from '../helpers/writing.ts'

const table = oneTable()

// First: nobody has fetched an editor yet.
test('[STORY-7] what is typed before the editor has come is kept, even if its writer has gone on', async () => {
  const { ana, ben } = table()
  await goToSection(ana, thirdSection)
  let release = () => {}
  const released = new Promise<void>((resolve) => {
    release = resolve
  })
  await ana.page.route('**/assets/*.js', async (route) => {
    await released
    await route.continue()
  })
  await sectionText(ana, thirdSection).click()
  await ana.page.keyboard.type('Early')
  await ana.page.keyboard.press('Tab')
  await expect(sectionText(ana, thirdSection)).not.toBeFocused()
  await expect(ana.page.locator('[contenteditable="true"]')).toHaveCount(0)
  release()
  await expect.poll(() => wordsIn(ben, thirdSection)).toBe('Early')
  await ana.page.keyboard.press('Control+a')
  await ana.page.keyboard.press('Delete')
  await expect.poll(() => wordsIn(ben, thirdSection)).toBe('')
  await ana.page.unroute('**/assets/*.js')
})

test('[STORY-7] a text is plain until somebody goes into it; then both see each other’s caret and name', async () => {
  const { ana, ben } = table()
  for (const { page } of [ana, ben]) {
    await expect(sectionText({ page } as Person, firstSection)).toBeVisible()
    await expect(page.locator('[contenteditable="true"]')).toHaveCount(0)
  }
  await test.step('what it is for stands in it while nothing else does', () =>
    expect(sectionText(ben, firstSection)).toHaveAttribute('aria-placeholder', /One note each/))
  await writeInSection(ana, firstSection, 'Ana writes. ')
  await expect(ana.page.locator('[contenteditable="true"]')).toHaveCount(1)
  await expect(ben.page.locator('[contenteditable="true"]')).toHaveCount(0)
  await expect.poll(() => wordsIn(ben, firstSection)).toBe('Ana writes. ')
  await writeInSection(ben, firstSection, 'So does Ben. ')
  for (const [one, other] of [
    [ana, 'Ben'],
    [ben, 'Ana'],
  ] as const)
    await expect(caretsIn(one.page, firstSection)).toHaveText(new RegExp(other))
  for (const one of [ana, ben]) await expect.poll(() => wordsIn(one, firstSection)).toBe('Ana writes. So does Ben. ')
  await test.step('and plain again a while after they left', async () => {
    await ana.page.keyboard.press('Escape')
    await expect(ana.page.locator('[contenteditable="true"]')).toHaveCount(0, { timeout: 30_000 })
    await expect.poll(() => wordsIn(ana, firstSection)).toBe('Ana writes. So does Ben. ')
    await ben.page.keyboard.press('Escape')
  })
})

test('[STORY-7] headings, lists, quotes and highlights read the same for who does not write', async () => {
  const { ana, ben } = table()
  const { keyboard } = ana.page
  await sectionText(ana, secondSection).click()
  await press(ana.page, richText.heading)
  await keyboard.type('How we talk')
  await keyboard.press('Enter')
  await press(ana.page, richText.bulletList)
  await keyboard.type('Early')
  await keyboard.press('Enter')
  await keyboard.type('Kindly')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await press(ana.page, richText.blockquote)
  await keyboard.type('Ask me twice')
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await press(ana.page, richText.highlight)
  await keyboard.type('Always')
  const theirs = sectionText(ben, secondSection)
  await expect(theirs.getByRole('heading', { name: 'How we talk' })).toBeVisible()
  await expect(theirs.getByRole('list').getByRole('listitem')).toHaveText(['Early', 'Kindly'])
  await expect(theirs.getByRole('blockquote')).toHaveText('Ask me twice')
  await expect(theirs.locator('mark')).toHaveText('Always')
  await expect(ben.page.locator('[contenteditable="true"]')).toHaveCount(0)
  await keyboard.press('Escape')
})

test('[STORY-7] what is on a checklist is ticked by the other, who need not write for it', async () => {
  const { ana, ben } = table()
  await sectionText(ana, thirdSection).click()
  await press(ana.page, richText.taskList)
  await ana.page.keyboard.type('Book the room')
  await ana.page.keyboard.press('Escape')
  const theirs = sectionText(ben, thirdSection).getByRole('checkbox', { name: 'Book the room' })
  await theirs.check()
  await expect(ben.page.locator('[contenteditable="true"]')).toHaveCount(0)
  const mine = sectionText(ana, thirdSection).getByRole('checkbox')
  await expect(mine).toBeChecked()
  await mine.uncheck()
  await expect(theirs).not.toBeChecked()
})

test('[STORY-7] links lead to the web or a mailbox, and to nothing that runs', async () => {
  const { ana, ben } = table()
  await writeInSection(ana, fourthSection, 'Read the handbook')
  for (let letter = 0; letter < 'handbook'.length; letter++) await ana.page.keyboard.press('Shift+ArrowLeft')
  await press(ana.page, richText.link)
  const field = ana.page.getByRole('textbox', { name: richText.linkTo })
  await test.step('javascript: is refused, in words', async () => {
    await field.fill('javascript:alert(1)')
    await field.press('Enter')
    await expect(ana.page.getByText(richText.linkUnsafe).first()).toBeVisible()
    await expect(field).toHaveAttribute('aria-invalid', 'true')
    await expect(sectionText(ben, fourthSection).getByRole('link')).toHaveCount(0)
  })
  await test.step('https opens in a tab of its own', async () => {
    await field.fill('https://handbook.example/')
    await field.press('Enter')
    const link = sectionText(ben, fourthSection).getByRole('link', { name: 'handbook' })
    await expect(link).toHaveAttribute('href', 'https://handbook.example/')
    await expect(link).toHaveAttribute('rel', /noopener/)
    await ben.context.route('https://handbook.example/**', (route) => route.fulfill({ body: 'The handbook' }))
    const [tab] = await Promise.all([ben.context.waitForEvent('page'), link.click()])
    await expect(tab).toHaveURL('https://handbook.example/')
    await tab.close()
  })
  await test.step('pasted markup brings no other address along', async () => {
    await sectionText(ana, fourthSection).click()
    await ana.page.keyboard.press('Control+End')
    await sectionText(ana, fourthSection).evaluate((element) => {
      const held = new DataTransfer()
      held.setData('text/html', '<p><a href="javascript:alert(1)">Bad</a> <a href="data:text/html,x">Worse</a></p>')
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData: held, bubbles: true, cancelable: true }))
    })
    await expect(sectionText(ben, fourthSection)).toContainText('Worse')
    await expect(sectionText(ben, fourthSection).getByRole('link')).toHaveCount(1)
  })
  await ana.page.keyboard.press('Escape')
})

/** One button of how text looks. */
async function press(page: Page, format: string): Promise<void> {
  await page.getByRole('toolbar', { name: richText.bar }).getByRole('button', { name: format, exact: true }).click()
}

function caretsIn(page: Page, section: string): Locator {
  return sectionOn(page, section).locator('[contenteditable="true"] [aria-hidden="true"]')
}
