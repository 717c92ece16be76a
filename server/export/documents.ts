import * as Y from 'yjs'
import type { Member } from '../../shared/members.ts'
import { type RoomKind, roomKinds, rooms as rules } from '../../shared/rooms.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Room } from '../sync/room.ts'
import type { RoomId, Rooms } from '../sync/rooms.ts'

/** Documents at one moment, as Yjs states: those of a board that somebody may read, by their kind. */
export type States = { readonly board: Uint8Array; readonly stage: Uint8Array } & Partial<Record<RoomKind, Uint8Array>>

/**
 * What a member may read of a board now, by the rule that every frame of theirs is asked by. `only` leaves out other rooms, the stage
 * never: it says who may read the others now.
 * Resolves once all of it is durable: nobody takes home what a power cut could still undo.
 */
export async function statesFor(
  rooms: Rooms,
  board: string,
  member: Pick<Member, 'id' | 'role'>,
  only: readonly RoomKind[] = roomKinds,
): Promise<States> {
  const ids = roomKinds.map((kind): RoomId => ({ board, kind, owner: kind === 'private' ? member.id : null }))
  const wanted = member.role === 'viewer' ? ids.filter(({ kind }) => kind !== 'private') : ids
  return rooms.lend(
    wanted.filter(({ kind }) => kind === 'stage' || only.includes(kind)),
    async (...lent: readonly Room[]) => {
      const open = lent.filter(
        ({ kind, owner }) => rules[kind].access(member, rooms.stages.situation(board, owner)) !== 'none',
      )
      const states = Object.fromEntries(open.map(({ kind, doc }) => [kind, Y.encodeStateAsUpdate(doc)]))
      await Promise.all(open.map((room) => room.committed()))
      return states as States
    },
  )
}

/** What a board is called, and what it was made from, as everybody sees it. */
export function calledIn(stage: Y.Doc): { readonly title: string; readonly kit: string; readonly language: string } {
  const { title, kit, language } = stageDoc(stage).session.get()
  return { title, kit, language }
}

/** A document again, from its state. */
export function documentOf(state: Uint8Array): Y.Doc {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  return doc
}
