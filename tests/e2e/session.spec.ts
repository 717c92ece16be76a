import { expect, test } from '@playwright/test'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { timer } from '../../client/locales/en/timer.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { lookAtAll, oneServer } from '../helpers/atBoard.ts'
import { type Person, person } from '../helpers/person.ts'
import { joinAs, laptop, openConsole, phone, projector, revealNext } from '../helpers/session.ts'
import { sectionText, wordsIn, writeInSection } from '../helpers/writing.ts'

const serverAddress = oneServer()
const needs = quickAlliance.sections[1]?.title ?? ''
const step = (number: number) => quickAlliance.steps[number]?.title ?? ''

test('[STORY-1] a facilitator, a laptop, a phone and a projector go through a whole session and agree in the end', async ({
  browser,
}) => {
  const address = serverAddress()
  const fay = await openConsole(browser, address, 'Atlas team')
  expect(fay.page.url()).not.toContain('#')
  const ana = await person(browser, 'Ana', address, laptop)
  const ben = await person(browser, 'Ben', address, phone)
  const wall = await person(browser, 'Wall', address, projector)
  const people = [fay, ana, ben, wall]

  await test.step('people come in by link, by code, and the projector without being asked', async () => {
    await joinAs(ana, fay.invitation.participant, 'Ana')
    expect(ana.page.url()).not.toContain('#')
    await joinAs(ben, `/j/${fay.invitation.code.replace(' ', '')}`, 'Ben')
    await expect(ben.page).toHaveURL(/\/pocket$/)
    await wall.page.goto(fay.invitation.viewer)
    await expect(wall.page).toHaveURL(/\/stage$/)
    await expect(wall.page.getByText(fay.invitation.code)).toBeVisible()
    await expect(fay.page.getByText('Ana', { exact: true })).toBeVisible()
    await expect(fay.page.getByText('Ben', { exact: true })).toBeVisible()
  })

  await test.step('a reveal that is called off shows nobody anything', async () => {
    const countdown = fay.page.getByRole('region', { name: consoleWords.countdown })
    // As soon as it counts, however long the press takes on a busy machine.
    await Promise.all([
      countdown.waitFor().then(() => fay.page.keyboard.press('Escape')),
      fay.page.getByRole('button', { name: consoleWords.revealFirst }).click(),
    ])
    await expect(countdown).toBeHidden()
    for (const { heard } of [ana, ben, wall])
      for (const { text } of quickAlliance.prompts) expect(heard(text)).toBe(false)
  })

  const first = await test.step('the first question reaches every screen', () => revealed(fay, people))

  await test.step('a note from the phone is on the projector and on the board', async () => {
    await ben.page.getByRole('textbox', { name: pocket.yourNote }).fill('I think out loud. Interrupt me.')
    await ben.page.getByRole('button', { name: pocket.add, exact: true }).click()
    for (const { page } of [wall, ana, ben])
      await expect(page.getByText('I think out loud. Interrupt me.').first()).toBeVisible()
  })

  await test.step('two more questions, each only when it is revealed', async () => {
    await goToStep(fay, step(1))
    const second = await revealed(fay, people)
    await expect(wall.page.getByText(first)).toBeHidden()
    const third = await revealed(fay, people)
    expect(new Set([first, second, third]).size).toBe(3)
  })

  const written = await test.step('three people write into one section at once, and no character is lost', async () => {
    await fay.page.getByRole('link', { name: consoleWords.board, exact: true }).click()
    await ben.page.getByRole('link', { name: pocket.everybodys }).click()
    const writers = [fay, ana, ben]
    const sentences = ['We say early when a date moves. ', 'One place for decisions. ', 'Blunt is fine, in private. ']
    await Promise.all(writers.map((one, at) => writeInSection(one, needs, sentences[at] ?? '')))
    const all = sorted(sentences.join(''))
    for (const one of writers) await expect.poll(async () => sorted(await wordsIn(one, needs))).toEqual(all)
    const words = await wordsIn(fay, needs)
    for (const one of writers) expect(await wordsIn(one, needs)).toBe(words)
    return words
  })

  await test.step('the timer runs on every screen, right on a clock that is a day off', async () => {
    const late = await person(browser, 'Late', address, laptop)
    await late.page.clock.install({ time: Date.now() - 24 * 3600 * 1000 })
    await joinAs(late, fay.invitation.participant, 'Late')
    await fay.page.goBack()
    await fay.page.getByRole('textbox', { name: timer.startMinutes, exact: true }).fill('10')
    await fay.page.getByRole('button', { name: timer.start }).click()
    for (const { page } of [fay, ana, wall])
      await expect(page.getByText(/^(9:[0-5][0-9]|10:00)$/).first()).toBeVisible()
    await late.page.clock.runFor(2000)
    await expect(late.page.getByText(/^(9:[0-5][0-9]|10:00)$/).first()).toBeVisible()
    await late.context.close()
  })

  await test.step('a locked board takes nothing more from participants', async () => {
    await fay.page.getByRole('switch', { name: consoleWords.lock }).click({ force: true })
    await expect(sectionText(ana, needs)).toHaveAttribute('aria-readonly', 'true')
    await fay.page.getByRole('switch', { name: consoleWords.lock }).click({ force: true })
    await expect(sectionText(ana, needs)).toHaveAttribute('aria-readonly', 'false')
  })

  await test.step('after everybody reloads, all screens say the same', async () => {
    await fay.page.goto(fay.page.url().replace('/console', ''))
    await Promise.all(people.map(({ page }) => page.reload()))
    for (const one of [fay, ana, ben]) await expect.poll(() => wordsIn(one, needs)).toBe(written)
    for (const { page } of [fay, ana]) await lookAtAll(page)
    for (const { page } of [fay, ana, ben])
      await expect(page.getByText('I think out loud. Interrupt me.').first()).toBeVisible()
    await expect(ana.page.getByText('Saved').first()).toBeVisible()
  })

  for (const { name, complaints } of people) expect([name, complaints]).toEqual([name, []])
})

async function revealed(fay: Person, people: readonly Person[]): Promise<string> {
  const others = people.filter(({ name }) => name !== fay.name)
  const before = quickAlliance.prompts.filter(({ text }) => others.some(({ heard }) => heard(text)))
  const text = await revealNext(fay)
  for (const { page } of people) await expect(page.getByText(text).first()).toBeVisible()
  const after = quickAlliance.prompts.filter((prompt) => others.some(({ heard }) => heard(prompt.text)))
  expect(after.map((prompt) => prompt.text)).toEqual(
    quickAlliance.prompts
      .filter((prompt) => before.includes(prompt) || prompt.text === text)
      .map((prompt) => prompt.text),
  )
  return text
}

async function goToStep({ page }: Person, title: string): Promise<void> {
  await page.getByRole('list', { name: consoleWords.steps }).getByRole('button', { name: title }).click()
}

function sorted(text: string): string {
  return [...text.replace(/\s/g, '')].sort().join('')
}
