import { keyOf, type Verdict } from '../../../shared/schema/checkin.ts'
import { Problem } from '../../problem.ts'
import { peopleHere } from '../../sync/peopleHere.ts'
import type { Context, Handler } from '../context.ts'
import { personMeant } from '../person.ts'
import { checkAsked, inCheckin, type Known } from './known.ts'

/** Whoever took it on speaks first, so that nobody is told on; who isn't here is not waited for. */
export const sayDid: Handler<'checkin.did'> = ({ checkin: id, agreement, did: deed, words, whose }, context) =>
  inCheckin(context, id, (known) => {
    const { checkinDid: did, stage } = known
    checkAsked(known.checkin, agreement)
    const person = personMeant(whose, stage, context)
    const key = keyOf(id, agreement, person.id)
    const before = did.get(key)
    if (deed === null) {
      if (before) did.delete(key)
      return
    }
    if (before?.did === deed && before.words === words) return
    const first = ownersToHear(known, id, agreement, context)
    if (first.length > 0 && !first.includes(person.id))
      throw new Problem(
        409,
        'owner-first',
        `Whoever took it on says it first: ${first.map((owner) => stage.members.get(owner)?.name || 'Somebody').join(', ')}.`,
      )
    did.put(key, { did: deed, words, at: Date.now() })
  })

/** Owners who are here and have not said yet whether they did it; nobody once one of them has. */
function ownersToHear(
  { checkinDid: did, stage, checkinWords: words, checkin }: Known,
  id: string,
  agreement: string,
  { rooms, board }: Context,
): readonly string[] {
  const meaning = checkin.asked.find((one) => one.agreement === agreement)?.meaning ?? ''
  const owners = words.get(meaning)?.owners ?? []
  if (owners.some((owner) => did.get(keyOf(id, agreement, owner)))) return []
  const here = peopleHere(rooms, board.id)
  return owners.filter((owner) => {
    const seat = stage.members.get(owner)
    return seat !== undefined && seat.leftAt === null && here.has(seat.by ?? owner)
  })
}

export const decide: Handler<'checkin.decide'> = ({ checkin: id, agreement, verdict, from }, context) =>
  inCheckin(context, id, ({ checkinVerdicts: verdicts, checkin }) => {
    checkAsked(checkin, agreement)
    const key = keyOf(id, agreement)
    const before = verdicts.get(key)?.verdict ?? null
    if (before === verdict) return
    if (before !== from)
      throw new Problem(
        409,
        'decided-otherwise',
        'Somebody else chose something else just now. Talk about it, then choose.',
      )
    if (verdict === null) verdicts.delete(key)
    else verdicts.put(key, { verdict, by: context.member.id, at: Date.now() } satisfies Verdict)
  })

export const celebrate: Handler<'checkin.celebrate'> = ({ checkin: id, what, why, how }, context) =>
  inCheckin(context, id, ({ checkins, checkin }) => {
    const { celebration } = checkin
    if (celebration?.what === what && celebration.why === why && celebration.how === how) return
    checkins.patch(id, { celebration: { what, why, how } })
  })
