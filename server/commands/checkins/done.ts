import { ballotOf, type Marks } from '../../../shared/rules/alliance/pulse.ts'
import { Problem } from '../../problem.ts'
import { peopleHere } from '../../sync/peopleHere.ts'
import type { Ballots } from '../ballots.ts'
import { type Context, type Handler, ours } from '../context.ts'
import { doneIn, keepDone } from '../done.ts'
import { ownersOf, personMeant } from '../person.ts'
import { lendPrivate } from '../privateRooms.ts'
import { type Known, openCheckin } from './known.ts'

/** Done with the questions, whatever was left open: kept where the answers lie. Once they are shown there is nothing to wait for. */
export const sayDone: Handler<'checkin.done'> = ({ checkin: id, done, whose }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (room) => {
    const { checkin, stage } = openCheckin(room, id)
    const person = personMeant(whose, stage, context)
    if (checkin.shownAt === null) await keepDone(ballotOf(id), done, person, context)
  })

/**
 * Throws until everybody who is here, and for whom somebody here answers, has answered all or is done. In the same words
 * however many are not: asked again and again, a number would tell who has just gone on.
 */
export async function checkAllDone(
  id: string,
  { checkin, stage }: Known,
  ballots: Ballots,
  { rooms, board }: Context,
): Promise<void> {
  const here = peopleHere(rooms, board.id)
  const things = [id, ...checkin.asked.map(({ agreement }) => agreement)]
  const open = [...stage.members.all()].filter(([member, { by, leftAt }]) => {
    const marks = (ballots.get(member)?.choices ?? {}) as Marks
    return leftAt === null && here.has(by ?? member) && things.some((thing) => !(thing in marks))
  })
  const owners = [...new Set(open.flatMap(([member, seat]) => ownersOf(member, seat)))]
  const done = await lendPrivate(rooms, board.id, owners, async (...privates) => privates.flatMap(doneIn))
  const isDone = (member: string) => done.some((one) => one.id === ballotOf(id) && one.who === member)
  if (!open.every(([member]) => isDone(member)))
    throw new Problem(
      409,
      'still-answering',
      'Not all of you who are here are done yet. The answers come when each has answered all or said “I’m done”, for those without a device as well.',
    )
}
