import { expect, type Locator, type Page, test } from '@playwright/test'
import { actions } from '../../client/locales/en/actions.ts'
import { voting } from '../../client/locales/en/voting.ts'
import { act, firstSection, newBoard, oneServer } from '../helpers/atBoard.ts'
import { expectNoFaults } from '../helpers/axe.ts'
import { type Person, person } from '../helpers/person.ts'
import { joinAs, laptop, phone, projector } from '../helpers/session.ts'
import { until } from '../helpers/until.ts'
import { voter } from '../helpers/voters.ts'

const address = oneServer()
const question = 'Which of these do we start with?'
const notes = {
  'vote-note-one': 'Say early when a date moves',
  'vote-note-two': 'One place for decisions',
  'vote-note-three': 'Blunt is fine, in private',
}
const [one, two, three] = Object.values(notes) as [string, string, string]

const votePanel = (page: Page): Locator => page.getByRole('region').filter({ has: page.getByText(question) })
const more = (page: Page, option: string) => page.getByRole('button', { name: `A dot more on: ${option}` })
const less = (page: Page, option: string) => page.getByRole('button', { name: `A dot less on: ${option}` })
// By key: what was refused stays told in a message that may lie over the button.
const open = (page: Page) => page.getByRole('button', { name: voting.open.submit }).press('Enter')
const close = (page: Page) => page.getByRole('button', { name: voting.close }).click()
const saved = (page: Page) => expect(page.getByText(voting.ballot.saved).first()).toBeVisible()

/** A number of dots beside the note they were given to, as a document carries it; only ballots and tallies hold that. */
const dotsOn = (note: string) => Buffer.concat([Buffer.from(note), Buffer.from([125])])
const hasDots = ({ received }: { readonly received: readonly Uint8Array[] }, note: string) =>
  received.some((bytes) => Buffer.from(bytes).includes(dotsOn(note)))

async function atConsole(fay: Person): Promise<void> {
  await fay.page.goto(fay.page.url().replace(/(\/b\/[^/]+).*/, '$1/console'))
  await expect(fay.page.getByRole('button', { name: voting.letThemChoose })).toBeVisible()
}

test('[STORY-15] the room chooses among its notes with dots, then one by name: limits hold, minds change, nobody sees a ballot early, and all screens tell the same', async ({
  browser,
}) => {
  const board = await newBoard(address())
  const fay = await person(browser, 'Fay', address(), laptop)
  const ana = await person(browser, 'Ana', address(), laptop)
  const ben = await person(browser, 'Ben', address(), phone)
  const wall = await person(browser, 'Wall', address(), projector)
  const people = [fay, ana, ben, wall]
  await joinAs(fay, board.links.facilitator, 'Fay')
  await atConsole(fay)
  await joinAs(ana, board.links.participant, 'Ana')
  await joinAs(ben, board.links.participant, 'Ben')
  await wall.page.goto(board.links.viewer)
  const [cem, dee] = await Promise.all(['Cem', 'Dee'].map((name) => voter(address(), board, name)))
  if (!cem || !dee) throw new Error('Nobody came.')
  await cem.write(firstSection, notes)

  await test.step('Fay opens a vote on the notes of a section: two dots each, one on each note', async () => {
    await fay.page.keyboard.press('v')
    await expect(fay.page.getByRole('dialog', { name: voting.open.title })).toBeVisible()
    await open(fay.page)
    await expect(fay.page.getByText(voting.open.questionMissing)).toBeVisible()
    await expect(fay.page.getByLabel(voting.open.question)).toBeFocused()
    await fay.page.keyboard.type(question)
    await fay.page.getByRole('radio', { name: voting.open.section }).press('Space')
    await fay.page.getByRole('button', { name: voting.open.whichSection }).click()
    await fay.page.getByRole('option', { name: firstSection }).click()
    for (const note of Object.values(notes)) await expect(fay.page.getByRole('checkbox', { name: note })).toBeChecked()
    const dots = fay.page.getByRole('textbox', { name: voting.open.dots })
    const perOption = fay.page.getByRole('textbox', { name: voting.open.perOption })
    await dots.fill('2')
    await dots.blur()
    await expect(perOption).toHaveValue('2')
    await perOption.fill('1')
    await perOption.blur()
    await open(fay.page)
    for (const { page } of people) await expect(page.getByText(question).first()).toBeVisible()
    await expect(fay.page.getByRole('dialog')).toBeHidden()
  })

  await test.step('limits hold, minds change, and each sees what is theirs', async () => {
    await expect(ana.page.getByText(voting.whoSees.anonymous)).toBeVisible()
    await more(ana.page, one).click()
    await more(ana.page, one).click({ force: true })
    await more(ana.page, two).click()
    await expect(ana.page.getByText(voting.dots.left_zero, { exact: true })).toBeVisible()
    await more(ana.page, three).click({ force: true })
    await less(ana.page, one).click()
    await expect(ana.page.getByText('1 dot left', { exact: true })).toBeVisible()
    await more(ana.page, one).click()
    await saved(ana.page)
    await more(ben.page, three).click()
    await saved(ben.page)
    const [vote = ''] = cem.stage.votes.ids()
    expect(await cem.guest.command('vote.cast', { vote, choices: { 'vote-note-one': 2 } })).toBe(400)
    expect(await cem.guest.command('vote.cast', { vote, choices: { 'vote-note-two': 1 } })).toBe(204)
  })

  await test.step('with three votes it can’t be told, and stays open', async () => {
    await close(fay.page)
    await expect(fay.page.getByRole('button', { name: voting.takeAway })).toBeVisible()
    // Told where it is looked for, and not once more in passing.
    await expect(fay.page.getByText(/^Fewer than/)).toHaveCount(0)
    const [vote = ''] = dee.stage.votes.ids()
    expect(dee.stage.votes.get(vote)?.state).toBe('open')
    expect(await dee.guest.command('vote.cast', { vote, choices: { 'vote-note-one': 1 } })).toBe(204)
  })

  await test.step('nobody got a ballot that is not theirs', () => {
    expect(hasDots(ana, 'vote-note-one')).toBe(true)
    expect(hasDots(ana, 'vote-note-three')).toBe(false)
    expect(hasDots(ben, 'vote-note-one')).toBe(false)
    for (const note of Object.keys(notes))
      for (const { received } of [fay, wall]) expect(hasDots({ received }, note)).toBe(false)
  })

  await test.step('closed, it is a tie on every screen, without a name', async () => {
    await close(fay.page)
    const tie = `A tie: “${one}” and “${two}”, with 2 dots each.`
    for (const { page } of people) await expect(page.getByRole('figure').getByText(tie)).toBeVisible()
    for (const { page } of people)
      await expect(page.getByRole('figure').getByRole('listitem')).toHaveText([
        /^Say early.*2 dots.*tied$/,
        /^One place.*2 dots.*tied$/,
        /^Blunt.*1 dot$/,
      ])
    await expect(wall.page.getByText('Ana')).toBeHidden()
    await expectNoFaults(fay.page, 'Console with a result')
    await expectNoFaults(ben.page, 'Pocket with a result')
    await fay.page.getByRole('button', { name: voting.putAway }).click()
    await expect(votePanel(ana.page)).toBeHidden()
  })

  await test.step('a pick with names tells who chose what once it is closed, not before', async () => {
    await fay.page.getByRole('button', { name: voting.letThemChoose }).click()
    await fay.page.getByLabel(voting.open.question).fill('When do we meet again?')
    await fay.page.getByRole('radio', { name: voting.kind.pick }).press('Space')
    await fay.page.getByLabel(voting.open.options).fill('In two weeks\nIn a month')
    await fay.page.getByRole('radio', { name: voting.named }).press('Space')
    await open(fay.page)
    await expect(ben.page.getByText(voting.whoSees.named)).toBeVisible()
    await ben.page.getByRole('radio', { name: 'In a month' }).press('Space')
    await saved(ben.page)
    await ana.page.getByRole('radio', { name: 'In a month' }).press('Space')
    await saved(ana.page)
    await expect(wall.page.getByText('Ana')).toBeHidden()
    await close(fay.page)
    for (const { page } of people)
      await expect(page.getByRole('figure').getByRole('listitem').first()).toHaveText(
        /^In a month.*2 people.*leads.*Ana, Ben$/,
      )
  })

  await test.step('both are in the record', async () => {
    await fay.page.getByRole('button', { name: voting.putAway }).click()
    await fay.page.getByRole('button', { name: '2 earlier votes' }).click()
    await fay.page.getByText(question).click()
    await expect(fay.page.getByRole('figure').getByText('A tie:')).toBeVisible()
  })
  for (const { complaints } of people) expect(complaints).toEqual([])
  for (const { guest } of [cem, dee]) guest.leave()
})

test('[UI-150] a ballot is cast by keys alone; its panel never takes the focus, can be put aside, and comes back with the result', async ({
  browser,
}) => {
  const board = await newBoard(address())
  const fay = await person(browser, 'Fay', address(), laptop)
  const ana = await person(browser, 'Ana', address(), laptop)
  await joinAs(fay, board.links.facilitator, 'Fay')
  await atConsole(fay)
  await joinAs(ana, board.links.participant, 'Ana')
  await expect(ana.page.getByRole('toolbar').first()).toBeVisible()

  await test.step('[UI-155] among two there are no votes without names, and that is said', async () => {
    await fay.page.getByRole('button', { name: voting.letThemChoose }).click()
    await expect(fay.page.getByText('so this one goes with names')).toBeVisible()
    await expect(fay.page.getByRole('radio', { name: voting.anonymous })).toBeHidden()
    await fay.page.getByLabel(voting.open.question).fill('How do you like to hear it?')
    await fay.page.getByRole('radio', { name: voting.kind.scale }).press('Space')
    await fay.page.getByLabel(voting.open.leftEnd).fill('direct')
    await fay.page.getByLabel(voting.open.rightEnd).fill('gentle')
  })

  await test.step('it comes, is told, and the focus stays', async () => {
    const before = await ana.page.evaluate(() => document.activeElement?.tagName)
    await open(fay.page)
    await expect(ana.page.getByRole('heading', { name: 'How do you like to hear it?' })).toBeVisible()
    expect(await ana.page.evaluate(() => document.activeElement?.tagName)).toBe(before)
    await expect(ana.page.getByRole('status').filter({ hasText: 'A vote is open' })).toHaveCount(1)
  })

  await test.step('put aside and fetched again by keys', async () => {
    await ana.page.getByRole('button', { name: voting.asideHint }).focus()
    await ana.page.keyboard.press('Enter')
    await expect(ana.page.getByRole('button', { name: voting.goTo })).toBeFocused()
    await act(ana.page, actions.goToVote)
    await expect(ana.page.locator('#vote-panel')).toBeFocused()
  })

  await test.step('cast by keys, and put aside again', async () => {
    const slider = ana.page.getByRole('slider')
    await slider.focus()
    await ana.page.keyboard.press('Home')
    await saved(ana.page)
    await ana.page.keyboard.press('ArrowRight')
    await expect(slider).toHaveValue('1')
    await saved(ana.page)
    await ana.page.getByRole('button', { name: voting.asideHint }).click()
  })

  await test.step('closed, it comes back with the result', async () => {
    await close(fay.page)
    await expect(
      ana.page.getByRole('figure').getByText('The middle is at 1 of 100, from direct to gentle.'),
    ).toBeVisible()
    await ana.page.mouse.move(900, 500)
    await expect(ana.page.getByRole('tooltip')).toBeHidden()
    await expectNoFaults(ana.page, 'Board with a result')
  })
  expect([...fay.complaints, ...ana.complaints]).toEqual([])
})

test('[UI-154] a result of many options fits the big screen, near and far', async ({ browser }) => {
  const board = await newBoard(address())
  const fay = await person(browser, 'Fay', address(), laptop)
  await joinAs(fay, board.links.facilitator, 'Fay')
  await atConsole(fay)
  const wall = await person(browser, 'Wall', address(), projector)
  await wall.page.goto(board.links.viewer)
  await fay.page.getByRole('button', { name: voting.letThemChoose }).click()
  await fay.page.getByLabel(voting.open.question).fill(`${question} ${question} ${question}`)
  const options = Array.from({ length: 30 }, (_, at) => `Option ${at} with some more words to it than one needs`)
  await fay.page.getByLabel(voting.open.options).fill(options.join('\n'))
  await open(fay.page)
  await fay.page.getByText(voting.ballot.mine).click()
  await more(fay.page, options[7] ?? '').click()
  await saved(fay.page)
  await close(fay.page)
  const words = wall.page.getByText(`“${options[7]}” leads with 1 dot.`)
  await expect(words).toBeVisible()
  for (const [width, height] of [
    [1024, 768],
    [1920, 1080],
    [3840, 2160],
  ] as const) {
    await wall.page.setViewportSize({ width, height })
    await until(async () => {
      const [sentence, foot] = await Promise.all([words.boundingBox(), wall.page.locator('footer').boundingBox()])
      return sentence !== null && foot !== null && sentence.y + sentence.height <= foot.y
    })
  }
})
