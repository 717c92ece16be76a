import { isDeepStrictEqual } from 'node:util'
import { boardDoc } from '../../shared/schema/board.ts'
import type { Target } from '../../shared/schema/pace.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { type Context, type Handler, ours } from './context.ts'
import { onStage } from './stage.ts'

/** Gathering at the same thing again so soon is the same call, sent twice, in milliseconds: screens would jump twice. */
const GATHER_AGAIN_MS = 3000

export const setSpotlight: Handler<'spotlight.set'> = ({ on }, context) =>
  onTarget(on, context, ({ session }) => {
    if (!isDeepStrictEqual(session.get().spotlight, on)) session.patch({ spotlight: on })
  })

export const gatherPeople: Handler<'people.gather'> = ({ at: { kind, id } }, context) =>
  onTarget({ kind, id }, context, ({ session }) => {
    const { gather } = session.get()
    const now = Date.now()
    if (gather && gather.kind === kind && gather.id === id && now - gather.at < GATHER_AGAIN_MS) return
    session.patch({ gather: { kind, id, at: now } })
  })

/** The second who leads takes over. Whoever was relieved stops nobody by letting go. */
export const followMe: Handler<'people.follow'> = ({ on }, context) =>
  onStage(context, ({ session }) => {
    const { leader } = session.get()
    if (on && leader !== context.member.id) session.patch({ leader: context.member.id })
    if (!on && leader === context.member.id) session.patch({ leader: null })
  })

export const hideCursors: Handler<'cursors.hide'> = ({ hidden }, context) =>
  onStage(context, ({ session }) => session.patch({ cursors: !hidden }))

/** Changes the stage once it is sure that everybody can see what they are pointed at. */
function onTarget(target: Target | null, context: Context, change: (stage: StageDoc) => void): Promise<void> {
  return context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    const stage = stageDoc(room.doc)
    if (target && !isThere(target, stage, board.doc))
      throw new Problem(404, 'target-unknown', 'This is not on the board any more. Choose something else.')
    room.write(() => change(stage))
    await room.committed()
  })
}

function isThere({ kind, id }: Target, stage: StageDoc, board: Parameters<typeof boardDoc>[0]): boolean {
  if (kind === 'prompt') return stage.prompts.get(id) !== undefined
  if (kind === 'section') return stage.sections.get(id) !== undefined
  return boardDoc(board).notes.get(id)?.deletedAt === null
}
