import { expect, test } from '@playwright/test'
import { company } from '../../client/locales/en/company.ts'
import { console as consoleWords } from '../../client/locales/en/console.ts'
import { ended } from '../../client/locales/en/ended.ts'
import { grouping } from '../../client/locales/en/grouping.ts'
import { invite } from '../../client/locales/en/invite.ts'
import { join } from '../../client/locales/en/join.ts'
import { leading } from '../../client/locales/en/leading.ts'
import { pace } from '../../client/locales/en/pace.ts'
import { proxies } from '../../client/locales/en/proxies.ts'
import { seats } from '../../client/locales/en/seats.ts'
import { voting } from '../../client/locales/en/voting.ts'
import { quickAlliance } from '../../shared/kits/quickAlliance.ts'
import { act, complaintsOf, lookAtAll, oneServer, thingOn } from '../helpers/atBoard.ts'
import { says } from '../helpers/screens.ts'
import { askInPrivate, cardsRevealed, memberIdOf } from '../helpers/sealing.ts'
import { revealNext } from '../helpers/session.ts'
import { gather, give, openVote, place, type WholeSession, writeCard, writeFor } from '../helpers/wholeSession.ts'

const address = oneServer()
/** Forty-five minutes, played as fast as eight browsers can on a busy machine. */
const PLAYED_MS = 300_000

test('[STORY-21] a whole session of two who lead, four who take part, a table device and a projector: every screen agrees at every step', async ({
  browser,
}) => {
  test.setTimeout(PLAYED_MS)
  const session = await test.step('everybody comes', () => gather(browser, address()))
  await test.step('a question is asked', async () => {
    await session.all({ question: await revealNext(session.fay) })
  })
  await test.step('a round: every screen names whose turn it is, and goes on at once', () => round(session))
  await test.step('private cards with names: sealed until all come at once', () => privateCards(session))
  await test.step('cards without names: nothing says whose they are', () => cardsWithoutNames(session))
  await test.step('dots: one for each, Omar’s too, and one result on every screen', () => dots(session))
  await test.step('a scale between two words', () => scale(session))
  await test.step('one note for all to look at, then whoever likes follows who points', () => attention(session))
  await test.step('a break from a phone rests every screen', () => aBreak(session))
  await test.step('pairs and trios, and back', () => pairs(session))
  await test.step('a new projector link: the old one goes dark, the new one shows the same', () => newLink(session))
  await test.step('the session is handed over, and goes on', () => handOver(session))
  expect(complaintsOf(session.everybody)).toEqual([])
})

async function round({ fay, gus, all }: WholeSession): Promise<void> {
  await fay.page.getByRole('button', { name: leading.round.start }).click()
  await fay.page.getByRole('menuitem', { name: new RegExp(`^${leading.round.leaderLast}`) }).click()
  const places = gus.page.getByRole('list', { name: leading.round.order }).getByRole('listitem')
  await expect(places).toHaveCount(9)
  const order = (await places.allInnerTexts()).map((words) => /^\w+/.exec(words)?.[0] ?? '')
  expect(order.slice(0, 7).toSorted()).toEqual(['Ana', 'Ben', 'Cleo', 'Dan', 'Lina', 'Omar', 'Table'])
  for (const turn of order.slice(0, 3)) {
    await all({ turn })
    await gus.page.keyboard.press('r')
  }
  await all({ turn: order[3] ?? '' })
  await fay.page.getByRole('button', { name: leading.round.end }).click()
  await all({ turn: null })
}

async function privateCards({ fay, ana, dan, table, wall, all, unheardBut }: WholeSession): Promise<void> {
  const question = 'What helps you on a bad day?'
  await askInPrivate(fay, question, false)
  await all({ question, isPrivate: true })
  for (const one of [ana, dan]) await writeCard(one, `canary-${one.name}`)
  await writeFor(table, 'Omar')
  await writeCard(table, 'canary-Omar')
  await expect(table.page.getByRole('radio', { name: says(proxies.done, 'Omar') })).toBeVisible()
  await all()
  unheardBut('canary-Ana', ana)
  unheardBut('canary-Dan', dan)
  unheardBut('canary-Omar', table)
  await fay.page.keyboard.press('c')
  await cardsRevealed(fay)
  await all({ cards: ['canary-Ana', 'canary-Dan', 'canary-Omar'] })
  await expect(wall.page.getByText('Omar, written by Table')).toBeVisible()
}

async function cardsWithoutNames(session: WholeSession): Promise<void> {
  const { gus, ana, ben, cleo, dan, wall, everybody, all, unheardBut } = session
  const question = 'What would you never say aloud?'
  const writers = [ana, ben, cleo, dan]
  const cards = ['canary-hail', 'canary-rain', 'canary-snow', 'canary-thaw']
  await askInPrivate(gus, question, true)
  await all({ question, cards: [] })
  for (const [at, one] of writers.entries()) await writeCard(one, cards[at] ?? '')
  await all()
  for (const [at, one] of writers.entries()) unheardBut(cards[at] ?? '', one)
  await gus.page.keyboard.press('c')
  await cardsRevealed(gus)
  await all({ cards })
  const names = new RegExp([...writers.map(({ name }) => name), 'Somebody'].join('|'))
  await expect(wall.page.locator('[data-card]').filter({ hasText: names })).toHaveCount(0)
  for (const { page } of [ana, ben]) {
    const notes = thingOn(page, /canary-(hail|rain|snow|thaw)/)
    await expect(notes).toHaveCount(4)
    await expect(notes.filter({ hasText: names })).toHaveCount(0)
  }
  const ids = await Promise.all(writers.map(memberIdOf))
  for (const { received } of everybody.filter((one) => !writers.includes(one)))
    for (const frame of received.filter((bytes) => cards.some((words) => bytes.includes(words))))
      expect(ids.filter((id) => frame.includes(id))).toEqual([])
}

async function dots({ fay, ana, ben, cleo, dan, table, all }: WholeSession): Promise<void> {
  const vote = 'Which do we keep?'
  await openVote(fay, vote, (page) => page.getByLabel(voting.open.options).fill('Quiet mornings\nShort meetings'))
  await all({ vote })
  await writeFor(table, 'Omar')
  await Promise.all([ana, ben, dan].map((one) => give(one, 'Quiet mornings')))
  await Promise.all([cleo, table].map((one) => give(one, 'Short meetings')))
  await all()
  await fay.page.getByRole('button', { name: voting.close }).click()
  await all({ result: '“Quiet mornings” leads with 3 dots.' })
  await fay.page.getByRole('button', { name: voting.putAway }).click()
  await all({ vote: null, result: null })
}

async function scale({ fay, ana, ben, cleo, dan, all }: WholeSession): Promise<void> {
  const vote = 'How do you like to hear it?'
  await openVote(fay, vote, async (page) => {
    await page.getByRole('radio', { name: voting.kind.scale }).press('Space')
    await page.getByLabel(voting.open.leftEnd).fill('direct')
    await page.getByLabel(voting.open.rightEnd).fill('gentle')
  })
  await all({ vote })
  await Promise.all([ana, ben, cleo, dan].map(place))
  await fay.page.getByRole('button', { name: voting.close }).click()
  await all({ result: 'The middle is at 50 of 100, from direct to gentle. Half of you are between 50 and 50.' })
  await fay.page.getByRole('button', { name: voting.putAway }).click()
  await all({ vote: null, result: null })
}

/** Gus goes to the board for it. */
async function attention({ gus, ana, all }: WholeSession): Promise<void> {
  await gus.page.getByRole('link', { name: consoleWords.board, exact: true }).click()
  await lookAtAll(gus.page)
  await thingOn(gus.page, /canary-Dan/).click()
  await act(gus.page, pace.action.spotlight)
  await all({ spotlight: 'canary-Dan' })
  await act(gus.page, pace.action.unspotlight)
  await all({ spotlight: null })
  await act(gus.page, pace.action.follow)
  await all({ follow: { leader: 'Gus', declined: [] } })
  await ana.page.getByRole('button', { name: pace.follow.decline }).click()
  await all({ follow: { leader: 'Gus', declined: ['Ana'] } })
  await act(gus.page, pace.action.follow)
  await all({ follow: null })
}

async function aBreak({ fay, dan, all }: WholeSession): Promise<void> {
  await dan.page.getByRole('button', { name: pace.break.call }).click()
  await dan.page.getByRole('button', { name: pace.break.yes }).click()
  await all({ isBreak: true })
  await fay.page.getByRole('button', { name: leading.rest.endBreak }).click()
  await all({ isBreak: false })
}

async function pairs({ fay, all }: WholeSession): Promise<void> {
  const groups = 'What would lighten your Mondays?'
  await fay.page.keyboard.press('m')
  const dialog = fay.page.getByRole('dialog', { name: grouping.title })
  await dialog.getByRole('textbox', { name: grouping.ownLabel }).fill(groups)
  await dialog.getByRole('button', { name: /^Start \d groups?$/ }).press('Enter')
  await all({ groups, question: groups, isPrivate: false, cards: [] })
  await fay.page.getByRole('region', { name: grouping.now }).getByRole('button', { name: grouping.end }).click()
  await all({ groups: null })
}

async function newLink({ fay, wall, links, all }: WholeSession): Promise<void> {
  await fay.page.getByRole('button', { name: consoleWords.invite }).click()
  await fay.page.getByRole('button', { name: invite.renew.viewer }).click()
  await fay.page.getByRole('button', { name: invite.renew.viewerYes }).click()
  await expect(wall.page.getByRole('alertdialog', { name: ended.revoked.title })).toBeVisible()
  const link = fay.page.getByRole('textbox', { name: invite.projectorLink })
  await expect(link).not.toHaveValue(links.viewer)
  await wall.page.goto(await link.inputValue())
  await fay.page.getByRole('button', { name: invite.close, exact: true }).click()
  await all()
}

/** Fay takes part from now on; Ana leads. */
async function handOver({ fay, ana, all }: WholeSession): Promise<void> {
  await fay.page.getByRole('button', { name: says(seats.more, 'Ana') }).click()
  await fay.page.getByRole('menuitem', { name: new RegExp(`^${seats.act.handOver}`) }).click()
  await fay.page.getByRole('button', { name: seats.ask.handOver.yes }).click()
  await ana.page.getByRole('button', { name: company.turn.toConsole }).click()
  await fay.page.getByRole('link', { name: join.problem.toBoard }).click()
  await all()
  await ana.page.keyboard.press('n')
  await all({ question: null, isPrivate: false, cards: [], step: quickAlliance.steps[1]?.title ?? '' })
  await all({ question: await revealNext(ana), isPrivate: true })
}
