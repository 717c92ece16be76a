import type { AgreementCommand } from '../../shared/agreementCommands.ts'
import { changedTerms, meaningOf, type TermField } from '../../shared/rules/alliance/meaning.ts'
import { wordDiff } from '../../shared/rules/alliance/wordDiff.ts'
import { type Agreement, agreementsOf, holds, proposedTerms, termsOf } from '../../shared/schema/agreement.ts'
import { Problem } from '../problem.ts'
import { checkWrites } from './checkWrites.ts'
import { type Handler, ours } from './context.ts'

/** Takes a proposal: its words are the agreement's from now on, and what was said to the earlier ones binds no longer. */
const takeChange: Handler<'change.take'> = ({ proposal: id, from, to }, context) =>
  context.rooms.lend([ours(context, 'board')], async (board) => {
    checkWrites(context)
    const agreements = agreementsOf(board.doc)
    const proposal = agreements.get(id)
    const of = proposal?.proposes
    if (!proposal || !of)
      throw new Problem(404, 'proposal-unknown', 'There is no such proposal. Look at the agreements again.')
    const agreement = agreements.get(of)
    if (!agreement || !holds(agreement))
      throw new Problem(
        409,
        'agreement-gone',
        'The agreement this would change is no longer among yours. Bring it back first, or make the proposal an agreement.',
      )
    const now = termsOf(agreement)
    if (proposal.deletedAt !== null && meaningOf(now) === to) return
    checkSeen(proposal, agreement, { from, to })
    const wanted = proposedTerms(proposal, agreement)
    board.write(() => {
      for (const field of changedTerms(now, wanted)) {
        const text = agreements.text(of, field)
        if (text) rewrite(text, proposal[field] as string)
        else agreements.patch(of, { [field satisfies TermField]: proposal[field] })
      }
      agreements.patch(id, { deletedAt: Date.now() })
    })
    await board.committed()
  })

/** Of two who decide at once, or of somebody who still writes, the later one looks again. */
function checkSeen(proposal: Agreement, agreement: Agreement, { from, to }: Record<'from' | 'to', string>): void {
  if (proposal.deletedAt !== null)
    throw new Problem(
      409,
      'proposal-gone',
      'Somebody took this proposal or put it away meanwhile. Look at the agreement again.',
    )
  if (meaningOf(termsOf(agreement)) !== from)
    throw new Problem(
      409,
      'agreement-changed',
      'The agreement has changed since you looked. Look at the difference again, then decide.',
    )
  if (meaningOf(proposedTerms(proposal, agreement)) !== to)
    throw new Problem(
      409,
      'proposal-changed',
      'Somebody still writes in this proposal. Read its words again, then decide.',
    )
}

type Text = NonNullable<ReturnType<ReturnType<typeof agreementsOf>['text']>>

/** Word by word, so that whoever writes in the same text loses nothing. */
function rewrite(text: Text, words: string): void {
  let at = 0
  for (const { is, text: part } of wordDiff(text.toString(), words)) {
    if (is === 'removed') {
      text.delete(at, part.length)
      continue
    }
    if (is === 'added') text.insert(at, part)
    at += part.length
  }
}

export const changeHandlers: { readonly [T in AgreementCommand]: Handler<T> } = { 'change.take': takeChange }
