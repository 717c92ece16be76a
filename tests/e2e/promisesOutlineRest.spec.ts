import { expect, type Page, test } from '@playwright/test'
import { draw } from '../../client/locales/en/draw.ts'
import { exporting } from '../../client/locales/en/exporting.ts'
import { navigation } from '../../client/locales/en/navigation.ts'
import { outline } from '../../client/locales/en/outline.ts'
import { preferences } from '../../client/locales/en/preferences.ts'
import { richText } from '../../client/locales/en/richText.ts'
import { sections } from '../../client/locales/en/sections.ts'
import {
  addNote,
  boxOf,
  drag,
  firstSection,
  fourthSection,
  placeIn,
  secondSection,
  sectionOn,
  take,
  thingOn,
  thirdSection,
} from '../helpers/atBoard.ts'
import { command, enterOutline, fieldIn, goToRow, oneStory, rowOf } from '../helpers/inOutline.ts'
import { tabTo } from '../helpers/keys.ts'
import { png } from '../helpers/pictures.ts'
import { close, idsIn, openMenu, openPalette, openSheet, walkMenu } from '../helpers/reach.ts'
import { sectionText } from '../helpers/writing.ts'

const story = oneStory()
const section = (title: string) => new RegExp(`^${title}(, |$)`)

test('[STORY-12] sections are shaped and written by keys in the outline', async () => {
  const { fay, ana, ben } = story()
  const { page } = ana
  const { keyboard } = page
  await command(fay.page, sections.structure)
  await enterOutline(page)
  await test.step('named, added, put earlier, folded', async () => {
    await goToRow(page, section(thirdSection))
    await keyboard.press('F2')
    await expect(fieldIn(page)).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.type('Our promise')
    await keyboard.press('Enter')
    await expect(sectionOn(ben.page, 'Our promise')).toBeVisible()
    await expect(rowOf(page, section('Our promise'))).toBeFocused()
    await command(page, sections.earlierNamed.replace('{{title}}', 'Our promise'))
    await expect.poll(() => titles(page)).toMatch(new RegExp(`^${firstSection}\\n+Our promise`))
    await command(page, sections.collapseNamed.replace('{{title}}', 'Our promise'))
    await expect(ben.page.getByRole('button', { name: 'Unfold “Our promise”' })).toBeVisible()
    await expect(sectionText(ben, 'Our promise')).toHaveCount(0)
    await command(page, sections.expandNamed.replace('{{title}}', 'Our promise'))
    await expect(sectionText(ben, 'Our promise')).toBeVisible()
  })
  await test.step('moved and made larger', async () => {
    const before = await boxOf(sectionOn(ben.page, 'Our promise'))
    await command(page, 'Move “Our promise” down')
    await expect.poll(async () => (await boxOf(sectionOn(ben.page, 'Our promise')))[1]).toBeGreaterThan(before[1] ?? 0)
    await command(page, 'Make “Our promise” larger')
    await expect.poll(async () => (await boxOf(sectionOn(ben.page, 'Our promise')))[2]).toBeGreaterThan(before[2] ?? 0)
  })
  await test.step('thrown away, and brought back at once', async () => {
    await command(page, 'Move “Our promise” to the Trash')
    await expect(sectionOn(ben.page, 'Our promise')).toBeHidden()
    // Others may see it before whoever did it is told that it was done, and it can be undone from then on.
    await expect(page.getByText(sections.removed.replace('{{title}}', 'Our promise')).first()).toBeVisible()
    await keyboard.press('Control+z')
    await expect(sectionOn(ben.page, 'Our promise')).toBeVisible()
  })
  await test.step('a new one', async () => {
    await command(page, sections.add)
    await expect(fieldIn(page)).toBeFocused()
    await keyboard.press('Control+a')
    await keyboard.type('Signals')
    await keyboard.press('Enter')
    await expect(rowOf(ben.page, 'none').or(ben.page.getByRole('heading', { name: 'Signals' }))).toBeVisible()
  })
  await test.step('with headings, lists, checklists, quotes, highlights and a link to a mailbox', async () => {
    await goToRow(page, new RegExp(`^Text of ${firstSection}`))
    await keyboard.press('Enter')
    await expect(page.locator('[contenteditable="true"]:focus')).toBeVisible()
    await keyboard.press('Control+Alt+3')
    await keyboard.type('How we talk\n- Early\n')
    await keyboard.press('Enter')
    await keyboard.type('[ ] Book the room')
    await keyboard.press('Control+Enter')
    for (const _line of [1, 2]) await keyboard.press('Enter')
    await keyboard.type('> Ask me twice\n')
    await keyboard.press('Enter')
    await keyboard.press('Control+Shift+h')
    await keyboard.type('Always')
    await keyboard.press('Control+Shift+h')
    await keyboard.type(' ')
    await keyboard.press('Control+Alt+k')
    await expect(page.getByRole('textbox', { name: richText.linkTo })).toBeFocused()
    await keyboard.type('fay@example.org')
    await keyboard.press('Enter')
    await expect(page.locator('[contenteditable="true"]:focus')).toBeVisible()
    const theirs = sectionText(ben, firstSection)
    await expect(theirs.getByRole('heading', { name: 'How we talk' })).toBeVisible()
    await expect(theirs.getByRole('listitem').first()).toHaveText('Early')
    await expect(theirs.getByRole('blockquote')).toHaveText('Ask me twice')
    await expect(theirs.locator('mark')).toHaveText('Always')
    await expect(theirs.getByRole('link')).toHaveAttribute('href', 'mailto:fay@example.org')
    await expect(theirs.getByRole('checkbox', { name: 'Book the room' })).toBeChecked()
    await keyboard.press('Escape')
    await expect(page.locator('[role="treeitem"]:focus')).toHaveCount(1)
  })
})

test('[STORY-12] shapes, words and pictures come by keys in the outline, and what a pen drew goes by them', async () => {
  const { ana, ben } = story()
  const { page } = ana
  const { keyboard } = page
  await test.step('a shape and a label', async () => {
    await goToRow(page, section(secondSection))
    for (const [title, words, name] of [
      [draw.add.diamond, 'Ask or act?', 'Diamond: Ask or act?'],
      [draw.add.label, 'Every day', 'Label: Every day'],
    ] as const) {
      await command(page, title)
      await expect(fieldIn(page)).toBeFocused()
      await keyboard.type(words)
      await keyboard.press('Enter')
      await expect(thingOn(ben.page, name)).toBeAttached()
      await expect(rowOf(page, new RegExp(`^${name.replace('?', '\\?')}`))).toBeFocused()
    }
  })
  await test.step('a picture, with what is to be seen on it', async () => {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), command(page, draw.add.picture)])
    await chooser.setFiles({ name: 'wall.png', mimeType: 'image/png', buffer: png([64, 48]) })
    await expect(page.getByRole('textbox').and(page.locator(':focus'))).toBeVisible()
    await keyboard.type('A wall of notes')
    await keyboard.press('Enter')
    await expect(thingOn(ben.page, /^Picture: A wall of notes/)).toBeAttached()
    await expect(rowOf(page, /^Picture: A wall of notes/)).toBeFocused()
  })
  await test.step('what Ben draws is rubbed out, and comes back', async () => {
    await take(ben.page, 'pen')
    await drag(
      ben.page,
      await placeIn(sectionOn(ben.page, fourthSection), [0.2, 0.6]),
      await placeIn(sectionOn(ben.page, fourthSection), [0.6, 0.7]),
    )
    await ben.page.keyboard.press('v')
    await goToRow(page, /^Line of a pen/)
    await keyboard.press('Delete')
    const line = ben.page.getByRole('article', { name: /^Drawing by Ben/ })
    await expect(line).toHaveCount(0)
    await keyboard.press('Control+z')
    await expect(line).toHaveCount(1)
  })
})

test('[STORY-12] one finds, follows, hides and takes along by keys in the outline, and is told what others did at a pace of one’s own', async () => {
  const { ana, ben } = story()
  const { page } = ana
  const { keyboard } = page
  await test.step('nothing is told until one asks', async () => {
    await command(page, preferences.digest.to.onRequest)
    const told = page.getByRole('region', { name: outline.digest.label })
    await addNote(ben.page, 'Ben’s.', await placeIn(sectionOn(ben.page, secondSection), [0.8, 0.75]))
    await expect(told).toContainText(/changes? by others/)
    await expect(told).not.toContainText('Ben')
    await tabTo(page, told.getByRole('button', { name: outline.digest.ask }), { by: 'Shift+Tab' })
    await keyboard.press('Enter')
    await expect(told).toContainText(`Ben added 1 note to ${secondSection}.`)
    await command(page, preferences.digest.to.off)
  })
  await test.step('by words', async () => {
    await tabTo(page, page.locator('[role="treeitem"][tabindex="0"]'))
    await keyboard.press('/')
    await expect(page.getByRole('combobox', { name: navigation.search.label })).toBeFocused()
    await keyboard.type('ben')
    await expect(page.getByRole('option', { name: /Ben’s\./ })).toBeVisible()
    await keyboard.press('Enter')
    await expect(rowOf(page, /^Note: Ben’s\./)).toBeFocused()
  })
  await test.step('to a section, and to where Ben writes', async () => {
    await command(page, `Go to “${fourthSection}”`)
    await expect(rowOf(page, section(fourthSection))).toBeFocused()
    await thingOn(ben.page, /: Ben’s\.$/).dblclick()
    await expect(rowOf(page, /^Note: Ben’s\./).getByText('Ben is writing')).toBeVisible()
    await command(page, 'Go to Ben')
    await expect(rowOf(page, /^Note: Ben’s\./)).toBeFocused()
  })
  await test.step('back to where I was, and forward again', async () => {
    await command(page, navigation.back)
    await expect(rowOf(page, section(fourthSection))).toBeFocused()
    await command(page, navigation.forward)
    await expect(rowOf(page, /^Note: Ben’s\./)).toBeFocused()
  })
  await test.step('all actions in palette, sheet and menu', async () => {
    const sheet = await openSheet(page)
    const all = await idsIn(sheet)
    await close(page, sheet)
    expect(all.length).toBeGreaterThan(60)
    const palette = await openPalette(page)
    expect(await idsIn(palette)).toEqual(all)
    await close(page, palette)
    // A pointer that rests where the menu comes would open a part of it.
    await page.mouse.move(0, 0)
    const menu = await openMenu(page)
    expect(await walkMenu(page, menu)).toEqual(all)
    await close(page, menu)
  })
  await test.step('saved as a picture', async () => {
    await keyboard.press('Control+Shift+E')
    const dialog = page.getByRole('dialog', { name: exporting.title })
    await tabTo(page, dialog.getByRole('button', { name: exporting.save }))
    const [file] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')])
    expect(file.suggestedFilename()).toMatch(/\.(png|svg)$/)
  })
})

async function titles(page: Page): Promise<string> {
  return (await page.getByRole('tree').getByRole('heading', { level: 2 }).allInnerTexts()).join('\n')
}
