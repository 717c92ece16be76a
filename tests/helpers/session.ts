import { type Browser, expect, type Locator, type Page } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { home } from '../../client/locales/en/home.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { join } from '../../client/locales/en/join.ts'
import { timer } from '../../client/locales/en/timer.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { type Person, person } from './person.ts'

export const laptop = { viewport: { width: 1280, height: 800 } }
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
export const projector = { viewport: { width: 1920, height: 1080 } }

export type Invitation = { readonly participant: string; readonly viewer: string; readonly code: string }

/** A code as it is read out. */
const spoken = /\b[A-Z]{3,8} [0-9]{4}\b/

/** Home to Ready, as a facilitator does it; returns what there is to pass on. */
export async function createBoard(fay: Person, title: string, kit = 'Quick alliance'): Promise<Invitation> {
  await fay.page.goto('/')
  await fay.page.getByRole('radio', { name: new RegExp(`^${kit}`) }).check({ force: true })
  return createChosen(fay, title)
}

/** The same, with the kit that is chosen. */
export async function createChosen({ page }: Person, title: string): Promise<Invitation> {
  await page.getByLabel(home.title.label).fill(title)
  await page.getByRole('button', { name: home.create }).click()
  await expect(page.getByRole('heading', { name: invite.readyHeading })).toBeVisible()
  const value = (label: string) => page.getByRole('textbox', { name: label }).inputValue()
  const main = page.getByRole('main')
  await expect(main).toContainText(spoken, { useInnerText: true })
  const code = spoken.exec(await main.innerText())?.[0] ?? ''
  return { participant: await value(invite.participantLink), viewer: await value(invite.projectorLink), code }
}

/** Through the door by link or by `/j/CODE`, with a name. */
export async function joinAs({ page }: Person, address: string, name: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel(join.name.label).fill(name)
  await page.getByRole('button', { name: join.submit, exact: true }).click()
  await page.waitForURL(/\/b\/[^/]+(\/(pocket|console))?$/)
  // The address is the same before and after; who is sent elsewhere too early was never in.
  await expect(page.getByLabel(join.name.label)).toBeHidden()
}

/** A facilitator at a new board's console. */
export async function openConsole(
  browser: Browser,
  address: string,
  title: string,
): Promise<Person & { readonly invitation: Invitation }> {
  const fay = await person(browser, 'Fay', address, laptop)
  const invitation = await createBoard(fay, title)
  await fay.page.getByRole('link', { name: invite.toConsole }).click()
  await expect(fay.page.getByRole('heading', { name: consoleWords.now })).toBeVisible()
  return { ...fay, invitation }
}

/** Shows the next question, countdown and all; returns its words. */
export async function revealNext({ page }: Person): Promise<string> {
  const countdown = page.getByRole('region', { name: consoleWords.countdown })
  // Looked for from before the press on: on a busy machine a press may take longer than the countdown.
  const [counted] = await Promise.all([
    countdown.innerText(),
    page.getByRole('button', { name: /^Reveal the (first|next) question/ }).click(),
  ])
  const text = quickAlliance.prompts.find((prompt) => counted.includes(prompt.text))?.text
  if (text === undefined) throw new Error(`The countdown shows no question of the kit: ${counted}`)
  await expect(countdown).toBeHidden()
  return text
}

/** The timer's own, with its key; not the session's. */
export function pauseButton(page: Page): Locator {
  return page.getByRole('button', { name: new RegExp(`^${timer.pause}( \\w)?$`) })
}
