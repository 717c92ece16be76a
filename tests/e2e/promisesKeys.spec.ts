import { readFile } from 'node:fs/promises'
import { expect, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { board } from '../../client/locales/en/board.ts'
import {
  addNote,
  firstSection,
  fourthSection,
  lookAtAll,
  oneTable,
  placeIn,
  secondSection,
  sectionOn,
  thingOn,
} from '../helpers/atBoard.ts'
import { sectionText, wordsIn } from '../helpers/writing.ts'

const table = oneTable()

test('[UI-115] undo from the browser’s own menu takes back from the board’s one history, in notes and in sections', async () => {
  const { ana, ben } = table()
  const { page } = ana
  await addNote(page, 'Early.', await placeIn(sectionOn(page, fourthSection), [0.7, 0.7]))
  await note(ben.page, 'Early.').dblclick()
  await ben.page.keyboard.press('Control+End')
  await ben.page.keyboard.type(' Kindly.')
  await ben.page.keyboard.press('Escape')
  await note(page, 'Early. Kindly.').focus()
  await page.keyboard.press('Enter')
  const field = page.getByRole('textbox', { name: board.note.field })
  await expect(field).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Soon.')
  await expect(note(ben.page, 'Early. Kindly. Soon.')).toBeVisible()
  expect(await fromMenu(page, 'historyUndo')).toBe(true)
  await expect(note(ben.page, 'Early. Kindly.')).toBeVisible()
  expect(await fromMenu(page, 'historyRedo')).toBe(true)
  await expect(note(ben.page, 'Early. Kindly. Soon.')).toBeVisible()
  await page.keyboard.press('Escape')
  await Promise.all([lookAtAll(page), lookAtAll(ben.page)])
  await sectionOn(page, secondSection).focus()
  await page.keyboard.press('Enter')
  await expect(sectionText(ana, secondSection)).toBeFocused()
  await page.keyboard.type('Out loud.')
  await expect.poll(() => wordsIn(ben, secondSection)).toBe('Out loud.')
  expect(await fromMenu(page, 'historyUndo')).toBe(true)
  await expect.poll(() => wordsIn(ben, secondSection)).not.toContain('loud')
  expect(await fromMenu(page, 'historyRedo')).toBe(true)
  await expect.poll(() => wordsIn(ben, secondSection)).toBe('Out loud.')
  await page.keyboard.press('Escape')
})

test('[UI-132] what is pressed before the board’s actions have come is done once they are there', async () => {
  const { ana, ben } = table()
  const { page } = ana
  let letIn = () => {}
  const waits = new Promise<void>((resolve) => {
    letIn = resolve
  })
  // Built, the actions have a file of their own, named for what else is in it.
  const views: Record<string, string> = JSON.parse(await readFile('build/client/.vite/views.json', 'utf8'))
  const reach = `**/${views['views/board/BoardReach.tsx']}`
  await page.route(reach, async (route) => {
    await waits
    await route.continue()
  })
  const asked = page.waitForRequest(reach)
  await page.reload()
  await asked
  await expect(sectionOn(page, firstSection)).toBeVisible()
  await page.keyboard.press('n')
  await expect(
    page.getByRole('toolbar', { name: board.tools.label }).getByRole('button', { name: actions.undo }),
  ).toHaveCount(0)
  await expect(page.getByRole('textbox', { name: board.note.field })).toHaveCount(0)
  letIn()
  await expect(page.getByRole('textbox', { name: board.note.field })).toBeFocused()
  await page.keyboard.type('First of the day.')
  await page.keyboard.press('Escape')
  await expect(note(ben.page, 'First of the day.')).toBeAttached()
})

/** What a browser asks a page before its menu, or a shaken phone, undoes; whether the page does that itself. */
function fromMenu(page: Page, inputType: 'historyUndo' | 'historyRedo'): Promise<boolean> {
  return page.evaluate(
    (inputType) =>
      !document.activeElement?.dispatchEvent(
        new InputEvent('beforeinput', { inputType, bubbles: true, cancelable: true }),
      ),
    inputType,
  )
}

function note(page: Page, text: string) {
  return thingOn(page, new RegExp(`^Note .*: ${text}$`))
}
