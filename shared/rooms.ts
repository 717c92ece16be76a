import type { Member } from './members.ts'
import { isResting, type Rests } from './rules/stepTime.ts'

export const roomKinds = ['board', 'stage', 'deck', 'private'] as const
export type RoomKind = (typeof roomKinds)[number]

export type Access = 'none' | 'read' | 'write'

/**
 * What a rule may ask about the room beside who is asking. `resting`: a break or a pause is on. `guided`: the session leads
 * itself. `owner` is a private room's member id.
 */
export type Situation = {
  readonly locked: boolean
  readonly resting: boolean
  readonly guided: boolean
  readonly owner: string | null
}

/** How things are now, by the stage's session. */
export function situationOf(
  session: Rests & { readonly locked: boolean; readonly guide: object | null },
  owner: string | null,
): Situation {
  return { locked: session.locked, resting: isResting(session), guided: session.guide !== null, owner }
}

/** How things are when nothing keeps anybody from writing: to ask who may open a room at all. */
export function unlocked(owner: string | null): Situation {
  return { locked: false, resting: false, guided: false, owner }
}

type Rule = {
  /** Whether members see each other's cursors and selections here. */
  readonly presence: boolean
  readonly access: (who: Pick<Member, 'id' | 'role'>, situation: Situation) => Access
}

/** Every live document of a board, and who may open it. Nothing else grants access to live data. */
export const rooms: Readonly<Record<RoomKind, Rule>> = {
  /** What people write. */
  board: {
    presence: true,
    access: (who, { locked, resting }) =>
      who.role === 'viewer' || ((locked || resting) && who.role !== 'facilitator') ? 'read' : 'write',
  },
  /** What everybody looks at now. Only the server writes it. */
  stage: { presence: true, access: () => 'read' },
  /** Prompts before they are revealed, and the facilitator's own notes. Nobody reads ahead where all lead together. */
  deck: {
    presence: false,
    access: (who, { guided }) => (who.role === 'facilitator' && !guided ? 'write' : 'none'),
  },
  /** One member's drafts and ballots. Not even a facilitator may open it. */
  private: {
    presence: false,
    access: (who, { owner }) => (who.role !== 'viewer' && who.id === owner ? 'write' : 'none'),
  },
}

export function isRoomKind(word: string): word is RoomKind {
  return (roomKinds as readonly string[]).includes(word)
}
