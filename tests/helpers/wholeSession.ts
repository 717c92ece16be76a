import { type Browser, expect, type Page } from '@playwright/test'
import { common } from '../../client/locales/en/common.ts'
import { company } from '../../client/locales/en/company.ts'
import { proxies } from '../../client/locales/en/proxies.ts'
import { voting } from '../../client/locales/en/voting.ts'
import { newBoard } from './atBoard.ts'
import { type Person, person } from './person.ts'
import { atFirst, everyScreenShows, type Room, says } from './screens.ts'
import { cardOf } from './sealing.ts'
import { joinAs, laptop, phone, projector } from './session.ts'

export type WholeSession = Awaited<ReturnType<typeof gather>>

/** Two who lead, four who take part, two of them on phones, a table device that writes for two more, and the projector. */
export async function gather(browser: Browser, address: string) {
  const { links } = await newBoard(address)
  const come = async (name: string, link: string, options = laptop) => {
    const one = await person(browser, name, address, options)
    await joinAs(one, link, name)
    return one
  }
  const toConsole = links.facilitator.replace('#', '/console#')
  // Not all through the door at once: eight pages that start together starve each other on a small machine.
  const [fay, gus, wall] = await Promise.all([
    come('Fay', toConsole),
    come('Gus', toConsole),
    person(browser, 'Wall', address, projector),
  ])
  const [ana, ben] = await Promise.all([come('Ana', links.participant), come('Ben', links.participant)])
  const [cleo, dan, table] = (await Promise.all(
    ['Cleo', 'Dan', 'Table'].map((name) => come(name, links.participant, phone)),
  )) as [Person, Person, Person]
  await wall.page.goto(links.viewer)
  await seatAt(table.page, ['Omar', 'Lina'])
  const everybody = [fay, gus, ana, ben, cleo, dan, table, wall]
  let room = atFirst
  return {
    ...{ fay, gus, ana, ben, cleo, dan, table, wall, everybody, links },
    /** The room is told on: every screen shows it so, now that this has changed. */
    all: async (change: Partial<Room> = {}) => {
      room = { ...room, ...change }
      await everyScreenShows(everybody, room, { Table: ['Omar', 'Lina'] })
    },
    /** Nobody else ever got these words, not even unseen. */
    unheardBut: (words: string, writer: Person) =>
      expect(everybody.filter((one) => one !== writer && one.heard(words)).map(({ name }) => name)).toEqual([]),
  }
}

async function seatAt(page: Page, names: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: company.alsoWriteFor }).press('Enter')
  const dialog = page.getByRole('dialog', { name: proxies.title })
  for (const name of names) {
    await dialog.getByLabel(proxies.name).fill(name)
    await dialog.getByLabel(proxies.name).press('Enter')
    await expect(dialog.getByRole('listitem').filter({ hasText: name })).toBeVisible()
  }
  await page.keyboard.press('Escape')
}

/** From now on this device writes for somebody without one. */
export function writeFor({ page }: Person, name: string): Promise<void> {
  return page.getByRole('radio', { name: new RegExp(`^${name}`) }).check({ force: true })
}

/** Writes a private card, and waits until the server has it. */
export async function writeCard({ page }: Person, words: string): Promise<void> {
  await cardOf(page, 1).fill(words)
  await expect(page.getByText(common.saved.saved, { exact: true }).first()).toBeVisible()
}

/** Opens a vote by keys; `fill` says what it is about. */
export async function openVote({ page }: Person, question: string, fill: (page: Page) => Promise<void>): Promise<void> {
  await page.keyboard.press('v')
  const dialog = page.getByRole('dialog', { name: voting.open.title })
  await dialog.getByLabel(voting.open.question).fill(question)
  await fill(page)
  await dialog.getByRole('button', { name: voting.open.submit }).press('Enter')
  await expect(dialog).toBeHidden()
}

/** A dot on an option, which the server has. */
export async function give({ page }: Person, option: string): Promise<void> {
  await page.getByRole('button', { name: says(voting.dots.more, option) }).click()
  await expect(page.getByText(voting.ballot.saved).first()).toBeVisible()
}

/** One's place on a scale, where the mark stands, which the server has. */
export async function place({ page }: Person): Promise<void> {
  await page.getByRole('button', { name: voting.scale.here }).click()
  await expect(page.getByText(voting.ballot.saved).first()).toBeVisible()
}
