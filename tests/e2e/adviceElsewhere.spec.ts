import { expect, type Page, test } from '@playwright/test'
import { advice } from '../../client/locales/en/advice.ts'
import { messages } from '../../shared/coach/en/messages.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { oneTable } from '../helpers/atBoard.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { enterOutline, fieldIn, rowOf } from '../helpers/inOutline.ts'
import { wordsIn, writeInSection } from '../helpers/writing.ts'

const table = oneTable()
const hintOn = (page: Page) => page.getByRole('region', { name: advice.label })
const agreements = quickAlliance.sections.find(({ kind }) => kind === 'agreements')?.title ?? ''

test('[COACH-6] in a row of the outline a hint comes, is taken by keys and taken back, and ends no writing', async () => {
  const { page } = table().ana
  await enterOutline(page)
  await page.keyboard.press('n')
  await expect(fieldIn(page)).toBeFocused()
  await page.keyboard.type('You never listen to me')
  await expect(hintOn(page)).toContainText(messages['you-statement'])
  await expectNoFaultsInLooks(page, 'a hint in the outline', ['dark', 'high contrast'])
  await test.step('on a narrow screen it is whole, with targets for thumbs', async () => {
    await page.setViewportSize({ width: 320, height: 640 })
    await expect(hintOn(page)).toBeVisible()
    for (const one of [hintOn(page), ...(await hintOn(page).getByRole('button').all())]) {
      const { x, width, height } = (await one.boundingBox()) ?? { x: -1, width: 0, height: 0 }
      expect(x).toBeGreaterThanOrEqual(0)
      expect(x + width).toBeLessThanOrEqual(320)
      expect(height).toBeGreaterThanOrEqual(44)
    }
    await page.setViewportSize({ width: 1280, height: 800 })
    await expect(fieldIn(page)).toBeFocused()
  })
  await page.keyboard.press('Tab')
  await expect(hintOn(page).getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(fieldIn(page)).toHaveValue("I'd like you to listen to me.")
  await expect(fieldIn(page)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: advice.undo })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(fieldIn(page)).toHaveValue('You never listen to me')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Escape')
  await expect(fieldIn(page)).toBeHidden()
  await expect(rowOf(page, /You never listen to me/)).toBeFocused()
  await page.keyboard.press('Shift+o')
})

test('[COACH-6] in a section’s text a hint is for whoever writes the line, until somebody else changes it', async () => {
  const { ana, ben } = table()
  await writeInSection(ana, agreements, 'We will communicate better')
  await expect(hintOn(ana.page)).toContainText(messages['vague-agreement'])
  await expect(hintOn(ana.page)).toContainText('When or how often: …')
  await expect.poll(() => wordsIn(ben, agreements)).toBe('We will communicate better')
  await expect(hintOn(ben.page)).toBeHidden()
  await writeInSection(ben, agreements, ' at nine')
  await expect.poll(() => wordsIn(ana, agreements)).toBe('We will communicate better at nine')
  await expect(hintOn(ana.page)).toBeHidden()
  await expect(hintOn(ben.page)).toContainText(messages['vague-agreement'])
  await hintOn(ben.page).getByRole('button', { name: advice.notNow }).click()
  await expect(hintOn(ben.page)).toBeHidden()
  // By now Ana's pause would be over, too.
  await expect(hintOn(ana.page)).toHaveCount(0)
  await ben.page.keyboard.type(' sharp')
  await expect.poll(() => wordsIn(ana, agreements)).toBe('We will communicate better at nine sharp')
})
