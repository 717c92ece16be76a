import { expect, type Locator, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { canvas } from '../../client/locales/en/canvas.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { leading } from '../../client/locales/en/leading.ts'
import { pace } from '../../client/locales/en/pace.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { sections } from '../../client/locales/en/sections.ts'
import { timer } from '../../client/locales/en/timer.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import {
  act,
  addNote,
  firstSection,
  lookAtAll,
  middleOf,
  newBoard,
  oneServer,
  sectionOn,
  thingOn,
} from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { type Person, person } from '../helpers/person.ts'
import { joinAs, laptop, phone, projector, revealNext } from '../helpers/session.ts'

const serverAddress = oneServer()
const stepAt = (number: number) => quickAlliance.steps[number]?.title ?? ''
const clock = /^\d:\d\d$/

test('[STORY-16] two who lead and three who take part go at one pace: steps, hands, a round, a break, where all look', async ({
  browser,
}) => {
  const { links } = await newBoard(serverAddress())
  const come = async (name: string, link: string, options = laptop) => {
    const one = await person(browser, name, serverAddress(), options)
    await joinAs(one, link, name)
    return one
  }
  const [fay, gus, ana, cleo, ben] = await Promise.all([
    come('Fay', links.facilitator),
    come('Gus', links.facilitator),
    come('Ana', links.participant),
    come('Cleo', links.participant),
    come('Ben', links.participant, phone),
  ])
  const wall = await person(browser, 'Wall', serverAddress(), projector)
  await wall.page.goto(links.viewer)
  const boardUrl = fay.page.url()
  await Promise.all([fay, gus].map(({ page }) => page.goto(`${boardUrl}/console`)))
  await ben.page.goto(`${boardUrl}/pocket`)
  await lookAtAll(ana.page)
  await addNote(ana.page, 'Two clear days a week')
  const people = [fay, gus, ana, cleo, ben, wall]

  await test.step('two press “next” at once, and the session goes on once; it is taken back once', async () => {
    await goTo(fay, stepAt(0))
    for (const one of [fay, gus]) await expect(stepOn(one, stepAt(0))).toHaveAttribute('aria-current', 'step')
    await Promise.all([fay, gus].map((one) => goTo(one, stepAt(1))))
    for (const one of [fay, gus]) await expect(stepOn(one, stepAt(1))).toHaveAttribute('aria-current', 'step')
    await gus.page.getByRole('button', { name: says(leading.step.undoName, { step: stepAt(0) }) }).click()
    for (const one of [fay, gus]) await expect(stepOn(one, stepAt(0))).toHaveAttribute('aria-current', 'step')
    await expect(fay.page.getByRole('region', { name: leading.agenda.label })).toContainText(/ahead|behind|On time/)
  })

  const question = await revealNext(fay)
  for (const { page } of people) await expect(page.getByText(question).first()).toBeVisible()

  await test.step('a hand goes up: those who lead see whose, the projector how many', async () => {
    await ben.page.getByRole('button', { name: pace.hand.raise }).click()
    await ana.page.getByRole('button', { name: pace.hand.raise }).click()
    const queue = gus.page.getByRole('list', { name: leading.hands.title })
    await expect(queue.getByRole('listitem')).toHaveCount(2)
    await expect(wall.page.getByText(says(pace.hand.count_other, { count: '2' }))).toBeVisible()
    await expect(wall.page.getByText('Ben')).toBeHidden()
    await gus.page.getByRole('button', { name: says(leading.hands.lowerOf, { name: 'Ben' }) }).click()
    await expect(ben.page.getByRole('button', { name: pace.hand.raise })).toBeVisible()
    await gus.page.keyboard.press('h')
    await expect(queue).toBeHidden()
  })

  await test.step('a round: whose turn it is on every screen, passed on by who speaks', async () => {
    await fay.page.getByRole('button', { name: leading.round.start }).click()
    await fay.page.getByRole('menuitem', { name: new RegExp(`^${leading.round.leaderLast}`) }).click()
    const turn = wall.page.getByText(/ is speaking$/)
    const speakers: string[] = []
    for (let nth = 0; nth < 3; nth++) {
      if (nth > 0) await expect(turn).not.toHaveText(says(pace.turn.other, { name: speakers.at(-1) ?? '' }))
      const name = (await turn.innerText()).replace(/ is speaking$/, '')
      speakers.push(name)
      const one = people.find((person) => person.name === name)
      const mine = one?.page.getByRole('region', { name: pace.turn.mine })
      await mine?.getByRole('button', { name: pace.turn.done }).click()
      await expect(mine ?? turn).toBeHidden()
    }
    expect(speakers.toSorted()).toEqual(['Ana', 'Ben', 'Cleo'])
    await expect(turn).toHaveText(/^(Fay|Gus) is speaking$/)
    await fay.page.getByRole('button', { name: leading.round.end }).click()
    await expect(turn).toBeHidden()
  })

  await test.step('somebody calls a break: all rests, the timer too, and nothing says who it was', async () => {
    await fay.page.getByRole('textbox', { name: timer.startMinutes, exact: true }).fill('5')
    await fay.page.getByRole('button', { name: timer.start }).click()
    await ben.page.getByRole('textbox', { name: pocket.yourNote }).fill('Half a thought')
    await ana.page.getByRole('button', { name: pace.break.call }).click()
    await ana.page.getByRole('button', { name: pace.break.yes }).click()
    for (const { page } of [ana, ben, cleo])
      await expect(page.getByRole('region', { name: pace.rest.break })).toBeVisible()
    await expect(wall.page.getByRole('heading', { name: pace.rest.break })).toBeVisible()
    for (const { page } of [fay, gus]) {
      const panel = page.getByRole('region', { name: leading.rest.label })
      await expect(panel).toContainText(leading.rest.isBreak)
      await expect(panel).not.toContainText('Ana')
      await expect(page.getByRole('timer')).toContainText(timer.paused)
    }
    await expect(ana.page.getByRole('button', { name: board.tools.add })).toBeHidden()
    await expect(ben.page.getByRole('button', { name: pocket.add, exact: true })).toBeDisabled()
    await gus.page.getByRole('button', { name: leading.rest.endBreak }).click()
    await expect(wall.page.getByText(question)).toBeVisible()
    await expect(fay.page.getByRole('timer')).not.toContainText(timer.paused)
    await expect(wall.page.getByText(clock)).toBeVisible()
  })

  await test.step('after the break, what was half written is there, and goes on', async () => {
    await expect(ben.page.getByRole('textbox', { name: pocket.yourNote })).toHaveValue('Half a thought')
    await ben.page.getByRole('button', { name: pocket.add, exact: true }).click()
    await expect(wall.page.getByText('Half a thought')).toBeVisible()
  })

  await gus.page.goto(boardUrl)
  await lookAtAll(gus.page)

  await test.step('a note in the spotlight is on every screen, and each may put it aside', async () => {
    await thingOn(gus.page, 'Two clear days a week').click()
    await act(gus.page, pace.action.spotlight)
    for (const { page } of [ana, cleo, ben])
      await expect(page.getByRole('region', { name: pace.look.label })).toContainText('Two clear days a week')
    await expect(wall.page.getByText(pace.look.note)).toBeVisible()
    await expect(wall.page.getByText('Two clear days a week')).toBeVisible()
    await expect(ana.page.locator('[data-spotlight="note"]')).toBeVisible()
    await ana.page.keyboard.press('Escape')
    await expect(ana.page.locator('[data-spotlight="note"]')).toBeHidden()
    await expect(cleo.page.locator('[data-spotlight="note"]')).toBeVisible()
    await test.step('who leads points at a word, on Board and Stage, with all cursors hidden', async () => {
      await lookAtAll(gus.page)
      await cleo.page.mouse.move(...(await middleOf(sectionOn(cleo.page, firstSection))))
      await expect(ana.page.locator('[data-mood]').filter({ hasText: 'Cleo' })).toBeVisible()
      await act(gus.page, pace.action.cursors)
      await expect(ana.page.locator('[data-mood]')).toHaveCount(0)
      await gus.page.getByRole('region', { name: board.canvas }).focus()
      await gus.page.keyboard.press('k')
      await gus.page.mouse.move(...(await middleOf(thingOn(gus.page, 'Two clear days a week'))))
      for (const { page } of [ana, cleo, wall]) await expect(laserOn(page)).toHaveText('Gus')
      await expect(laserOn(gus.page)).toHaveText('')
      const note = await middleOf(thingOn(ana.page, 'Two clear days a week'))
      await expect.poll(async () => distance(await middleOf(laserOn(ana.page)), note)).toBeLessThan(3)
      const card = await middleOf(wall.page.locator('[data-card]'))
      await expect.poll(async () => distance(await middleOf(laserOn(wall.page)), card)).toBeLessThan(8)
      await gus.page.keyboard.press('Escape')
      for (const { page } of [ana, cleo, wall]) await expect(laserOn(page)).toHaveCount(0)
      await act(gus.page, pace.action.cursors)
    })
    await act(gus.page, pace.action.unspotlight)
    for (const { page } of [cleo, ben]) await expect(page.getByRole('region', { name: pace.look.label })).toBeHidden()
    await expect(wall.page.getByText(question)).toBeVisible()
  })

  await test.step('gathered, everybody’s board goes there, and each can go back', async () => {
    await lookAtAll(cleo.page)
    const before = await viewOf(cleo.page)
    await sectionOn(gus.page, firstSection).focus()
    await act(gus.page, says(pace.action.gatherSection, { title: firstSection }))
    await expect.poll(() => viewOf(cleo.page)).not.toBe(before)
    await cleo.page.getByRole('button', { name: pace.gather.back }).click()
    await expect.poll(() => viewOf(cleo.page)).toBe(before)
  })

  await test.step('followed, the others see what the facilitator sees, unless they decline', async () => {
    await lookAtAll(ana.page)
    await act(gus.page, pace.action.follow)
    for (const { page } of [ana, cleo])
      await expect(page.getByRole('button', { name: pace.follow.decline })).toBeVisible()
    await ana.page.getByRole('button', { name: pace.follow.decline }).click()
    const [mine, hers] = [await viewOf(ana.page), await viewOf(cleo.page)]
    await sectionOn(gus.page, firstSection).focus()
    await gus.page.keyboard.press('Escape')
    await gus.page.keyboard.press('+')
    await gus.page.keyboard.press('+')
    await expect.poll(() => viewOf(cleo.page)).not.toBe(hers)
    expect(await viewOf(ana.page)).toBe(mine)
    await act(gus.page, pace.action.follow)
    await expect(cleo.page.getByRole('button', { name: pace.follow.decline })).toBeHidden()
  })

  await test.step('what lies in a locked section is locked for those who take part, and they see that it is', async () => {
    await sectionOn(gus.page, firstSection).focus()
    await act(gus.page, says(sections.lockNamed, { title: firstSection }))
    await expect(sectionOn(cleo.page, firstSection)).toContainText(sections.locked)
    const lock = canvas.lockedName.replace('{{name}}', '')
    for (const { page } of [ana, cleo]) await expect(thingOn(page, lock)).toHaveCount(2)
    await act(gus.page, says(sections.unlockNamed, { title: firstSection }))
    for (const { page } of [ana, cleo]) await expect(thingOn(page, lock)).toHaveCount(0)
  })

  await test.step('a pause lets input rest, and nothing typed is lost', async () => {
    await ben.page.getByRole('textbox', { name: pocket.yourNote }).fill('Not yet said')
    await fay.page.getByRole('button', { name: leading.rest.pause }).press('Enter')
    await expect(fay.page.getByRole('button', { name: leading.rest.goOn })).toBeFocused()
    await expectNoFaults(fay.page, 'Console, paused', 'main')
    for (const { page } of [ana, cleo, ben])
      await expect(page.getByRole('region', { name: pace.rest.paused })).toBeVisible()
    await expect(ben.page.getByText(pocket.paused)).toBeVisible()
    await ben.page.reload()
    await expect(ben.page.getByRole('textbox', { name: pocket.yourNote })).toHaveValue('Not yet said')
    await expect(wall.page.getByRole('heading', { name: pace.rest.paused })).toBeVisible()
    await fay.page.getByRole('button', { name: leading.rest.goOn }).click()
    await ben.page.getByRole('button', { name: pocket.add, exact: true }).click()
    await expect(wall.page.getByText('Not yet said')).toBeVisible()
  })

  for (const { name, complaints } of people) expect([name, complaints]).toEqual([name, []])
})

/** Where somebody points; what it says is who. */
function laserOn(page: Page): Locator {
  return page.locator('[data-laser]:visible')
}

function distance([x, y]: readonly [number, number], [otherX, otherY]: readonly [number, number]): number {
  return Math.hypot(x - otherX, y - otherY)
}

/** Words with their places filled in. */
function says(words: string, places: Readonly<Record<string, string>>): string {
  return words.replace(/\{\{(\w+)\}\}/g, (_, place: string) => places[place] ?? '')
}

function stepOn({ page }: Person, title: string) {
  return page.getByRole('list', { name: consoleWords.steps }).getByRole('button', { name: title })
}

function goTo(one: Person, title: string): Promise<void> {
  return stepOn(one, title).click()
}

function viewOf(page: Page): Promise<string> {
  return page.locator('.react-flow__viewport').evaluate((view) => getComputedStyle(view).transform)
}
