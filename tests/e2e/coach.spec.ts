import { expect, test } from '@playwright/test'
import { coach } from '../../client/locales/en/coach.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { join } from '../../client/locales/en/join.ts'
import { pocket } from '../../client/locales/en/pocket.ts'
import { revealing } from '../../client/locales/en/revealing.ts'
import { sealed } from '../../client/locales/en/sealed.ts'
import { seats } from '../../client/locales/en/seats.ts'
import { seen } from '../../client/locales/en/seen.ts'
import { timer } from '../../client/locales/en/timer.ts'
import { voting } from '../../client/locales/en/voting.ts'
import type { CreatedBoard, Joined } from '../../shared/api.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { addNote, lookAtAll, newBoard, oneServer } from '../helpers/atBoard.ts'
import { expectNoFaultsInLooks } from '../helpers/contrast.ts'
import { Guest } from '../helpers/guest.ts'
import { type Person, person } from '../helpers/person.ts'
import { cardOf } from '../helpers/sealing.ts'
import { joinAs, laptop, phone, revealNext } from '../helpers/session.ts'
import { until } from '../helpers/until.ts'
import { call } from '../helpers/workshop.ts'

const address = oneServer()
const stepOn = ({ page }: Person, at: number) =>
  page.getByRole('button', { name: new RegExp(quickAlliance.steps[at]?.title ?? '') }).first()

/** A second facilitator without a screen. */
async function second({ board, keys }: CreatedBoard): Promise<Guest> {
  const joined = await call<Joined>(`${address()}/api/boards/${board.id}/join`, { key: keys.facilitator, name: 'Gus' })
  return new Guest(address(), board.id, joined)
}

test('[STORY-19] [UI-187] [UI-186] [ACC-45] [PRV-36] who leads for the first time finds reveal, timer and what they see, is given a thought, and nobody is told', async ({
  browser,
}) => {
  const board = await newBoard(address())
  const fay = await person(browser, 'Fay', address(), laptop)
  const ana = await person(browser, 'Ana', address(), laptop)
  const ben = await person(browser, 'Ben', address(), phone)
  const sockets: string[] = []
  const asked: string[] = []
  fay.page.on('websocket', (socket) => sockets.push(socket.url()))
  fay.page.on('request', (request) => {
    if (request.frame() !== fay.page.mainFrame()) asked.push(`${request.method()} ${new URL(request.url()).pathname}`)
  })
  const mirror = fay.page.frameLocator(`iframe[title="${seen.title}"]`)

  await test.step('she came without a name, and is asked for it once', async () => {
    await fay.page.goto(board.links.facilitator)
    await fay.page.getByRole('button', { name: join.submit, exact: true }).click()
    await fay.page.waitForURL(/\/b\/[^/]+$/)
    await fay.page.goto(`${fay.page.url()}/console`)
    await expect(fay.page.getByRole('list', { name: seats.people })).toContainText(seats.lead)
    await fay.page.getByRole('textbox', { name: seats.mine.label }).fill('Fay')
    await fay.page.keyboard.press('Enter')
    await expect(fay.page.getByRole('list', { name: seats.people })).toContainText('Fay')
    await expect(fay.page.getByRole('textbox', { name: seats.mine.label })).toBeHidden()
  })
  await Promise.all([ana, ben].map((one) => joinAs(one, board.links.participant, one.name)))
  const gus = await second(board)
  const stage = await gus.open('stage')

  await test.step('reveal, timer and “what do they see?” are before her, each with its key', async () => {
    for (const name of [`${consoleWords.revealFirst} N`, new RegExp(`^${timer.start}.* T$`), `${seen.ask} W`])
      await expect(fay.page.getByRole('button', { name })).toBeInViewport({ ratio: 0.99 })
  })

  await test.step('she looks: a phone, live, word for word', async () => {
    await expect(fay.page.getByText(quickAlliance.prompts[0]?.text ?? '').first()).toBeVisible()
    const before = sockets.length
    await fay.page.locator('body').press('w')
    await expect(mirror.getByRole('heading', { name: pocket.soon })).toBeVisible()
    expect(await mirror.locator('body').innerText()).not.toContain(quickAlliance.prompts[0]?.text)
    const question = await revealNext(fay)
    for (const page of [mirror, ben.page]) await expect(page.getByRole('heading', { name: question })).toBeVisible()
    await expect(fay.page.getByText(seen.question.replace('{{text}}', question))).toBeVisible()
    await fay.page.keyboard.press('p')
    for (const page of [mirror, ben.page]) await expect(page.getByText(pocket.paused)).toBeVisible()
    await fay.page.keyboard.press('p')
    for (const page of [mirror, ben.page]) await expect(page.getByText(pocket.paused)).toBeHidden()
    expect(sockets.length).toBe(before)
    await expectNoFaultsInLooks(fay.page, 'the console with what they see', ['dark', 'high contrast, chosen'])
  })

  await test.step('and the board', async () => {
    await lookAtAll(ana.page)
    await addNote(ana.page, 'Two clear days a week')
    await fay.page.getByRole('radio', { name: seen.board }).check({ force: true })
    await expect(mirror.getByText('Two clear days a week').first()).toBeVisible()
    await expect(mirror.getByText('Ana').first()).toBeVisible()
    await fay.page.getByRole('radio', { name: seen.phone }).check({ force: true })
  })

  await test.step('a private question: the field is there, and nobody’s card', async () => {
    await stepOn(fay, 1).click()
    await revealNext(fay)
    await cardOf(ben.page, 1).fill('canary: mornings')
    await expect(cardOf(mirror as never, 1)).toHaveValue('')
    await ben.page.getByRole('button', { name: sealed.done }).click()
    await fay.page.getByRole('button', { name: seen.close }).click()
    await expect(fay.page.getByRole('button', { name: `${seen.ask} W` })).toBeFocused()
    expect([fay, ana].some((one) => one.heard('canary: mornings'))).toBe(false)
  })

  await test.step('nobody sees her look: no seat, nobody here, nothing asked of the server', async () => {
    const present = [...stage.provider.awareness.getStates().values()].flatMap(({ member }) => member?.id ?? [])
    expect(present.filter((id) => !stage.members.get(id))).toEqual([])
    expect([...stage.members.all().values()].map(({ name }) => name).sort()).toEqual(['Ana', 'Ben', 'Fay', 'Gus'])
    expect([ana, ben, gus].some((one) => one.heard('mirror-of-nobody'))).toBe(false)
    expect(asked.filter((call) => !/^GET \/(assets\/|b\/[^/]+\/seen\/|api\/time$)/.test(call))).toEqual([])
  })

  await test.step('a thought in the margin, for her alone; put aside, it stays away', async () => {
    const prompt = stage.session.get().prompt ?? ''
    await ana.page.getByRole('button', { name: sealed.open }).or(cardOf(ana.page, 1)).first().waitFor()
    expect(await gus.command('seat.ready', { promptId: prompt, ready: true })).toBe(204)
    await ana.page.getByRole('button', { name: sealed.done }).click()
    const thought = fay.page.getByRole('region', { name: coach.label })
    await expect(thought).toContainText('3 of 4 are done.')
    for (const { page } of [ana, ben]) await expect(page.getByRole('region', { name: coach.label })).toHaveCount(0)
    expect([ana, ben, gus].some((one) => one.heard('of 4 are done'))).toBe(false)
    await thought.getByRole('button', { name: coach.notNow }).click()
    await expect(thought).toBeHidden()
    await expect(fay.page.getByRole('switch', { name: coach.switch })).toBeChecked()
  })
  for (const { name, complaints } of [fay, ana, ben]) expect([name, complaints]).toEqual([name, []])
  gus.leave()
})

test('[UI-188] [UI-189] a vote left open is asked about before all go on, and names are one tap away where few are here', async ({
  browser,
}) => {
  const board = await newBoard(address())
  const fay = await person(browser, 'Fay', address(), laptop)
  await joinAs(fay, board.links.facilitator, 'Fay')
  await fay.page.goto(`${fay.page.url()}/console`)
  const gus = await second(board)
  const [stage, deck] = await Promise.all([gus.open('stage'), gus.open('deck')])
  const asking = fay.page.getByRole('dialog', { name: voting.goOn.title })
  const open = (vote: string) =>
    gus.command('vote.open', { vote, kind: 'fist', question: 'Are we with it?', isNamed: true, options: [] } as never)

  expect(await open('v1')).toBe(204)
  await expect(fay.page.getByRole('button', { name: voting.close })).toBeVisible()
  await stepOn(fay, 1).click()
  await asking.getByRole('button', { name: voting.goOn.stay }).last().click()
  await expect(asking).toBeHidden()
  expect(stage.session.get().step).not.toBe(quickAlliance.steps[1]?.id)
  await stepOn(fay, 1).click()
  await asking.getByRole('button', { name: voting.goOn.close }).click()
  const stepNow = () => stage.steps.get(stage.session.get().step ?? '')?.title
  await until(() => stage.votes.get('v1')?.state === 'closed' && stepNow() === quickAlliance.steps[1]?.title)
  await expect(asking).toBeHidden()

  const before = deck.acknowledged()
  const step = stage.session.get().step
  deck.prompts.put('few', { text: 'What helps?', order: 'Zz', mode: 'private', anonymous: true, step } as never)
  await until(() => deck.acknowledged() > before)
  await expect(fay.page.getByText(revealing.anonymousFew_other.replace('{{count}}', '2'))).toBeVisible()
  await fay.page.getByRole('button', { name: consoleWords.withNames }).click()
  await until(() => stage.prompts.get('few') !== undefined)
  expect(stage.prompts.get('few')?.anonymous).toBe(false)
  gus.leave()
})
