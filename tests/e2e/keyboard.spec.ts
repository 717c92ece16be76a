import { expect, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { home } from '../../client/locales/en/home.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { join } from '../../client/locales/en/join.ts'
import { stage as stageWords } from '../../client/locales/en/stage.ts'
import { timer } from '../../client/locales/en/timer.ts'
import { trash } from '../../client/locales/en/trash.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { oneServer } from '../helpers/atBoard.ts'
import { choose, press, tabTo } from '../helpers/keys.ts'
import { type Person, person } from '../helpers/person.ts'
import { laptop, pauseButton } from '../helpers/session.ts'
import { sectionText, wordsIn } from '../helpers/writing.ts'

const address = oneServer()
const [first = ''] = quickAlliance.prompts.map(({ text }) => text)
const [, secondStep = '', thirdStep = ''] = quickAlliance.steps.map(({ title }) => title)
const needs = quickAlliance.sections[1]?.title ?? ''

// No mouse, no touch, and no focus from outside: what can't be reached by keys fails here.
test('[A11Y-1] a whole session by keyboard alone', async ({ browser }) => {
  const fay = await person(browser, 'Fay', address(), laptop)
  const ana = await person(browser, 'Ana', address(), laptop)

  const link = await test.step('a kit and a title make a board', () => createByKeys(fay))
  await test.step('from Ready to the console', async () => {
    await press(fay.page, fay.page.getByRole('link', { name: invite.toConsole }))
    await expect(fay.page.getByRole('heading', { name: consoleWords.now })).toBeVisible()
  })
  await test.step('a participant comes in with a name and a colour', () => joinByKeys(ana, link))
  await test.step('a reveal is called off, the next one is not', () => reveal(fay, ana))
  await test.step('to another step, and to one before it', () => goThroughSteps(fay))
  await test.step('the timer starts, rests and goes on', () => keepTime(fay))
  await test.step('the board is locked and unlocked', () => lock(fay, ana))
  await test.step('a question is written, rewritten and moved', () => editDeck(fay))
  await test.step('a note is written, moved, recoloured, thrown away and put back', () => handleNote(ana))
  await test.step('words go into a section', () => writeInSectionByKeys(ana))
  await test.step('the big screen opens in a window of its own', () => openStage(fay))
  await test.step('on the board there is what was made by keys', async () => {
    await press(fay.page, fay.page.getByRole('link', { name: consoleWords.board, exact: true }))
    await expect(fay.page.getByRole('article', { name: 'I need a day to think.' })).toHaveCount(1)
    await expect.poll(() => wordsIn(fay, needs)).toBe('Time to think.')
  })
  for (const { name, complaints } of [fay, ana]) expect([name, complaints]).toEqual([name, []])
})

async function createByKeys({ page }: Person): Promise<string> {
  await page.goto('/')
  const kits = page.getByRole('radiogroup', { name: home.kits.label }).getByRole('radio')
  await tabTo(page, kits.first())
  await tabTo(page, kits.and(page.getByRole('radio', { name: /^Quick alliance/ })), { by: 'ArrowDown' })
  await expect(page.getByRole('radio', { name: /^Quick alliance/ })).toBeChecked()
  await tabTo(page, page.getByLabel(home.title.label))
  await page.keyboard.type('By keys')
  await press(page, page.getByRole('button', { name: home.create }))
  await expect(page.getByRole('heading', { name: invite.readyHeading })).toBeVisible()
  return page.getByRole('textbox', { name: invite.participantLink }).inputValue()
}

async function joinByKeys({ page }: Person, link: string): Promise<void> {
  await page.goto(link)
  await expect(page.getByLabel(join.name.label)).toBeFocused()
  await page.keyboard.type('Ana')
  const chosen = page.getByRole('radiogroup', { name: join.color.label }).getByRole('radio', { checked: true })
  const before = await chosen.getAttribute('aria-label')
  await tabTo(page, chosen)
  await page.keyboard.press('ArrowRight')
  await expect(chosen).toBeFocused()
  expect(await chosen.getAttribute('aria-label')).not.toBe(before)
  await press(page, page.getByRole('button', { name: join.submit, exact: true }))
  await expect(page.getByRole('toolbar', { name: board.tools.label })).toBeVisible()
}

async function reveal({ page }: Person, ana: Person): Promise<void> {
  const button = page.getByRole('button', { name: consoleWords.revealFirst })
  const countdown = page.getByRole('region', { name: consoleWords.countdown })
  await press(page, button)
  await expect(countdown.getByRole('button')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(countdown).toBeHidden()
  await expect(button).toBeFocused()
  await page.keyboard.press('n')
  await expect(countdown).toBeVisible()
  await expect(countdown).toBeHidden()
  await expect(ana.page.getByText(first, { exact: true })).toBeVisible()
}

async function goThroughSteps({ page }: Person): Promise<void> {
  const steps = page.getByRole('list', { name: consoleWords.steps })
  for (const title of [thirdStep, secondStep]) {
    const step = steps.getByRole('button', { name: title })
    await press(page, step)
    await expect(step).toHaveAttribute('aria-current', 'step')
    await expect(step).toBeFocused()
  }
}

async function keepTime({ page }: Person): Promise<void> {
  const clock = (words: RegExp) => page.getByRole('timer', { name: words })
  await tabTo(page, page.getByRole('textbox', { name: timer.startMinutes, exact: true }))
  await page.keyboard.press('Control+A')
  await page.keyboard.type('10')
  await page.keyboard.press('Enter')
  await expect(clock(/left$/)).toBeVisible()
  await expect(pauseButton(page)).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(clock(/^Paused/)).toBeVisible()
  await expect(page.getByRole('button', { name: timer.resume })).toBeFocused()
  await page.keyboard.press('t')
  await expect(clock(/^\d/)).toBeVisible()
  await press(page, page.getByRole('button', { name: timer.stop }))
  await expect(page.getByRole('button', { name: timer.start })).toBeFocused()
}

async function lock({ page }: Person, ana: Person): Promise<void> {
  const told = ana.page.getByText(board.locked)
  const lockIt = page.getByRole('switch', { name: consoleWords.lock })
  await press(page, lockIt, 'Space')
  await expect(lockIt).toBeChecked()
  await expect(told).toBeVisible()
  await page.keyboard.press('Space')
  await expect(told).toBeHidden()
  await tabTo(page, page.getByRole('button', { name: consoleWords.reveal }))
  for (const isShut of [true, false]) {
    await page.keyboard.press('l')
    await expect(told).toBeVisible({ visible: isShut })
  }
}

async function editDeck({ page }: Person): Promise<void> {
  const list = page.getByRole('list', { name: secondStep, exact: true })
  const add = page.getByRole('button', { name: consoleWords.add }).first()
  const menuOf = (text: string) => page.getByRole('button', { name: consoleWords.more.replace('{{text}}', text) })
  const form = (title: string) => page.getByRole('form', { name: title })
  const texts = () => list.getByRole('article').locator('p').allInnerTexts()
  const before = await texts()

  await press(page, add)
  const adding = form(consoleWords.form.titleAdd)
  await expect(adding.getByRole('textbox', { name: consoleWords.form.text })).toBeFocused()
  await page.keyboard.type('What should we never do')
  await press(page, adding.getByRole('button', { name: consoleWords.form.save }))
  await expect(add).toBeFocused()
  expect(await texts()).toEqual([...before, 'What should we never do'])

  await choose(page, menuOf('What should we never do'), consoleWords.edit)
  const editing = form(consoleWords.form.titleEdit)
  await expect(editing.getByRole('textbox', { name: consoleWords.form.text })).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('?')
  await press(page, editing.getByRole('button', { name: consoleWords.form.save }))
  const menu = menuOf('What should we never do?')
  await expect(menu).toBeFocused()

  await choose(page, menu, consoleWords.moveUp)
  await expect.poll(texts).toEqual([...before.slice(0, -1), 'What should we never do?', ...before.slice(-1)])
  await expect(menu).toBeFocused()
}

async function handleNote({ page }: Person): Promise<void> {
  const note = page.getByRole('article', { name: 'I need a day to think.' })
  const place = () => note.evaluate((element) => element.getBoundingClientRect().x)
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
  await page.keyboard.type('I need a day to think.')
  await page.keyboard.press('Escape')
  await expect(note).toBeFocused()
  const before = await place()
  for (let step = 0; step < 3; step++) await page.keyboard.press('Shift+ArrowRight')
  await expect.poll(place).toBeGreaterThan(before + 20)
  await page.keyboard.press('3')
  await expect(note.locator('[data-note="rose"]')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(note).toBeHidden()

  const bin = page.getByRole('button', { name: trash.title, exact: true })
  const tools = page.getByRole('toolbar', { name: board.tools.label })
  await tabTo(page, tools.getByRole('button', { name: board.tools.add }))
  await tabTo(page, bin, { by: 'ArrowRight' })
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: trash.title })
  await press(page, drawer.getByRole('button', { name: /^Put back/ }))
  await expect(drawer.getByText(trash.empty)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
  await expect(bin).toBeFocused()
  await expect(note.locator('[data-note="rose"]')).toBeVisible()
}

async function writeInSectionByKeys(ana: Person): Promise<void> {
  const { page } = ana
  const frame = page.getByRole('region', { name: new RegExp(`^${needs}, section`) })
  await tabTo(page, frame, { by: 'Shift+Tab' })
  await page.keyboard.press('Enter')
  await expect(sectionText(ana, needs)).toBeFocused()
  await page.keyboard.type('Time to think.')
  await page.keyboard.press('Escape')
  await expect(frame).toBeFocused()
  await expect.poll(() => wordsIn(ana, needs)).toBe('Time to think.')
}

async function openStage({ page, context }: Person): Promise<void> {
  const opening = context.waitForEvent('page')
  await press(page, page.getByRole('link', { name: new RegExp(`^${consoleWords.stage}`) }))
  const stage = await opening
  await expect(stage).toHaveURL(/\/stage$/)
  await expect(stage.getByText(stageWords.between)).toBeVisible()
  await stage.close()
}
