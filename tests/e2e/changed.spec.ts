import { expect, test } from '@playwright/test'
import { probing } from '../../client/locales/en/probing.ts'
import { revealing } from '../../client/locales/en/revealing.ts'
import { stage } from '../../client/locales/en/stage.ts'
import { newBoard, oneServer, thingOn } from '../helpers/atBoard.ts'
import { person } from '../helpers/person.ts'
import { askInPrivate, cardOf, cardsRevealed } from '../helpers/sealing.ts'
import { joinAs, laptop, projector } from '../helpers/session.ts'

const address = oneServer()

test('[UI-280] who changes their answer after its reveal is seen to, on the board and on Stage, and the old words stay', async ({
  browser,
}) => {
  const { links } = await newBoard(address())
  const [fay, ana, ben, wall] = await Promise.all(
    [laptop, laptop, laptop, projector].map((size, at) =>
      person(browser, ['Fay', 'Ana', 'Ben', 'Wall'][at] ?? '', address(), size),
    ),
  )
  if (!fay || !ana || !ben || !wall) throw new Error('Nobody came.')
  await joinAs(fay, links.facilitator, 'Fay')
  await Promise.all([joinAs(ana, links.participant, 'Ana'), joinAs(ben, links.participant, 'Ben')])
  await fay.page.goto(`${fay.page.url().replace(/\/console$/, '')}/console`)
  await joinAs(wall, links.viewer, 'Wall').catch(() => {})
  await askInPrivate(fay, 'What do you need this spring?', false)
  await cardOf(ana.page, 1).fill('Quiet mornings')
  await fay.page.getByRole('button', { name: revealing.all }).click()
  await cardsRevealed(fay)
  await expect(thingOn(ben.page, /Quiet mornings/)).toBeVisible()
  await expect(ben.page.getByRole('button', { name: probing.changed.open })).toHaveCount(0)

  await thingOn(ana.page, /Quiet mornings/).focus()
  await ana.page.keyboard.press('Enter')
  await ana.page.keyboard.press('Control+a')
  await ana.page.keyboard.type('A loud office')
  await ana.page.keyboard.press('Escape')
  const mark = ben.page.getByRole('button', { name: probing.changed.open })
  await expect(mark).toBeVisible()
  await expect(thingOn(ben.page, /A loud office \(changed since it was shown\)/)).toBeVisible()
  await expect(wall.page.getByText(`Ana · ${stage.changed}`)).toBeVisible()
  await mark.click()
  await expect(ben.page.getByRole('dialog', { name: probing.changed.mark })).toContainText('Quiet mornings')
  expect([fay, ana, ben, wall].flatMap(({ complaints }) => complaints)).toEqual([])
})
