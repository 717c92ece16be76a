import { nextStates } from '../../../shared/rules/alliance/state.ts'
import { daysAfter } from '../../../shared/rules/takeAways.ts'
import type { Alliance } from '../../../shared/schema/alliance.ts'
import { Problem } from '../../problem.ts'
import { keepVersion } from '../../versions/keep.ts'
import type { Handler } from '../context.ts'
import { enterState, isAllAnswered, onAlliance } from './onAlliance.ts'

type Review = Alliance['review']

/** Asks everybody's word for the alliance as it is. What was active stays so: who answered is bound, others are asked. */
export const settle: Handler<'alliance.settle'> = async ({ version, from, review, endsOn }, context) => {
  await onAlliance(context, (on) => {
    const { alliance, agreed } = on
    const before = alliance.get()
    if (before.version === version) return
    checkSettles(before, from, agreed.size)
    if (on.versions.get(version)) throw versionTaken()
    checkAhead(review)
    alliance.patch({ version, ...reviewed(review, endsOn) })
  })
  await keepVersion(context, { id: version, name: '', why: 'settled', by: context.member.id })
}

export const setState: Handler<'alliance.state'> = ({ to, from }, context) =>
  onAlliance(context, (on) => {
    const before = on.alliance.get()
    if (before.state === to) return
    if (before.state !== from || !nextStates(before, isAllAnswered(on)).includes(to)) throw elsewhere(before, to)
    enterState(on, to)
  })

export const setReview: Handler<'review.set'> = ({ review, endsOn }, context) =>
  onAlliance(context, ({ alliance }) => {
    const before = alliance.get()
    const isSame = JSON.stringify(before.review) === JSON.stringify(review) && before.reviewSetAt !== null
    if (isSame && (endsOn === undefined || endsOn === before.endsOn)) return
    if (!isSame) checkAhead(review)
    alliance.patch(reviewed(review, endsOn))
  })

/** Also "no date" is kept with its moment: it was chosen, and not forgotten. */
function reviewed(review: Review, endsOn: string | null | undefined): Partial<Alliance> {
  return { review, reviewSetAt: Date.now(), ...(endsOn === undefined ? {} : { endsOn }) }
}

function checkSettles({ state, version }: Alliance, from: string | null, count: number): void {
  if (state === 'paused' || state === 'closed' || state === 'inReview') throw elsewhere({ state }, 'active')
  if (version !== from)
    throw new Problem(409, 'already-asked', 'Somebody else asked for everybody’s word just now. Look at it again.')
  if (count === 0)
    throw new Problem(409, 'nothing-agreed', 'There is no agreement yet that people could answer. Write one first.')
}

/** What was kept under an id stays what it is. */
export function versionTaken(): Problem {
  return new Problem(409, 'version-taken', 'A version has this id already. Try again.')
}

/** It may already be tomorrow where somebody is, and still yesterday. */
export function checkAhead(review: Review): void {
  const yesterday = daysAfter(new Date().toISOString().slice(0, 10), -1)
  if (review && review.on < yesterday)
    throw new Problem(409, 'review-past', 'This day is over. Choose one that is still to come.')
}

function elsewhere({ state }: Pick<Alliance, 'state'>, to: Alliance['state']): Problem {
  if (state === 'inReview') return new Problem(409, 'in-review', 'A check-in is on. Close it or break it off first.')
  if (state === 'paused')
    return new Problem(409, 'alliance-paused', 'This alliance rests since a moment ago. Take it up again first.')
  if (state === 'closed') return new Problem(409, 'alliance-closed', 'This alliance was closed. Open it again first.')
  if (to === 'active')
    return new Problem(409, 'still-asked', 'Somebody has not answered yet. It becomes active with the last answer.')
  return new Problem(409, 'state-changed', 'Somebody else changed this just now. Look at it again.')
}
