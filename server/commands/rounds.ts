import type { CommandInput } from '../../shared/commands.ts'
import { ROUND_MAX } from '../../shared/limits.ts'
import { isKeptBy } from '../../shared/rules/keeper.ts'
import { afterTurn, type Speaker, speakingOrder, turnOf, withoutSpeaker } from '../../shared/rules/round.ts'
import { type BoardDoc, boardDoc } from '../../shared/schema/board.ts'
import type { Round } from '../../shared/schema/pace.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'
import { countTurn, turnClock } from './airtime.ts'
import { type Handler, ours } from './context.ts'
import { shuffled } from './shuffled.ts'
import { onStage } from './stage.ts'

/** The order is made here, once: starting the same round again, or by two at once, does not mix it anew. */
export const startRound: Handler<'round.start'> = (input, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    const stage = stageDoc(room.doc)
    const { prompt, round } = stage.session.get()
    if (!stage.prompts.get(input.promptId))
      throw new Problem(404, 'prompt-unknown', 'Nobody has seen this prompt yet. Reveal it, then begin the round.')
    const isOn = round !== null && turnOf(round) !== null
    if (isOn && round.prompt === input.promptId) return
    if (isOn && round.prompt === prompt)
      throw new Problem(409, 'round-on', 'A round on the prompt everybody sees is going on. End it first.')
    const people = speakers(input, stage, boardDoc(board.doc))
    const order = [...speakingOrder(input.by === 'given' ? people : shuffled(people), input.by)]
    const now = Date.now()
    room.write(() =>
      stage.session.patch({
        round: { prompt: input.promptId, order, at: 0, startedAt: now, ...turnClock(stage, now) },
      }),
    )
    await room.committed()
  })

export const nextTurn: Handler<'round.next'> = ({ from }, context) => {
  const { id, role } = context.member
  return onStage(context, (stage) => {
    if (from !== id && role !== 'facilitator' && !isKeptBy(stage.members.get(from), id))
      throw new Problem(403, 'not-yours', 'Only who speaks, or a facilitator, can pass the turn on.')
    const { round } = stage.session.get()
    if (round === null) throw new Problem(409, 'round-none', 'No round is going on any more.')
    const next = afterTurn(round, from)
    if (!next) throw notTheirTurn(round, stage)
    if (next === round) return
    const now = Date.now()
    countTurn(stage, now)
    stage.session.patch({ round: { ...next, ...turnClock(stage, now) } })
  })
}

export const skipTurn: Handler<'round.skip'> = ({ member }, context) =>
  onStage(context, (stage) => {
    const { round } = stage.session.get()
    if (round === null) return
    const without = withoutSpeaker(round, member)
    if (without === round) return
    const clock = turnOf(round) === member ? turnClock(stage, Date.now()) : {}
    stage.session.patch({ round: { ...without, ...clock } })
  })

export const endRound: Handler<'round.end'> = (_input, context) =>
  onStage(context, (stage) => {
    if (stage.session.get().round === null) return
    countTurn(stage, Date.now())
    stage.session.patch({ round: null })
  })

/** Everybody who may write, or those who were named. */
function speakers(
  { order }: CommandInput<'round.start'>,
  { members }: StageDoc,
  { notes }: BoardDoc,
): readonly Speaker[] {
  const may = [...members.all()].flatMap(([id, { role, leftAt }]) => (role === 'viewer' || leftAt !== null ? [] : [id]))
  const named = order ? [...new Set(order)] : may
  if (named.some((id) => !may.includes(id)))
    throw new Problem(409, 'round-strangers', 'Somebody in this order is not on the board any more. Choose again.')
  if (named.length > ROUND_MAX)
    throw new Problem(409, 'round-too-many', `A round has at most ${ROUND_MAX} people. Choose who takes part.`)
  const written = new Map<string, number>()
  for (const { author, deletedAt } of notes.all().values())
    if (author !== null && deletedAt === null) written.set(author, (written.get(author) ?? 0) + 1)
  return named.map((id) => ({
    ...{ id, notes: written.get(id) ?? 0 },
    isFacilitator: members.get(id)?.role === 'facilitator',
  }))
}

function notTheirTurn(round: Round, { members }: StageDoc): Problem {
  const turn = turnOf(round)
  const name = turn === null ? '' : members.get(turn)?.name
  const where = turn === null ? 'Everybody has spoken' : `It is the turn of ${name || 'somebody else'}`
  return new Problem(409, 'not-their-turn', `${where} now. Look again, then go on from there.`)
}
