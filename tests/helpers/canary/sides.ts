import type { Act } from './acts.ts'
import { type Answer, mayBeDone, type Soul } from './soul.ts'
import type { Drafted, Table } from './table.ts'
import { draft, newPrompt } from './writing.ts'

/** A prompt whose answers open to each other: all write, some are done, one takes it back, and only what is done opens. */
export const mutual: Act = async (table) => {
  const by = table.someone('facilitator')
  const one = by && newPrompt(table, by, { mode: 'private', anonymous: false, mutual: 2 + table.dice.roll(2) })
  if (!by || !one) return
  await by.settled()
  const asked = table.tick()
  const answer = await by.command('prompt.reveal', { promptId: one.id })
  if (!mayBeDone(answer)) return
  one.text.publicSince ??= asked
  one.told ??= { isPrivate: true, isAnonymous: false }
  const some = table.here('facilitator', 'participant').filter((soul) => soul.has('private'))
  for (const soul of some) draft(table, soul, one.id)
  await Promise.all(some.map((soul) => soul.settled()))
  const done = some.slice(0, 1 + table.dice.roll(4))
  for (const soul of done) {
    await sayReady(table, soul, one.id, true)
    if (table.dice.isLucky(0.2)) await sayReady(table, soul, one.id, false)
  }
}

/** Says that somebody is done, or not after all, and notes what everybody may know by that. */
export async function sayReady(
  table: Table,
  soul: Soul,
  promptId: string,
  ready: boolean,
  whose?: string,
): Promise<Answer> {
  const who = whose ?? soul.id
  const asked = table.tick()
  if (ready) table.doing.begins(promptId, who)
  const done = doneWith(table, promptId)
  // A server that went away in between took its stage along, and may have done it.
  const mutual = table.asked.find(({ id }) => id === promptId)?.mutual ?? 0
  const before = !table.stage || isOpen(table, promptId)
  const answer = await soul.command('seat.ready', { promptId, ready, ...(whose ? { whose } : {}) })
  if (ready && mayBeDone(answer))
    open(table, promptId, { asked, mutual, done, isOpen: before || isOpen(table, promptId) })
  // Whose answer got lost may be done for ever.
  if (ready && answer.status !== 0) table.doing.ends(promptId, who)
  return answer
}

/** Whose cards of a mutual prompt may be shown now: who is done with it, and who just says so. */
export function doneWith({ stage, doing }: Table, promptId: string): (who: string) => boolean {
  // Another server has not read its stage yet.
  if (!stage) return (who) => doing.hasEverSaid(promptId, who)
  const done = new Set([...stage.members.all()].flatMap(([id, { ready }]) => (ready === promptId ? [id] : [])))
  const saying = new Set(stage.members.ids().filter((id) => doing.isSaying(promptId, id)))
  return (who) => done.has(who) || saying.has(who)
}

/** Whether some of its cards are shown. */
export function isOpen({ stage }: Table, promptId: string): boolean {
  return (stage?.prompts.get(promptId)?.shown ?? 0) > 0
}

export const whoseIs = ({ whose, by }: Drafted): string => whose ?? by.id

type Opening = {
  readonly asked: number
  readonly mutual: number
  readonly done: (who: string) => boolean
  readonly isOpen: boolean
}

/** Of a mutual prompt that is open, or has enough sides, everybody may know from then on what those who are done wrote. */
function open(table: Table, promptId: string, { asked, mutual, done, isOpen }: Opening): void {
  const theirs = table.drafted.filter((one) => one.prompt === promptId && done(whoseIs(one)))
  if (mutual === 0 || !(isOpen || new Set(theirs.map(({ by }) => by)).size >= mutual)) return
  for (const written of theirs) {
    for (const word of written.words) word.publicSince ??= asked
    if (written.isOut === 'no') written.isOut = 'maybe'
  }
}
