import { expect, type Page, test } from '@playwright/test'
import { agreements } from '../../client/locales/en/agreements.ts'
import { alliancePage } from '../../client/locales/en/alliancePage.ts'
import { checkin } from '../../client/locales/en/checkin.ts'
import { commit } from '../../client/locales/en/commit.ts'
import { tending } from '../../client/locales/en/tending.ts'
import type { CreatedBoard } from '../../shared/api.ts'
import { meaningOf } from '../../shared/rules/alliance/meaning.ts'
import type { Pulse } from '../../shared/rules/alliance/pulse.ts'
import type { Stance } from '../../shared/rules/alliance/standing.ts'
import { agreedOf, agreementsOf } from '../../shared/schema/agreement.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import { complaintsOf, everybodyLeaves, newBoard } from '../helpers/atBoard.ts'
import type { Guest } from '../helpers/guest.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { type Person, person } from '../helpers/person.ts'
import { scribe } from '../helpers/scribe.ts'
import { later } from '../helpers/senses.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'
import { until } from '../helpers/until.ts'
import { voter } from '../helpers/voters.ts'

const DAY_MS = 86_400_000
/** A year of five people, as fast as four screens can play it on a busy machine. */
const PLAYED_MS = 300_000
const [calls, evenings, lists, demos, lunch] = ['a', 'b', 'c', 'd', 'e'] as const
const lines = {
  [calls]: { what: 'We call before we write.', when: 'When it is hard', evidence: 'Nobody is surprised' },
  [evenings]: { what: 'No calls after six.', evidence: 'Quiet evenings' },
  [lists]: { what: 'A list on Fridays.', when: 'Each Friday' },
  [demos]: { what: 'We show half-done work.' },
}

const dialog = (page: Page, title: string = commit.title) => page.getByRole('dialog', { name: title })
const card = (page: Page) => page.getByRole('region', { name: commit.card.label })
const alliance = (page: Page) => page.getByRole('region', { name: commit.console.label })
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const onTo = (page: Page, step: keyof typeof checkin.steps) =>
  press(page, checkin.on.replace('{{title}}', checkin.steps[step]))
const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible()

type Year = {
  readonly board: CreatedBoard
  readonly server: LiveServer
  readonly fay: Person
  readonly ana: Person
  readonly wall: Person
  /** Three who answer without a screen in this story. */
  readonly guests: Readonly<Record<'ben' | 'cleo' | 'dan', Guest>>
  readonly screens: Person[]
}

test('[STORY-61] a year of an alliance: five say where they stand, it wobbles, it is tended, somebody joins, something is let go and something celebrated, and it ends well', async ({
  browser,
}) => {
  test.setTimeout(PLAYED_MS)
  await using server = await LiveServer.start()
  const board = await newBoard(server.address, 'The five of us')
  const [fay, ana, wall] = await Promise.all([
    person(browser, 'Fay', server.address, laptop),
    person(browser, 'Ana', server.address, phone),
    person(browser, 'Wall', server.address, projector),
  ])
  await Promise.all([joinAs(fay, board.links.facilitator, 'Fay'), joinAs(ana, board.links.participant, 'Ana')])
  await fay.page.goto(`/b/${board.board.id}/console`)
  await wall.page.goto(board.links.viewer)
  const [ben, cleo, dan] = await Promise.all(
    ['Ben', 'Cleo', 'Dan'].map(async (name) => (await voter(server.address, board, name)).guest),
  )
  if (!ben || !cleo || !dan) throw new Error('Nobody came.')
  const year = { board, server, fay, ana, wall, guests: { ben, cleo, dan }, screens: [fay, ana, wall] }

  await test.step('March: four agreements, and everybody’s word', () => firstSession(year))
  await test.step('April: the first check-in; one wobbles, and gets other words', () => firstCheckin(year))
  await test.step('May: a signal from a phone', () => signal(year))
  const eve = await test.step('June: somebody joins', () =>
    joiner(year, () => person(browser, 'Eve', server.address, laptop)))
  await test.step('July: what changed is told right; one is let go, one thing celebrated', () =>
    secondCheckin(year, eve))
  await test.step('The next March: it is closed, and stays to be read', () => farewell(year, eve))
  expect(complaintsOf(year.screens)).toEqual([])
  for (const guest of [ben, cleo, dan]) guest.leave()
  await everybodyLeaves(browser)
})

async function firstSession({ board, server, fay, ana, wall, guests: { ben, cleo, dan } }: Year): Promise<void> {
  await using _written = await scribe(server.address, board, lines)
  await alliance(fay.page).getByRole('button', { name: commit.console.settle }).click()
  const asking = dialog(fay.page, commit.settle.title)
  await asking.getByRole('button', { name: commit.settle.ask }).click()
  await expect(alliance(fay.page)).toContainText('0 of 5 have answered')
  await say(ben, {})
  await say(cleo, { [evenings]: ['notYet', 'How on days when I am on call?'] })
  await say(dan, {})

  await card(ana.page).getByRole('button', { name: commit.card.answer }).click()
  const mine = dialog(ana.page)
  await mine.getByRole('button', { name: commit.begin }).click()
  await mine.getByRole('button', { name: commit.stance.reserved }).click()
  await mine.getByLabel(commit.words.reserved).fill('Not in release week')
  await press(ana.page, commit.say)
  for (const id of [evenings, lists, demos] as const) {
    await expect(mine.getByRole('heading', { name: lines[id].what })).toBeFocused()
    await mine.getByRole('button', { name: commit.stance.in, exact: true }).click()
  }
  await expect(mine).toContainText(commit.done)
  await mine.getByRole('button', { name: commit.close }).last().click()
  await expect(wall.page.getByText('4 of 5 have said')).toBeVisible()

  await alliance(fay.page).getByRole('button', { name: commit.console.mine }).click()
  await dialog(fay.page).getByRole('button', { name: 'I’m in for all 4 that are left' }).click()
  await fay.page.keyboard.press('Escape')
  await expect(alliance(fay.page)).toContainText(commit.console.active)
  await heading(wall.page, commit.stage.active)
  await expect(wall.page.getByText('Holds for 4 of 5')).toHaveCount(1)
}

async function firstCheckin(year: Year): Promise<void> {
  const { fay, ana, wall, guests } = year
  await pass(year, 35)
  await press(fay.page, checkin.offer.begin)
  await press(fay.page, checkin.opening.begin)
  for (const { page } of [fay, ana, wall]) {
    await heading(page, checkin.changes.title)
    await expect(page.getByText(checkin.changes.none).first()).toBeVisible()
  }
  await onTo(fay.page, 'pulse')
  await feel(guests.ben, { [evenings]: 'wobbling' })
  await feel(guests.cleo, { [evenings]: 'tending' })
  await feel(guests.dan, {})
  await expect(wall.page.getByText('3 of 5 have answered')).toBeVisible()
  await press(fay.page, checkin.pulse.show)
  await heading(wall.page, checkin.picture.title)
  await expect(wall.page.getByRole('listitem').first()).toContainText(lines[evenings].what)

  await onTo(fay.page, 'decide')
  await decide(fay.page, lines[evenings].what, checkin.decide.tweak)
  await press(fay.page, checkin.decide.write)
  await fay.page.getByLabel(agreements.what, { exact: true }).fill('No calls after seven.')
  await onTo(fay.page, 'celebrate')
  await onTo(fay.page, 'next')
  await press(fay.page, checkin.next.close)
  await expect(card(ana.page)).toContainText('One agreement changed since you answered')
  await card(ana.page).getByRole('button', { name: commit.card.answer }).click()
  await dialog(ana.page).getByRole('button', { name: commit.begin }).click()
  await expect(dialog(ana.page).locator('del')).toContainText('six')
  await expect(dialog(ana.page).locator('ins')).toContainText('seven')
  await dialog(ana.page).getByRole('button', { name: commit.stance.in, exact: true }).click()
  await dialog(ana.page).getByRole('button', { name: commit.close }).last().click()
  await expect(card(ana.page)).toBeHidden()
  for (const guest of Object.values(guests)) await say(guest, {})
}

async function signal(year: Year): Promise<void> {
  const { fay, ana } = year
  await pass(year, 20)
  await press(ana.page, tending.care)
  const raising = dialog(ana.page, tending.care)
  await raising.getByLabel(tending.when).fill('plans change on the day')
  await raising.getByLabel(tending.i, { exact: true }).fill('go quiet')
  await raising.getByLabel(tending.like).fill('a call before the mail')
  await raising.getByRole('button', { name: tending.raise }).click()
  await expect(raising).toBeHidden()
  const told = fay.page.getByRole('region', { name: tending.care })
  await told.getByRole('button', { name: tending.look }).click()
  const care = dialog(fay.page, tending.title)
  await expect(care).toContainText('When plans change on the day, I go quiet. I would like a call before the mail.')
  await care.getByRole('button', { name: tending.rest }).click()
  await expect(care.getByText(tending.none)).toBeVisible()
  await fay.page.keyboard.press('Escape')
  await expect(told).toBeHidden()
}

async function joiner(year: Year, come: () => Promise<Person>): Promise<Person> {
  await pass(year, 10)
  const eve = await come()
  await later(eve.context, year.server.aheadMs)
  await joinAs(eve, year.board.links.participant, 'Eve')
  await expect(card(eve.page)).toContainText(commit.card.joined)
  year.screens.push(eve)
  return eve
}

async function secondCheckin(year: Year, eve: Person): Promise<void> {
  const { board, server, fay, ana, wall, guests } = year
  {
    await using written = await scribe(server.address, board, { [lunch]: { what: 'We eat together on Mondays.' } })
    await written.rewrite(lists, 'A list on Thursdays.')
  }
  await pass(year, 20)
  await press(fay.page, checkin.offer.begin)
  await press(fay.page, checkin.opening.begin)
  for (const { page } of [fay, ana, wall, eve]) {
    await heading(page, checkin.changes.title)
    await expect(page.getByText(/3 agreements stayed, 1 changed, and 1 is new/).first()).toBeVisible()
    await expect(page.locator('del').first()).toContainText('Fridays')
    await expect(page.locator('ins').first()).toContainText('Thursdays')
    await expect(page.getByText('Eve joined since and has not answered yet.').first()).toBeVisible()
  }
  await onTo(fay.page, 'pulse')
  for (const guest of Object.values(guests)) await feel(guest, {})
  await press(fay.page, checkin.pulse.show)
  await onTo(fay.page, 'decide')
  await decide(fay.page, lines[demos].what, checkin.decide.retire)
  await onTo(fay.page, 'celebrate')
  await ana.page.getByLabel(checkin.celebrate.what).fill('Four calm months')
  await ana.page.getByLabel(checkin.celebrate.why).fill('We called before we wrote')
  await press(ana.page, checkin.celebrate.save)
  for (const { page } of [fay, wall, eve]) await expect(page.getByText('Four calm months').first()).toBeVisible()
  await onTo(fay.page, 'next')
  await press(fay.page, checkin.next.close)

  await eve.page.getByRole('button', { name: commit.card.answer }).click()
  await dialog(eve.page).getByRole('button', { name: 'I’m in for all 4 that are left' }).click()
  await expect(dialog(eve.page)).toContainText(commit.done)
  await eve.page.keyboard.press('Escape')
  await expect(card(eve.page)).toBeHidden()
}

async function farewell(year: Year, eve: Person): Promise<void> {
  const { board, fay } = year
  await pass(year, 280)
  await alliance(fay.page).getByRole('button', { name: commit.console.state.closed }).click()
  const asked = fay.page.getByRole('alertdialog', { name: commit.console.closeTitle })
  await asked.getByRole('button', { name: commit.console.state.closed }).click()
  await expect(alliance(fay.page)).toContainText(commit.console.closed)
  const { page } = eve
  await page.goto(`/b/${board.board.id}/agreement`)
  const main = page.getByRole('main')
  await expect(main).toContainText(alliancePage.state.closed)
  for (const words of [
    lines[calls].what,
    'No calls after seven.',
    'A list on Thursdays.',
    'We eat together on Mondays.',
  ])
    await expect(main).toContainText(words)
  await expect(main).toContainText('Not in release week')
  const agreed = page.getByRole('heading', { name: alliancePage.agreements }).locator('xpath=..')
  await expect(agreed).not.toContainText(lines[demos].what)
  await expect(main.getByText('Four calm months').first()).toBeVisible()
}

/** So many days go by: the server starts again that much later, and everybody opens their screen. */
async function pass({ server, screens }: Year, days: number): Promise<void> {
  await server.kill('SIGTERM')
  server.aheadMs += days * DAY_MS
  await server.start()
  await Promise.all(screens.map(({ context }) => later(context, days * DAY_MS)))
  await Promise.all(screens.map(({ page }) => page.reload()))
}

/** Somebody without a screen says where they stand on all that holds: in, where nothing else is given. */
async function say(guest: Guest, but: Readonly<Record<string, readonly [Stance, string]>>): Promise<void> {
  const board = await guest.open('board')
  // What came last arrives a moment after the rest, and of other words nothing is said.
  await expect(async () => {
    const items = [...agreedOf(agreementsOf(board.doc).all())].map(([agreement, terms]) => {
      const [stance, words] = but[agreement] ?? ['in', '']
      return { agreement, meaning: meaningOf(terms), stance, words }
    })
    expect(items.length).toBeGreaterThan(0)
    expect(await guest.command('commit.say', { items })).toBe(204)
  }).toPass()
  board.provider.destroy()
}

/** The same person answers the check-in that is on: all holds, where nothing else is given. */
async function feel(guest: Guest, but: Readonly<Record<string, Pulse>>): Promise<void> {
  const [stage, board] = [await guest.open('stage'), await guest.open('board')]
  await until(() => allianceDoc(stage.doc).alliance.get().checkin !== null)
  const id = allianceDoc(stage.doc).alliance.get().checkin ?? ''
  for (const agreement of agreedOf(agreementsOf(board.doc).all()).keys())
    expect(await guest.command('checkin.pulse', { checkin: id, agreement, pulse: but[agreement] ?? 'holding' })).toBe(
      204,
    )
  for (const { provider } of [stage, board]) provider.destroy()
}

async function decide(page: Page, what: string, verdict: string): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: checkin.decide.label.replace('{{what}}', what) })
  await choice.getByRole('radio', { name: verdict }).click({ force: true })
  await expect(choice.getByRole('radio', { name: verdict })).toBeChecked()
}
