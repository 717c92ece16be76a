import { type AllianceDoc, allianceDoc } from '../../../shared/schema/alliance.ts'
import { type Checkin, type CheckinDoc, checkinDoc } from '../../../shared/schema/checkin.ts'
import { type StageDoc, stageDoc } from '../../../shared/schema/stage.ts'
import { Problem } from '../../problem.ts'
import type { Room } from '../../sync/room.ts'
import { type Context, ours } from '../context.ts'

/** A check-in and all that is on the stage with it. */
export type Known = CheckinDoc &
  AllianceDoc & { readonly stage: StageDoc; readonly room: Room; readonly checkin: Checkin }

/** Whoever leads: a facilitator, or everybody where the session leads itself. */
export function checkLeads({ session }: StageDoc, { member }: Context): void {
  if (member.role === 'facilitator' || session.get().guide !== null) return
  throw new Problem(403, 'not-yours', 'Only a facilitator can do this. Ask the one who runs the session.')
}

export function knownCheckin(room: Room, id: string): Known {
  const docs = { ...checkinDoc(room.doc), ...allianceDoc(room.doc), stage: stageDoc(room.doc), room }
  const checkin = docs.checkins.get(id)
  if (!checkin) throw new Problem(404, 'checkin-unknown', 'This check-in is not there. Reload the page and try again.')
  return { ...docs, checkin }
}

/** The same, of one that goes on. */
export function openCheckin(room: Room, id: string): Known {
  const known = knownCheckin(room, id)
  if (known.checkin.state === 'open') return known
  throw known.checkin.state === 'closed'
    ? new Problem(409, 'checkin-closed', 'This check-in is closed. What it decided stands; open the next to go on.')
    : new Problem(409, 'checkin-off', 'This check-in was broken off, so nothing more is kept in it.')
}

/** Throws when people are not asked about this agreement. */
export function checkAsked({ asked }: Checkin, agreement: string): void {
  if (!asked.some((one) => one.agreement === agreement))
    throw new Problem(404, 'agreement-unasked', 'This check-in does not ask about that agreement. Choose another one.')
}

/** Changes an open check-in in one transaction; resolves once that is durable. */
export function inCheckin(context: Context, id: string, change: (known: Known) => void): Promise<void> {
  return context.rooms.lend([ours(context, 'stage')], async (room) => {
    room.write(() => change(openCheckin(room, id)))
    await room.committed()
  })
}
