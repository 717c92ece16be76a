import { ANONYMOUS_MIN } from '../../../shared/limits.ts'
import {
  ballotOf,
  type Counted,
  countMarks,
  type Marks,
  markOf,
  marksAllowed,
} from '../../../shared/rules/alliance/pulse.ts'
import { keptOf } from '../../../shared/rules/ballot.ts'
import type { Checkin } from '../../../shared/schema/checkin.ts'
import { Problem } from '../../problem.ts'
import { type Ballots, readBallots } from '../ballots.ts'
import { cast } from '../casting.ts'
import { type Context, type Handler, ours } from '../context.ts'
import { personMeant } from '../person.ts'
import { mayTell } from '../votes.ts'
import { checkAllDone } from './done.ts'
import { checkAsked, checkLeads, openCheckin } from './known.ts'

/** All that one person answers at a check-in is one ballot in their private room, secret as any until it is shown. */
export const answerPulse: Handler<'checkin.pulse'> = ({ checkin, agreement, pulse, whose }, context) =>
  mark(checkin, agreement, pulse === null ? 0 : markOf(pulse), whose, context)

export const answerEase: Handler<'checkin.ease'> = ({ checkin, ease, whose }, context) =>
  mark(checkin, checkin, ease === null ? 0 : markOf(ease), whose, context)

function mark(id: string, about: string, answer: number, whose: string | undefined, context: Context): Promise<void> {
  return context.rooms.lend([ours(context, 'stage')], async (room) => {
    const { checkin, stage } = openCheckin(room, id)
    if (about !== id) checkAsked(checkin, about)
    if (checkin.shownAt !== null)
      throw new Problem(
        409,
        'pulse-shown',
        'The answers are shown, so none can be changed. Say it aloud, or in the talk.',
      )
    const person = personMeant(whose, stage, context)
    await cast(context, room, [ballotOf(id), marksAllowed(id, checkin.asked)], person, (before) =>
      keptOf({ ...(before as Marks | undefined), [about]: answer }),
    )
  })
}

/** Shows what may be told; where people lead themselves, once all who are here are done. Again: nothing. */
export const show: Handler<'checkin.show'> = ({ checkin: id }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (room) => {
    const known = openCheckin(room, id)
    const { checkins, checkin, stage } = known
    checkLeads(stage, context)
    if (checkin.shownAt !== null) return
    const where = { rooms: context.rooms, board: context.board.id }
    const ballots = await readBallots(where, room, [ballotOf(id), marksAllowed(id, checkin.asked)])
    if (stage.session.get().guide !== null) await checkAllDone(id, known, ballots, context)
    const told = checkin.asked.flatMap(({ agreement }) => {
      const counted = countedIn(ballots, agreement, checkin)
      return counted ? [[agreement, counted] as const] : []
    })
    const easier = countedIn(ballots, id, checkin)
    if (told.length === 0 && easier === null) throw nothingToShow(checkin)
    room.write(() =>
      checkins.patch(id, {
        ...{ shownAt: Date.now(), cast: ballots.size, at: 'talk' },
        ...{ pulses: Object.fromEntries(told), easier },
      }),
    )
    await room.committed()
  })

/** Without names the same for none as for one: asked again and again, it would tell when somebody begins. */
function nothingToShow({ isNamed }: Checkin): Problem {
  if (isNamed)
    return new Problem(
      409,
      'nobody-answered',
      'Nobody has answered yet, so there is nothing to show. Give it a moment, or go on to the next stretch.',
    )
  return new Problem(
    409,
    'too-few-ballots',
    `Fewer than ${ANONYMOUS_MIN} answered (whoever answers for others counts once), so it could be told who gave which answer. Wait for more, or go on to the next stretch.`,
  )
}

/** What was answered about one thing; null when nobody did, or too few without names. */
function countedIn(ballots: Ballots, about: string, { isNamed }: Checkin): Counted | null {
  const given = new Map([...ballots].filter(([, { choices }]) => about in (choices as Marks)))
  if (given.size === 0 || !mayTell({ isNamed }, given)) return null
  return countMarks(
    new Map([...given].map(([member, { choices }]) => [member, (choices as Marks)[about] ?? 0])),
    isNamed,
  )
}
