import { expect, test } from '@playwright/test'
import { home } from '../../client/locales/en/home.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { kitChoice } from '../../client/locales/en/kitChoice.ts'
import { kits as words } from '../../client/locales/en/kits.ts'
import { inLength, minutesIn } from '../../shared/kits/inLength.ts'
import { symptoms } from '../../shared/kits/symptoms.ts'
import { tending } from '../../shared/kits/tending.ts'
import { oneServer } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { person } from '../helpers/person.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'

const address = oneServer()
const opening = Object.values(tending.opening ?? {}).join(' ')

test('[STORY-22] from what hurts to a board in its short length, with the opening words on every screen', async ({
  browser,
}) => {
  const [fay, ana, wall] = await Promise.all([
    person(browser, 'Fay', address(), laptop),
    person(browser, 'Ana', address(), phone),
    person(browser, 'Wall', address(), projector),
  ])
  const { page } = fay
  const symptom = symptoms.find(({ id }) => id === 'slipped')

  await test.step('Fay looks which kit fits, by keys, and takes none', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: home.kits.find }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: kitChoice.find.title })
    await dialog.getByRole('button', { name: kitChoice.find.who }).click()
    await page.getByRole('option', { name: kitChoice.find.whos.private }).click()
    await dialog.getByRole('radio', { name: '30 min' }).check({ force: true })
    const fits = dialog.getByRole('region', { name: kitChoice.find.results })
    await expect(fits.getByRole('heading').first()).toHaveText('Couple or family')
    await expectNoFaults(page, 'Which kit fits')
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: home.kits.find })).toBeFocused()
  })

  await test.step('she says what hurts, and is told what may be missing', async () => {
    await page.getByRole('button', { name: home.kits.symptom }).click()
    const dialog = page.getByRole('dialog', { name: kitChoice.symptom.title })
    await dialog.getByRole('button', { name: symptom?.says ?? '' }).click()
    await expect(dialog.getByRole('heading', { name: symptom?.says ?? '' })).toBeFocused()
    await expect(dialog).toContainText(symptom?.gap ?? '')
    const asked = tending.prompts.find(({ id }) => id === symptom?.prompts[0])
    await expect(dialog).toContainText(asked?.text ?? '')
    await expectNoFaultsInLooks(page, 'What bothers you', ['dark', 'high contrast, chosen'])
    await dialog.getByRole('button', { name: kitChoice.symptom.take.replace('{{title}}', tending.title) }).click()
    await expect(page.getByRole('radio', { name: tending.title })).toBeChecked()
    await expect(page.getByRole('radio', { name: /^Short · 10 min/ })).toBeChecked()
  })

  await test.step('she looks inside: steps, minutes, and the questions when she asks for them', async () => {
    await page.getByRole('button', { name: home.kits.look }).click()
    const dialog = page.getByRole('dialog', { name: tending.title })
    const total = (length: 'short' | 'long') => `${minutesIn(tending, length)} minutes`
    await expect(dialog).toContainText(total('short'))
    await expect(dialog).toContainText(opening)
    const short = inLength(tending, 'short').prompts.at(-1)?.text ?? ''
    await expect(dialog.getByText(short)).toBeHidden()
    await dialog.getByRole('button', { name: words.questions }).click()
    await expect(dialog.getByText(short)).toBeVisible()
    const long = tending.prompts.find(({ length }) => length === 'long')?.text ?? ''
    await expect(dialog.getByText(long)).toBeHidden()
    await dialog.getByRole('radio', { name: /^Long/ }).check({ force: true })
    await expect(dialog.getByText(long)).toBeVisible()
    await expect(dialog).toContainText(total('long'))
    await dialog.getByRole('radio', { name: /^Short/ }).check({ force: true })
    await expectNoFaults(page, 'Inside a kit')
    await dialog.getByRole('button', { name: kitChoice.look.take }).click()
    await expect(dialog).toBeHidden()
  })

  await test.step('the board is as short as that, and begins with the opening words, which nobody has before', async () => {
    await page.getByLabel(home.title.label).fill('Mend it')
    await page.getByRole('button', { name: home.create }).click()
    await expect(page.getByRole('heading', { name: invite.readyHeading })).toBeVisible()
    const link = (label: string) => page.getByRole('textbox', { name: label }).inputValue()
    const [participant, viewer] = [await link(invite.participantLink), await link(invite.projectorLink)]
    await page.getByRole('link', { name: invite.toConsole }).click()
    await joinAs(ana, participant, 'Ana')
    await wall.page.goto(viewer)
    await expect(page.getByText(opening).first()).toBeVisible()
    expect([ana.heard(opening), wall.heard(opening)]).toEqual([false, false])
    await page.getByRole('button', { name: /^Reveal the first question/ }).click()
    await expect(wall.page.getByRole('heading', { name: opening })).toBeVisible()
    await expect(ana.page.getByRole('heading', { name: opening })).toBeVisible()
  })

  for (const { name, complaints } of [fay, ana, wall]) expect([name, complaints]).toEqual([name, []])
})
