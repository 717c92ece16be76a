import type { Agreed } from '../../../shared/rules/alliance/changes.ts'
import { meaningOf } from '../../../shared/rules/alliance/meaning.ts'
import { isAnswered, whoBelongs } from '../../../shared/rules/alliance/state.ts'
import { agreedOf, agreementsOf } from '../../../shared/schema/agreement.ts'
import { type AllianceDoc, type AllianceState, allianceDoc } from '../../../shared/schema/alliance.ts'
import { type StageDoc, stageDoc } from '../../../shared/schema/stage.ts'
import { dropWordings } from '../../erase/unspoken.ts'
import { type Context, ours } from '../context.ts'

/** An alliance as its commands find it: what people said, and what the board says this moment. */
export type OnAlliance = AllianceDoc & {
  readonly stage: StageDoc
  readonly agreed: Agreed
  /** `meaningOf` each agreement that holds. */
  readonly meanings: ReadonlyMap<string, string>
}

/** Changes the stage by what the board says now; resolves once that is durable. `change` throws before it changes anything. */
export function onAlliance(context: Context, change: (alliance: OnAlliance) => void): Promise<void> {
  return context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    const agreed = agreedOf(agreementsOf(board.doc).all())
    const meanings = new Map([...agreed].map(([id, terms]) => [id, meaningOf(terms)]))
    const on = { ...allianceDoc(room.doc), stage: stageDoc(room.doc), agreed, meanings }
    room.write(() => change(on))
    // Records read as they are before a transaction until it is over.
    room.write(() => follow(on))
    await room.committed()
  })
}

/** What comes of every change by itself. */
function follow(on: OnAlliance): void {
  const { state, version } = on.alliance.get()
  if (state === 'proposed' && version !== null && isAllAnswered(on)) enterState(on, 'active')
  dropWordings(on)
}

export function enterState({ alliance }: OnAlliance, state: AllianceState): void {
  const { state: before, activeAt } = alliance.get()
  const now = Date.now()
  if (state !== before) alliance.patch({ state, stateAt: now })
  if (state === 'active' && activeAt === null) alliance.patch({ activeAt: now })
}

/** Whether there is nobody left to ask. */
export function isAllAnswered({ stage, commitments, meanings }: OnAlliance): boolean {
  const said = commitments.all()
  return isAnswered(meanings, whoBelongs(stage.members.all(), said), said)
}
