import type { Act } from './acts.ts'
import { mayBeDone } from './soul.ts'
import type { Table } from './table.ts'
import { draft, newPrompt } from './writing.ts'

/** A prompt whose answers open to each other: some are done, and only of two who are is anything for all. */
export const mutual: Act = async (table) => {
  const by = table.someone('facilitator')
  const one = by && newPrompt(table, by, { mode: 'private', anonymous: false, mutual: 2 })
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
  const done = some.slice(0, table.dice.isLucky(0.5) ? 1 : 2)
  for (const [at, soul] of done.entries()) {
    const moment = table.tick()
    if (at > 0) openFor(table, one.id, moment, new Set(done))
    await soul.command('seat.ready', { promptId: one.id, ready: true })
  }
}

/** From now on everybody may know what these wrote for a mutual prompt; without `by`, what anybody did. */
export function openFor({ drafted }: Table, promptId: string, moment: number, by?: ReadonlySet<unknown>): void {
  for (const written of drafted) {
    if (written.prompt !== promptId || (by && !by.has(written.by))) continue
    for (const word of written.words) word.publicSince ??= moment
    if (written.isOut === 'no') written.isOut = 'maybe'
  }
}
