import { expect, type Page, test } from '@playwright/test'
import { outline } from '../../client/locales/en/outline.ts'
import { pace } from '../../client/locales/en/pace.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { timer } from '../../client/locales/en/timer.ts'
import type { Joined } from '../../shared/api.ts'
import { everybodyLeaves, fourthSection, newBoard, secondSection } from '../helpers/atBoard.ts'
import { Guest, type Opened } from '../helpers/guest.ts'
import { LiveServer } from '../helpers/liveServer.ts'
import { type Person, person } from '../helpers/person.ts'
import { latenessOf, onDevice, watchTimer } from '../helpers/senses.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'
import { call } from '../helpers/workshop.ts'

const A_DAY_MS = 24 * 60 * 60_000
const CLOSE_MS = 250

/** Gus facilitates by calls alone; Fay at her console, Ben with a phone and the projector look on, each with a wrong clock. */
async function sitDown(browser: Parameters<typeof person>[0], { address }: LiveServer) {
  const { board, keys, links } = await newBoard(address)
  const gus = new Guest(
    address,
    board.id,
    await call<Joined>(`${address}/api/boards/${board.id}/join`, { key: keys.facilitator, name: 'Gus' }),
  )
  const [stage, deck] = [await gus.open('stage'), await gus.open('deck')]
  const come = async (name: string, wrongBy: number, options: Parameters<typeof person>[3]) => {
    const one = await person(browser, name, address, options)
    await onDevice(one.context, wrongBy)
    return one
  }
  const [fay, ben, wall] = await Promise.all([
    come('Fay', A_DAY_MS, laptop),
    come('Ben', -A_DAY_MS, { ...phone, reducedMotion: 'no-preference' }),
    come('Wall', A_DAY_MS / 2, projector),
  ])
  await joinAs(fay, links.facilitator, 'Fay')
  await Promise.all([fay.page.goto(`/b/${board.id}/console`), joinAs(ben, links.participant, 'Ben')])
  await wall.page.goto(links.viewer)
  return { gus, stage, prompts: openFirst(deck), fay, ben, wall, boardPage: `/b/${board.id}` }
}

test('[UI-193] [UI-194] [UI-195] [UI-196] [UI-197] on screens with wrong clocks: the question, the time, the bell, and where all look', async ({
  browser,
}) => {
  await using server = await LiveServer.start()
  const { gus, stage, prompts, fay, ben, wall, boardPage } = await sitDown(browser, server)
  const screens = [fay, ben, wall]
  const [second = '', first = '', third = ''] = prompts
  const textOf = (id: string) => stage.prompts.get(id)?.text ?? ''
  const reveal = async (promptId: string) => expect(await gus.command('prompt.reveal', { promptId })).toBe(204)
  const trembled = () => ben.page.evaluate(() => window.trembled)

  await test.step('a phone trembles once for each question, unless it is told not to, or motion is too much', async () => {
    await expect(ben.page.getByText(pocket.soon)).toBeVisible()
    const likes = ben.page.getByRole('switch', { name: pace.nudge })
    await expect(likes).toBeChecked()
    await reveal(first)
    await expect.poll(trembled).toBe(1)
    await reveal(second)
    await expect.poll(trembled).toBe(2)
    await likes.click({ force: true })
    await reveal(first)
    await reveal(third)
    await expect(ben.page.getByRole('heading', { name: textOf(third) })).toBeVisible()
    expect(await trembled()).toBe(2)
    await likes.click({ force: true })
    expect(await wall.page.evaluate(() => window.keptAwake)).toBe(1)
  })

  await test.step('a phone that slept wakes up to the question that is shown', async () => {
    await ben.context.setOffline(true)
    await reveal(second)
    await ben.context.setOffline(false)
    await expect(ben.page.getByRole('heading', { name: textOf(second) })).toBeVisible()
  })

  await test.step('the timer is the same on all of them, also after a restart and a reload', async () => {
    expect(await gus.command('timer.start', { seconds: 300 })).toBe(204)
    await expectOnTime(screens, stage, /[45]:\d\d/)
    await server.kill()
    await server.start()
    await Promise.all(screens.map(({ page }) => page.reload()))
    await expectOnTime(screens, stage, /4:\d\d/)
  })

  await test.step('it rings once where there is a bell, and is of its colour', async () => {
    await Promise.all([fay, wall].map(({ page }) => page.mouse.click(5, 5)))
    expect(await gus.command('timer.start', { seconds: 7, sound: true, color: 'rose' })).toBe(204)
    await expect.poll(() => stage.timer.get().seconds).toBe(7)
    await expectOnTime(screens, stage, /0:0\d/)
    const arc = await wall.page.getByRole('timer').evaluate((face) => {
      const style = getComputedStyle(face)
      return ['--arc', '--note-line-rose', '--pine'].map((name) => style.getPropertyValue(name))
    })
    expect(arc[0]).toBe(arc[1])
    expect(arc[0]).not.toBe(arc[2])
    for (const { page } of screens) await expect(page.getByRole('timer')).toContainText(timer.over)
    for (const { page } of [fay, wall]) await expect.poll(() => page.evaluate(() => window.rung)).toBe(2)
    expect(await ben.page.evaluate(() => window.rung)).toBe(0)
    await wall.page.reload()
    await expect(wall.page.getByRole('timer')).toContainText(timer.over)
    expect(await wall.page.evaluate(() => window.rung)).toBe(0)
  })

  await test.step('gathered at the question, a phone is brought there from its notes, or asked while somebody types', async () => {
    const field = ben.page.getByRole('textbox', { name: pocket.yourNote })
    await field.fill('Ask me twice')
    await ben.page.getByRole('button', { name: pocket.add, exact: true }).click()
    await field.blur()
    await ben.page.setViewportSize({ width: 320, height: 480 })
    await ben.page.evaluate(() => scrollTo({ top: 999 }))
    expect(await gus.command('people.gather', { at: { kind: 'prompt', id: second } })).toBe(204)
    await expect(ben.page.getByText(pace.gather.prompt)).toBeVisible()
    expect(await ben.page.evaluate(() => scrollY)).toBe(0)
    const section = stage.sections.ids().find((id) => stage.sections.get(id)?.title === secondSection) ?? ''
    expect(await gus.command('people.gather', { at: { kind: 'section', id: section } })).toBe(204)
    await ben.page.getByRole('button', { name: pace.gather.go }).click()
    await expect(ben.page).toHaveURL(new RegExp(`${boardPage}$`))
    await expect(rowOf(ben.page, secondSection)).toBeInViewport()
  })

  await test.step('in the outline the page follows from section to section, the focus only on request', async () => {
    // As tall as small phones are: there is room for the message of the last step, and for what comes above.
    await ben.page.setViewportSize({ width: 320, height: 720 })
    const leads = await gus.open('board')
    const lookAt = (title: string) => {
      const section = [...stage.sections.all().values()].find((one) => one.title === title)
      leads.provider.awareness.setLocalState({ view: [...(section?.at ?? []), ...(section?.size ?? [])] })
    }
    expect(await gus.command('people.follow', { on: true })).toBe(204)
    for (const title of [fourthSection, secondSection]) {
      lookAt(title)
      await expect(ben.page.getByRole('region', { name: /Gus/ })).toContainText(title)
      await expect(rowOf(ben.page, title)).toBeInViewport()
      expect(await ben.page.evaluate(() => document.activeElement?.closest('[role="tree"]'))).toBeNull()
    }
    await ben.page.getByRole('button', { name: pace.look.go }).click()
    await expect(rowOf(ben.page, secondSection)).toBeFocused()
    await ben.page.getByRole('button', { name: pace.follow.decline }).click()
    expect(await gus.command('people.follow', { on: false })).toBe(204)
  })

  await test.step('a hand and a break are within reach of a thumb at 320 px', async () => {
    const signals = ben.page.getByRole('group', { name: pace.signals })
    for (const name of [pace.hand.raise, pace.break.call]) {
      const { width = 0, height = 0, x = 0 } = (await signals.getByRole('button', { name }).boundingBox()) ?? {}
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(44)
      expect(x + width).toBeLessThanOrEqual(320)
    }
    await signals.getByRole('button', { name: pace.hand.raise }).click()
    await expect.poll(() => [...stage.members.all().values()].some(({ handAt }) => handAt !== null)).toBe(true)
    await signals.getByRole('button', { name: pace.break.call }).click()
    await ben.page.getByRole('button', { name: pace.break.yes }).click()
    await expect(ben.page.getByRole('region', { name: pace.rest.break })).toBeVisible()
  })

  gus.leave()
  expect(screens.map(({ name, complaints }) => [name, complaints])).toEqual(screens.map(({ name }) => [name, []]))
  await everybodyLeaves(browser)
})

/** Of three changes of each screen's timer the promptest comes when it should: a busy machine is late now and then, a wrong clock always. */
async function expectOnTime(screens: readonly Person[], stage: Opened<'stage'>, face: RegExp): Promise<void> {
  for (const { page } of screens) await expect(page.getByRole('timer')).toContainText(face)
  await Promise.all(screens.map(({ page }) => watchTimer(page)))
  const { endsAt } = stage.timer.get()
  for (const { name, page } of screens) {
    await expect.poll(async () => (await latenessOf(page, endsAt ?? 0)).length).toBeGreaterThanOrEqual(3)
    const late = await latenessOf(page, endsAt ?? 0)
    expect(Math.min(...late.map(Math.abs)), `${name}: ${late.map(Math.round)}`).toBeLessThanOrEqual(CLOSE_MS)
  }
}

/** Ids of the deck's prompts; first one that is answered in the open. */
function openFirst({ prompts }: Opened<'deck'>): readonly string[] {
  const isOpen = (id: string) => prompts.get(id)?.mode === 'open'
  return prompts.ids().toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a)))
}

function rowOf(page: Page, title: string) {
  return page.getByRole('tree', { name: outline.label }).getByRole('treeitem', { name: new RegExp(`^${title}`) })
}
