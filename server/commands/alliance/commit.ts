import type { CommandInput } from '../../../shared/commands.ts'
import { canonicalTerms } from '../../../shared/rules/alliance/meaning.ts'
import type { Said } from '../../../shared/rules/alliance/standing.ts'
import type { Commitments } from '../../../shared/schema/alliance.ts'
import { Problem } from '../../problem.ts'
import type { Context, Handler } from '../context.ts'
import { personMeant } from '../person.ts'
import { type OnAlliance, onAlliance } from './onAlliance.ts'

type Items = CommandInput<'commit.say'>['items']

/** What one says binds the words one has before oneself: of others nothing is said, whatever else was in the same breath. */
export const sayWhereIStand: Handler<'commit.say'> = ({ items, gets, whose }, context) =>
  onAlliance(context, (on) => {
    const { id } = personMeant(whose, on.stage, context)
    const before = on.commitments.get(id)
    checkBelongs(before)
    for (const item of items) checkWords(item, on)
    const said = saidNow(items, before)
    const getsNow = gets ?? before?.gets ?? ''
    if (said === null && getsNow === (before?.gets ?? '')) return
    for (const { agreement, meaning } of items) {
      const terms = on.agreed.get(agreement)
      if (terms && !on.wordings.get(meaning)) on.wordings.put(meaning, canonicalTerms(terms))
    }
    patchCommitments(on, id, { said: said ?? before?.said ?? {}, gets: getsNow }, context)
  })

/** Declining, resting and leaving need no reason, and are taken back the same way. */
export const belong: Handler<'alliance.belong'> = ({ as, whose }, context) =>
  onAlliance(context, (on) => {
    const { id } = personMeant(whose, on.stage, context)
    if ((on.commitments.get(id)?.belongs ?? 'here') === as) return
    patchCommitments(on, id, { belongs: as, belongsAt: Date.now() }, context)
  })

function checkBelongs(before: Commitments | undefined): void {
  if (before && before.belongs !== 'here')
    throw new Problem(409, 'not-part', 'You are not part of this alliance just now. Come back in first, then answer.')
}

function checkWords({ agreement, meaning }: Items[number], { agreed, meanings }: OnAlliance): void {
  const terms = agreed.get(agreement)
  if (!terms)
    throw new Problem(409, 'agreement-gone', 'One of these agreements is not there any more. Look again, then answer.')
  if (meanings.get(agreement) !== meaning)
    throw new Problem(
      409,
      'agreement-changed',
      `“${beginning(terms.what)}” was changed just now. Read it again, then say where you stand.`,
    )
}

const BEGINNING_LENGTH = 60

function beginning(words: string): string {
  const characters = [...words.trim()]
  return characters.length > BEGINNING_LENGTH ? `${characters.slice(0, BEGINNING_LENGTH).join('')}…` : words.trim()
}

/** All that somebody said by now; null where the items say nothing new. */
function saidNow(items: Items, before: Commitments | undefined): Readonly<Record<string, Said>> | null {
  const at = Date.now()
  const fresh = items
    .map(({ agreement, meaning, stance, words = '' }) => [agreement, { stance, words, meaning, at }] as const)
    .filter(([agreement, now]) => {
      const was = before?.said[agreement]
      return was?.stance !== now.stance || was.words !== now.words || was.meaning !== now.meaning
    })
  return fresh.length === 0 ? null : { ...before?.said, ...Object.fromEntries(fresh) }
}

function patchCommitments({ commitments }: OnAlliance, id: string, fields: Partial<Commitments>, context: Context) {
  const said = { ...fields, by: id === context.member.id ? null : context.member.id }
  if (commitments.get(id)) commitments.patch(id, said)
  else commitments.put(id, said)
}
