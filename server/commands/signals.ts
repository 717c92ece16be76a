import { ANONYMOUS_MIN, SIGNALS_MAX } from '../../shared/limits.ts'
import { agreementsOf } from '../../shared/schema/agreement.ts'
import { type AllianceDoc, allianceDoc } from '../../shared/schema/alliance.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import type { TendingCommand } from '../../shared/tendingCommands.ts'
import { Problem } from '../problem.ts'
import { countSignal } from '../signals/count.ts'
import { namelessId } from '../signals/nameless.ts'
import { type Context, type Handler, ours } from './context.ts'
import { startTending } from './tending.ts'
import { vibeHandlers } from './vibes.ts'

/** Of the same id once, whether it is out already, under whichever id, or waits. */
const raise: Handler<'signal.raise'> = ({ signal, about, isNamed, words }, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    const { nameless, member } = context
    const alliance = allianceDoc(room.doc)
    const isOut = [signal, namelessId(signal, context.board.secret)].some((id) => alliance.signals.get(id))
    if (isOut || (await nameless.has(context.board.id, signal))) return
    if (!isNamed) checkHidden(stageDoc(room.doc), alliance)
    if (about !== null && agreementsOf(board.doc).get(about)?.deletedAt !== null)
      throw new Problem(404, 'agreement-gone', 'This agreement is not there any more. Raise it for the whole alliance.')
    checkRoom(alliance)
    await countSignal(member.id)
    if (!isNamed) return nameless.keep(context.board.id, { signal, about, words })
    const at = Date.now()
    const on = new Date(at).toISOString().slice(0, 10)
    room.write(() => alliance.signals.put(signal, { about, words, on, at, member: member.id, doneAt: null }))
    await room.committed()
  })

/** Named or not, a signal is refused to all alike where there is no room: a refusal must not tell of those that wait. */
function checkRoom({ signals }: AllianceDoc): void {
  if (signals.all().size >= SIGNALS_MAX)
    throw new Problem(409, 'signals-full', `A board keeps at most ${SIGNALS_MAX} of these. Talk about it together.`)
}

/** Among fewer, everybody could work out whose it is. Who has no device here raises none. */
function checkHidden({ members }: StageDoc, { commitments }: AllianceDoc): void {
  const belong = [...members.all()].filter(
    ([id, { role, leftAt, by }]) =>
      role !== 'viewer' && leftAt === null && by === null && (commitments.get(id)?.belongs ?? 'here') === 'here',
  )
  if (belong.length < ANONYMOUS_MIN)
    throw new Problem(
      409,
      'too-few-people',
      `With fewer than ${ANONYMOUS_MIN} people everybody would know who it was. Raise it with your name, or talk to one of them.`,
    )
}

const rest: Handler<'signal.rest'> = ({ signal, isDone }, context) =>
  onAlliance(context, ({ signals }) => {
    const before = signals.get(signal)
    if (!before)
      throw new Problem(404, 'signal-unknown', 'This signal is not there any more. Reload the page to see what is.')
    if ((before.doneAt !== null) !== isDone) signals.patch(signal, { doneAt: isDone ? Date.now() : null })
  })

const setWords: Handler<'signal.words'> = ({ words }, context) =>
  onAlliance(context, ({ alliance }) => {
    if (alliance.get().signalWords !== words) alliance.patch({ signalWords: words })
  })

const setRepair: Handler<'repair.set'> = ({ words }, context) =>
  onAlliance(context, ({ alliance }) => {
    if (alliance.get().repair !== words) alliance.patch({ repair: words })
  })

function onAlliance(context: Context, change: (alliance: AllianceDoc) => void): Promise<void> {
  return context.rooms.lend([ours(context, 'stage')], async (room) => {
    room.write(() => change(allianceDoc(room.doc)))
    await room.committed()
  })
}

export const tendingHandlers: { readonly [T in TendingCommand]: Handler<T> } = {
  'signal.raise': raise,
  'signal.rest': rest,
  'signal.words': setWords,
  'repair.set': setRepair,
  'tending.start': startTending,
  ...vibeHandlers,
}
