import type { CommandInput } from '../../../shared/commands.ts'
import { CHECKINS_MAX } from '../../../shared/limits.ts'
import { ballotOf } from '../../../shared/rules/alliance/pulse.ts'
import { takenUp } from '../../../shared/rules/alliance/state.ts'
import { agreedOf, agreementsOf, holds } from '../../../shared/schema/agreement.ts'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import { type Checkin, checkinDoc, keyOf } from '../../../shared/schema/checkin.ts'
import { type StageDoc, stageDoc } from '../../../shared/schema/stage.ts'
import { Problem } from '../../problem.ts'
import type { Room } from '../../sync/room.ts'
import { keepVersion } from '../../versions/keep.ts'
import { checkAhead, versionTaken } from '../alliance/settle.ts'
import { type Context, type Handler, ours } from '../context.ts'
import { beginTurnout } from '../turnout.ts'
import { checkCompany } from '../votes.ts'
import { checkLeads, inCheckin, type Known, knownCheckin, openCheckin } from './known.ts'
import { readBefore, readInto } from './wordings.ts'

/** Of two who open one at once, the second opens nothing, and both are in the first one's. */
export const open: Handler<'checkin.open'> = ({ checkin: id, isNamed }, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    checkLeads(stageDoc(room.doc), context)
    const docs = checkinDoc(room.doc)
    const said = allianceDoc(room.doc)
    if (docs.checkins.get(id)) return
    const { state, checkin: going } = said.alliance.get()
    if (going !== null)
      throw new Problem(409, 'checkin-open', 'A check-in is open already: somebody else was faster. Go on in that one.')
    if (state === 'closed')
      throw new Problem(
        409,
        'alliance-closed',
        'This alliance is closed. Open it again first, then look at it together.',
      )
    const agreed = agreedOf(agreementsOf(board.doc).all())
    if (agreed.size === 0)
      throw new Problem(
        409,
        'nothing-agreed',
        'There is no agreement yet to come back to. Write the first one together.',
      )
    if (said.versions.get(id)) throw versionTaken()
    if (agreed.has(id) || docs.checkins.all().size >= CHECKINS_MAX)
      throw new Problem(
        409,
        'too-many-checkins',
        `A board keeps ${CHECKINS_MAX} check-ins. Carry on with a copy of it.`,
      )
    checkCompany(isNamed, context)
    const now = Date.now()
    room.write(() => {
      const read = { ...readBefore(docs, said), asked: readInto(docs.checkinWords, agreed) }
      docs.checkins.put(id, {
        ...{ state: 'open', at: 'changes', openedAt: now, closedAt: null, isNamed, allianceBefore: state, ...read },
        ...{
          cast: 0,
          shownAt: null,
          pulses: {},
          easier: null,
          celebration: null,
          after: [],
          next: null,
          version: null,
        },
      } satisfies Checkin)
      said.alliance.patch({ state: 'inReview', stateAt: now, checkin: id })
      clearScreens(stageDoc(room.doc))
    })
    await room.committed()
    beginTurnout(room, ballotOf(id))
  })

export const goTo: Handler<'checkin.step'> = ({ checkin: id, at, from }, context) =>
  inCheckin(context, id, ({ checkins, checkin, stage }) => {
    checkLeads(stage, context)
    if (checkin.at === at) return
    if (checkin.at !== from)
      throw new Problem(409, 'moved-on', 'Somebody else was faster: the check-in is elsewhere. Go on from there.')
    checkins.patch(id, { at })
    clearScreens(stage)
  })

/** The screens are the check-in's; a question that is asked in the middle of it takes them until it is put away. */
function clearScreens({ session, votes, scaleSets }: StageDoc): void {
  const { prompt, vote, scales } = session.get()
  if (prompt !== null) session.patch({ prompt: null })
  if (vote !== null && votes.get(vote)?.state !== 'open') session.patch({ vote: null })
  if (scales !== null && scaleSets.get(scales)?.state !== 'open') session.patch({ scales: null })
}

/** What is let go is durable before the check-in is closed: if the server dies in between, closing again does the rest. */
export const close: Handler<'checkin.close'> = ({ checkin: id, next }, context) =>
  context.rooms.lend([ours(context, 'stage'), ours(context, 'board')], async (room, board) => {
    const known = knownCheckin(room, id)
    checkLeads(known.stage, context)
    if (isClosedWith(known, next)) return keep(id, context)
    openCheckin(room, id)
    checkAhead(next)
    const now = Date.now()
    letGo(known, id, board, now)
    await board.committed()
    const agreed = agreedOf(agreementsOf(board.doc).all())
    room.write(() => {
      const after = readInto(known.checkinWords, agreed)
      known.checkins.patch(id, { state: 'closed', closedAt: now, after, next: next?.on ?? null, version: id })
      known.alliance.patch({ ...back(known, now), review: next, reviewSetAt: now })
    })
    await room.committed()
    await keep(id, context)
  })

/** What people came to is a version of its own, under the check-in's id: asked for again there is one. */
function keep(id: string, context: Context): Promise<void> {
  return keepVersion(context, { id, name: '', why: 'checkin', by: context.member.id })
}

export const breakOff: Handler<'checkin.breakOff'> = ({ checkin: id }, context) =>
  context.rooms.lend([ours(context, 'stage')], async (room) => {
    const known = knownCheckin(room, id)
    checkLeads(known.stage, context)
    if (known.checkin.state === 'brokenOff') return
    openCheckin(room, id)
    const now = Date.now()
    room.write(() => {
      known.checkins.patch(id, { state: 'brokenOff', closedAt: now })
      known.alliance.patch({ ...back(known, now), state: known.checkin.allianceBefore })
    })
    await room.committed()
  })

/** Whoever meets to look at an alliance that rested goes on with it. */
function back({ alliance }: Known, now: number) {
  return { state: takenUp(alliance.get()), stateAt: now, checkin: null } as const
}

function isClosedWith({ checkin }: Known, next: CommandInput<'checkin.close'>['next']): boolean {
  return checkin.state === 'closed' && checkin.next === (next?.on ?? null)
}

function letGo({ checkinVerdicts: verdicts, checkin }: Known, id: string, board: Room, now: number): void {
  const agreements = agreementsOf(board.doc)
  const retired = checkin.asked
    .map(({ agreement }) => agreement)
    .filter((agreement) => verdicts.get(keyOf(id, agreement))?.verdict === 'retire')
    .filter((agreement) => ((record) => record !== undefined && holds(record))(agreements.get(agreement)))
  board.write(() => {
    for (const agreement of retired) agreements.patch(agreement, { retiredAt: now })
  })
}
