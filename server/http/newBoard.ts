import type { Request } from 'express'
import type { CreatedBoard } from '../../shared/api.ts'
import { Role } from '../../shared/members.ts'
import { dayOf } from '../../shared/rules/retention.ts'
import { freeCode } from '../members/freeCode.ts'
import { hashOf, newId, newKey, newSecret } from '../members/keys.ts'
import type { BoardRecord, Store } from '../store/store.ts'

type Keys = Readonly<Record<Role, string>>
export type NewBoard = { readonly board: BoardRecord; readonly keys: Keys }

/** A board that is stored nowhere yet, with a code nobody has and the keys to it, which are told once. */
export async function newBoard(
  store: Store,
  called: Pick<BoardRecord, 'title' | 'kit' | 'language'>,
  code?: string,
): Promise<NewBoard> {
  const keys = ofRoles(newKey)
  const board: BoardRecord = {
    ...called,
    id: newId(),
    createdAt: Date.now(),
    usedAt: dayOf(Date.now()),
    code: code ?? (await freeCode(store)),
    keyHashes: ofRoles((role) => hashOf(keys[role])),
    keyAges: ofRoles(() => 0),
    secret: newSecret(),
  }
  return { board, keys }
}

/** What whoever made a board is told of it. */
export function createdBoard({ board, keys }: NewBoard, publicUrl: string | undefined, request: Request): CreatedBoard {
  const here = publicUrl ?? `${request.protocol}://${request.host}`
  return {
    board: { id: board.id, title: board.title, kit: board.kit },
    keys,
    links: ofRoles((role) => `${here}/b/${board.id}#${keys[role]}`),
    code: board.code,
  }
}

function ofRoles<T>(make: (role: Role) => T): Record<Role, T> {
  return Object.fromEntries(Role.options.map((role) => [role, make(role)])) as Record<Role, T>
}
