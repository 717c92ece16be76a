import { guided } from './guided.ts'
import { people } from './people.ts'
import { groups, plans } from './plans.ts'
import { showing, trespass, turning, wholeVote } from './showing.ts'
import { mutual } from './sides.ts'
import type { Table } from './table.ts'
import { talking } from './talking.ts'
import { writing } from './writing.ts'

/** Something that somebody does at a table, by chance. */
export type Act = (table: Table) => Promise<void> | void

/** How often people write during one breath: each is a commit, and a frame to each of the others. */
const ROUNDS_MIN = 12
const ROUNDS_MAX = 40

const flows: readonly Act[] = [
  ...Object.values(writing).filter((act) => act !== writing.moves),
  ...Object.values(talking),
]
const shows: readonly Act[] = [...Object.values(showing), ...Object.values(plans), groups.move as Act, wholeVote]
const turns: readonly Act[] = [...Object.values(turning), ...Object.values(groups)]
const comings: readonly Act[] = Object.values(people)

/** One breath of a board: everybody writes or moves, some things are shown, at once; now and then somebody comes or goes. */
export async function breath(table: Table, isServerGoing: boolean): Promise<void> {
  const { dice } = table
  table.isServerGoing = isServerGoing
  await table.openAll()
  const chosen: (Act | undefined)[] = [writing.notes, writing.notes, writing.drafts, dice.one(flows), dice.one(flows)]
  chosen.push(showing.drafts, dice.one(shows), trespass)
  // Whether people may be seen at work is told by what is shown: never both in one breath, or nobody could say which was first.
  // Where the session leads itself, one question comes at a time.
  if (dice.isLucky(0.1)) chosen.push(guided)
  else if (dice.isLucky(0.15)) chosen.push(mutual)
  else if (dice.isLucky(0.3)) chosen.push(turning.reveal, dice.one(turns))
  else chosen.push(writing.moves)
  const acting = Promise.all(chosen.map(async (act) => act?.(table)))
  if (!isServerGoing) await murmur(table, acting)
  await acting
  if (isServerGoing) return
  // One after the other: who may what must be known when it is asked what they heard.
  if (dice.isLucky(0.6)) await dice.one(comings)?.(table)
  if (table.here('facilitator').length < 2) await table.join('facilitator')
  if (table.here().length < 9) await table.join('participant')
  await table.settle()
}

/** People go on writing on the board for as long as something happens, and a little longer. */
async function murmur(table: Table, acting: Promise<unknown>): Promise<void> {
  let isOver = false
  const over = (): void => {
    isOver = true
  }
  acting.then(over, over)
  for (let round = 0; round < ROUNDS_MIN || !isOver; round++) {
    const two = [table.someone('facilitator', 'participant'), table.someone('participant')]
    for (const soul of two) if (soul && table.mayWrite(soul)) table.note(soul)
    await Promise.all(two.map((soul) => soul?.settled()))
    if (round > ROUNDS_MAX) return
  }
}
