import { until } from '../until.ts'
import type { Act } from './acts.ts'
import { noteShown } from './showing.ts'
import { doneWith, isOpen, sayReady } from './sides.ts'
import type { Soul } from './soul.ts'
import type { Asked, Table } from './table.ts'
import { draft, newPrompt } from './writing.ts'

/** A while without a facilitator: the deck is shut, one goes on, all write, somebody wants to see the cards too early. */
export const guided: Act = async (table) => {
  const [by, one] = [table.someone('facilitator'), table.someone('participant')]
  if (table.isServerGoing || !by || !one) return
  const isAnonymous = table.dice.isLucky(0.4)
  newPrompt(table, by, { mode: 'private', anonymous: isAnonymous, mutual: isAnonymous ? 0 : 2 * table.dice.roll(2) })
  await by.settled()
  if ((await by.command('guide.start')).status !== 204) return
  const { ledger } = table.world
  await until(() => table.souls.every((soul) => !soul.has('deck')))
  ledger.closedDecks.add(table.id)
  await refused(table, ['guide.next', 'guide.show', 'guide.pause'])
  await by.open('deck')
  for (let times = 0; times < 3; times++) await goOn(table, one)
  await write(table, one)
  ledger.closedDecks.delete(table.id)
  await by.command('guide.end')
}

/** To the next question, whichever it is: that one alone everybody may know. */
async function goOn(table: Table, by: Soul): Promise<void> {
  const { step = null, prompt = null } = table.stage?.session.get() ?? {}
  const asked = table.tick()
  const { status } = await by.command('guide.next', { step, prompt })
  const now = table.asked.find(({ id }) => id === table.stage?.session.get().prompt)
  const shown = now && table.stage?.prompts.get(now.id)
  if (status !== 204 || !now || !shown) return
  now.text.publicSince ??= asked
  now.told ??= { isPrivate: shown.mode === 'private', isAnonymous: shown.anonymous }
}

async function write(table: Table, one: Soul): Promise<void> {
  const now = table.asked.find(({ id }) => id === table.stage?.session.get().prompt)
  if (!now?.told?.isPrivate) return
  const some = table.here('facilitator', 'participant').filter((soul) => soul.has('private'))
  for (const soul of some) draft(table, soul, now.id)
  await Promise.all(some.map((soul) => soul.settled()))
  await show(table, one, now)
  const last = table.dice.one(some)
  await Promise.all(some.filter((soul) => soul !== last).map((soul) => sayReady(table, soul, now.id, true)))
  await show(table, one, now)
  if (last) await sayReady(table, last, now.id, true)
  await show(table, one, now)
}

/** Cards come when all who are here are done; later ones when their own writer is. */
async function show(table: Table, by: Soul, one: Asked): Promise<void> {
  const asked = table.tick()
  const [wasOpen, done] = [isOpen(table, one.id), doneWith(table, one.id)]
  const writing = table
    .here('facilitator', 'participant')
    .filter((soul) => soul.has('stage') && !table.doing.hasEverSaid(one.id, soul.id))
  const answer = await by.command('guide.show', { promptId: one.id })
  if (answer.status === 204 && !wasOpen && writing.some((soul) => soul.has('stage')))
    table.world.ledger.leaks.add('cards of a session that leads itself came while somebody wrote')
  const isDone = (who: string) => (one.told?.isAnonymous ? table.doing.hasEverSaid(one.id, who) : done(who))
  noteShown(table, one, { asked, answer, sure: new Set(), doneOnly: wasOpen ? isDone : undefined })
}

async function refused(table: Table, types: readonly ('guide.next' | 'guide.show' | 'guide.pause')[]): Promise<void> {
  const wall = table.someone('viewer')
  for (const type of types) {
    const { step = null, prompt = null } = table.stage?.session.get() ?? {}
    const answer = await wall?.command(type, { step, prompt, promptId: prompt ?? 'p', paused: true })
    if (answer?.status === 204) table.world.ledger.leaks.add(`${type} was done for a viewer`)
  }
}
