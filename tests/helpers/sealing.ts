import { expect, type Locator, type Page } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { revealing } from '../../client/locales/en/revealing.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import type { Person } from './person.ts'

/** Writes a question that is answered in private into the deck, and shows it. */
export async function askInPrivate({ page }: Person, text: string, isAnonymous: boolean): Promise<void> {
  await page.getByRole('button', { name: consoleWords.add, exact: true }).first().click()
  const form = page.getByRole('form', { name: consoleWords.form.titleAdd })
  await form.getByRole('textbox', { name: consoleWords.form.text }).fill(text)
  await form.getByText(consoleWords.modeLong.private, { exact: true }).click()
  if (isAnonymous) await form.getByText(revealing.anonymous, { exact: true }).click()
  await form.getByRole('button', { name: consoleWords.form.save, exact: true }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('main').getByText(text)).toBeVisible()
  // What comes next has no button of its own: there is the large one.
  const show = page.getByRole('button', { name: `${consoleWords.show}: ${text}` })
  if (await show.isVisible()) await show.click()
  else await page.keyboard.press('n')
  await expect(page.getByRole('region', { name: consoleWords.countdown })).toBeVisible()
  await expect(page.getByRole('region', { name: revealing.title })).toBeVisible()
}

/** One of my private cards, from 1. */
export function cardOf(page: Page, number: number): Locator {
  return page.getByRole('textbox', { name: sealed.card.replace('{{number}}', String(number)) })
}

/** Waits out the countdown before cards are revealed. */
export async function cardsRevealed({ page }: Person): Promise<void> {
  const countdown = page.getByRole('region', { name: revealing.countdown })
  await expect(countdown).toBeVisible()
  await expect(countdown).toBeHidden()
}

/** Under which id the server knows this person. */
export async function memberIdOf({ page }: Person): Promise<string> {
  const kept = await page.evaluate(() => JSON.stringify(Object.values(localStorage)))
  const id = /\\"member\\":\{\\"id\\":\\"([^"\\]+)/.exec(kept)?.[1]
  if (id === undefined) throw new Error('This browser holds no pass.')
  return id
}
