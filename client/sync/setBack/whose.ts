import type * as Y from 'yjs'
import type { Role } from '../../../shared/members.ts'
import type { RoomKind } from '../../../shared/rooms.ts'

/** Whose it is to bring something back: mine, of whoever gets to it first, or of who wrote it. */
export type Whose = 'mine' | 'everybodys' | 'theirs'

/** `formerId`: who somebody was here before the server knew them no more. */
export type Who = { readonly memberId: string; readonly formerId: string | undefined; readonly role: Role }

const byKind: Partial<Record<RoomKind, Whose>> = { private: 'mine', deck: 'everybodys' }

/** Tells of each record of a room of mine whose it is to bring it back. */
export function whoseIn(kind: RoomKind, { memberId, formerId, role }: Who): (record: Y.Map<unknown>) => Whose {
  return (record) => {
    // A projector only reads.
    if (role === 'viewer') return 'theirs'
    const known = byKind[kind]
    if (known) return known
    const author = record.get('author') ?? null
    if (author === memberId || (author !== null && author === formerId)) return 'mine'
    // A card without a name is made by the server from its draft; nobody may seem to have written it.
    return author === null && record.get('anonymous') !== true ? 'everybodys' : 'theirs'
  }
}
