import { type Browser, expect, test } from '@playwright/test'
import { pocket } from '../../client/locales/en/pocket.ts'
import { revealing } from '../../client/locales/en/revealing.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { newBoard, oneServer, thingOn } from '../helpers/atBoard.ts'
import { type Person, person } from '../helpers/person.ts'
import { askInPrivate, cardOf, cardsRevealed, memberIdOf } from '../helpers/sealing.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'

const address = oneServer()

test('[STORY-14] people write in private, without names and with them, and nobody reads a card before its reveal', async ({
  browser,
}) => {
  const { fay, ana, ben, cho, dan, wall } = await sitDown(browser)
  const writers = [ana, ben, dan]
  const everybody = [fay, ana, ben, cho, dan, wall]
  const words = new Map(writers.map((one) => [one, `canary-${one.name}: I need quiet mornings`]))
  const others = (writer: Person) => everybody.filter((one) => one !== writer)

  await test.step('each is told who will read it, writes alone, and is done', async () => {
    await askInPrivate(fay, 'What would you never say aloud?', true)
    for (const one of writers) {
      await expect(one.page.getByText(sealed.anonymous)).toBeVisible()
      await cardOf(one.page, 1).fill(words.get(one) ?? '')
      await one.page.getByRole('button', { name: sealed.done }).click()
      await expect(one.page.getByRole('button', { name: sealed.done })).toHaveAttribute('aria-pressed', 'true')
    }
    await expect(fay.page.getByText('3 people say they are done.')).toBeVisible()
    await expect(wall.page.getByText('3 done').first()).toBeVisible()
    await dan.page.getByRole('button', { name: sealed.more }).click()
    await expect(cardOf(dan.page, 2)).toBeFocused()
    await cardOf(dan.page, 2).fill('canary-second')
    await dan.page.reload()
    await expect(cardOf(dan.page, 1)).toHaveValue(words.get(dan) ?? '')
    await expect(cardOf(dan.page, 2)).toHaveValue('canary-second')
  })

  await test.step('a reveal that is called off shows nobody anything', async () => {
    await fay.page.getByRole('button', { name: revealing.all }).click()
    await fay.page.keyboard.press('Escape')
    await expect(fay.page.getByRole('region', { name: revealing.countdown })).toBeHidden()
    for (const [writer, text] of words) expect(others(writer).filter((one) => one.heard(text))).toEqual([])
    expect(others(dan).filter((one) => one.heard('canary-second'))).toEqual([])
  })

  await test.step('then all cards come at once, on every screen, and nothing says whose they are', async () => {
    await fay.page.keyboard.press('c')
    await cardsRevealed(fay)
    await expect(fay.page.getByText('4 cards are on the board now.')).toBeVisible()
    for (const text of words.values()) {
      await expect(wall.page.getByText(text)).toBeVisible()
      await expect(thingOn(cho.page, new RegExp(text))).toBeVisible()
    }
    for (const one of writers) await expect(one.page.getByText(sealed.shownAnonymous).first()).toBeVisible()
    const ids = await Promise.all(writers.map(memberIdOf))
    for (const one of [fay, cho, wall])
      for (const text of words.values()) {
        const frames = one.received.filter((bytes) => bytes.includes(text))
        expect(frames.length).toBeGreaterThan(0)
        expect(ids.filter((id) => frames.some((bytes) => bytes.includes(id)))).toEqual([])
      }
    await expect(wall.page.getByText('Ana', { exact: true })).toHaveCount(0)
  })

  await test.step('with names, one person’s cards can come first', async () => {
    await askInPrivate(fay, 'What helps you on a bad day?', false)
    await cardOf(ana.page, 1).fill('canary-named: a walk at noon')
    await cardOf(ben.page, 1).fill('canary-kept: not today')
    const people = fay.page.getByRole('list', { name: revealing.who })
    await ana.page.getByRole('button', { name: sealed.done }).click()
    await expect(people.getByRole('listitem').filter({ hasText: 'Ana' })).toContainText(revealing.done)
    await expect(people.getByRole('listitem').filter({ hasText: 'Ben' })).toContainText(revealing.writing)
    await fay.page.getByRole('button', { name: revealing.oneOf.replace('{{name}}', 'Ana') }).click()
    await cardsRevealed(fay)
    await expect(wall.page.getByText('canary-named: a walk at noon')).toBeVisible()
    await expect(wall.page.getByText('Ana', { exact: true })).toBeVisible()
    expect(others(ben).filter((one) => one.heard('canary-kept'))).toEqual([])
  })

  for (const { name, complaints } of everybody) expect([name, complaints]).toEqual([name, []])
})

test('[UI-145] what was not revealed outlasts a reload and its question, and goes on the board by its writer’s own hand', async ({
  browser,
}) => {
  const { fay, ana, dan } = await sitDown(browser)
  await askInPrivate(fay, 'What helps you on a bad day?', false)
  await cardOf(ana.page, 1).fill('Laptop words, not shown yet')
  await cardOf(dan.page, 1).fill('Phone words, not shown yet')
  await fay.page.getByRole('button', { name: 'Take down' }).click()
  await expect(cardOf(dan.page, 1)).toHaveCount(0)
  for (const { page } of [ana, dan]) await page.reload()

  await dan.page.getByText('Mine, not shared: 1').click()
  await dan.page.getByRole('button', { name: /^Put on the board, with your name/ }).click()
  await expect(dan.page.getByRole('list', { name: pocket.mineAll })).toContainText('Phone words, not shown yet')
  await expect(dan.page.getByText('Mine, not shared: 1')).toHaveCount(0)

  await ana.page.getByRole('button', { name: 'Mine, not shared: 1' }).click()
  await expect(ana.page.getByRole('list', { name: sealed.kept })).toContainText('Laptop words, not shown yet')
  await ana.page.getByRole('button', { name: /^Put on the board, with your name/ }).click()
  await expect(thingOn(ana.page, /Laptop words, not shown yet/)).toBeVisible()
  await expect(ana.page.getByRole('list', { name: sealed.kept })).toHaveCount(0)
})

/** Fay at her console, three on laptops at the board, Dan on his phone, and the projector. */
async function sitDown(browser: Browser) {
  const { links } = await newBoard(address())
  const [fay, ana, ben, cho, dan] = (await Promise.all(
    ['Fay', 'Ana', 'Ben', 'Cho', 'Dan'].map(async (name) => {
      const one = await person(browser, name, address(), name === 'Dan' ? phone : laptop)
      await joinAs(one, name === 'Fay' ? links.facilitator : links.participant, name)
      return one
    }),
  )) as [Person, Person, Person, Person, Person]
  const wall = await person(browser, 'Wall', address(), projector)
  await wall.page.goto(links.viewer)
  await expect(wall.page).toHaveURL(/\/stage$/)
  await fay.page.goto(`${fay.page.url()}/console`)
  await expect(fay.page.getByText('Dan', { exact: true })).toBeVisible()
  return { fay, ana, ben, cho, dan, wall }
}
