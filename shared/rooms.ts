import type { Member } from './members.ts'

export const roomKinds = ['board', 'stage', 'deck', 'private'] as const
export type RoomKind = (typeof roomKinds)[number]

export type Access = 'none' | 'read' | 'write'

/** What a rule may ask about the room beside who is asking. `owner` is a private room's member id. */
export type Situation = { readonly locked: boolean; readonly owner: string | null }

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
    access: (who, { locked }) => (who.role === 'viewer' || (locked && who.role !== 'facilitator') ? 'read' : 'write'),
  },
  /** What everybody looks at now. Only the server writes it. */
  stage: { presence: true, access: () => 'read' },
  /** Prompts before they are revealed, and the facilitator's own notes. */
  deck: { presence: false, access: (who) => (who.role === 'facilitator' ? 'write' : 'none') },
  /** One member's drafts and ballots. Not even a facilitator may open it. */
  private: {
    presence: false,
    access: (who, { owner }) => (who.role !== 'viewer' && who.id === owner ? 'write' : 'none'),
  },
}

export function isRoomKind(word: string): word is RoomKind {
  return (roomKinds as readonly string[]).includes(word)
}
