import { expect, type Page, test } from '@playwright/test'
import { board } from '../../client/locales/en/board.ts'
import { canvas } from '../../client/locales/en/canvas.ts'
import { draw } from '../../client/locales/en/draw.ts'
import {
  act,
  addNote,
  complaintsOf,
  firstSection,
  fourthSection,
  lookAtAll,
  oneServer,
  placeIn,
  secondSection,
  sectionOn,
  sitDown,
  thirdSection,
} from '../helpers/atBoard.ts'

const address = oneServer()
/** More than there are on the whole page. */
const STOPS_MAX = 60

// Which of how many a note is, the outline tells: on the canvas things lie, and stand in no line.
test('[A11Y-5] on the canvas each thing says its type, words, author and section, in sight or not', async ({
  browser,
}) => {
  const { fay, ana, ben } = await sitDown(browser, address())
  await addNote(ana.page, 'Bad news early', await placeIn(sectionOn(ana.page, firstSection), [0.2, 0.6]))
  await lookAtAll(ana.page)
  await addNote(ana.page, 'Thursdays I leave at three', await placeIn(sectionOn(ana.page, fourthSection), [0.5, 0.6]))
  await lookAtAll(ben.page)
  await addNote(ben.page, 'A day to think', await placeIn(sectionOn(ben.page, secondSection), [0.5, 0.6]))
  await act(ben.page, draw.link.connectTo)
  await ben.page.getByRole('option', { name: /Bad news early/ }).click()
  await ben.page.keyboard.press('Escape')

  // So near that the others are out of sight.
  await act(ana.page, `Go to “${firstSection}”`)
  await expect(sectionOn(ana.page, firstSection)).toBeFocused()
  await ana.page.getByRole('region', { name: board.canvas }).focus()
  const heard = await walk(ana.page, `button · ${board.tools.add}`)
  expect(heard.filter((words) => !words.startsWith('button'))).toEqual([
    `region · ${firstSection}, section, where everybody is now`,
    `textbox · ${firstSection}: text`,
    `article · Note by Ana in ${firstSection}: Bad news early · ${canvas.itemKeys}`,
    `region · ${secondSection}, section`,
    `textbox · ${secondSection}: text`,
    `article · Note by Ben in ${secondSection}: A day to think · ${canvas.itemKeys}`,
    `article · Link from Note: A day to think to Note: Bad news early · ${draw.link.keys}`,
    `region · ${thirdSection}, section`,
    `textbox · ${thirdSection}: text`,
    `region · ${fourthSection}, section`,
    `textbox · ${fourthSection}: text`,
    `article · Note by Ana in ${fourthSection}: Thursdays I leave at three · ${canvas.itemKeys}`,
  ])
  expect(complaintsOf([fay, ana, ben])).toEqual([])
})

/** What is heard on the way from here to what is called `last`, by Tab alone. */
async function walk(page: Page, last: string): Promise<readonly string[]> {
  const heard: string[] = []
  while (heard.length < STOPS_MAX) {
    await page.keyboard.press('Tab')
    await settled(page)
    const words = await readOut(page)
    if (words === last) return heard
    heard.push(words)
  }
  throw new Error(`Tab never came to ${last}. It came to:\n${heard.join('\n')}`)
}

/** Once what has the focus has had it for some frames: a text gives it on to its editor, which comes a moment later. */
function settled(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const calmFrames = 12
    for (let calm = 0, last = document.activeElement; calm < calmFrames; calm++) {
      await new Promise(requestAnimationFrame)
      if (document.activeElement !== last) calm = 0
      last = document.activeElement
    }
  })
}

type Told = { readonly value?: unknown }

/** What a screen reader is told of what has the focus. */
async function readOut(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page)
  const { result } = await session.send('Runtime.evaluate', { expression: 'document.activeElement' })
  const { objectId } = result
  if (objectId === undefined) throw new Error('Nothing has the focus.')
  // Of the element itself: the whole tree may tell of the focus a moment late.
  const { nodes } = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false })
  await session.detach()
  const [here] = nodes
  const words = [here?.role, here?.name, here?.description].map((told?: Told) => String(told?.value ?? ''))
  return words.filter(Boolean).join(' · ')
}
