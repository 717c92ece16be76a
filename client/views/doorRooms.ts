import type { Role } from '../../shared/members.ts'
import type { RoomKind } from '../../shared/rooms.ts'

export type Surface = 'board' | 'console' | 'stage' | 'pocket' | 'ready' | 'mine' | 'agreement' | 'kept'

/** Below this width a phone's own page serves people better than the canvas. In pixels. */
const NARROW = 640

/**
 * The rooms a surface opens for a role; null when it is not theirs. What it cannot be shown without comes first: a browser opens
 * one socket to a server after the other, and each takes several ways there and back.
 */
export function roomsFor(surface: Surface, role: Role, isGuided = false): readonly RoomKind[] | null {
  // The deck is nobody's while a session leads itself.
  if (isGuided) return roomsFor(surface, role)?.filter((kind) => kind !== 'deck') ?? null
  if (surface === 'stage' || surface === 'agreement') return ['stage', 'board']
  if (role === 'viewer') return null
  if (surface === 'kept') return ['stage']
  if (surface === 'mine') return ['stage', 'private']
  if (surface === 'ready') return role === 'facilitator' ? ['stage'] : null
  if (surface === 'console') return role === 'facilitator' ? ['stage', 'deck', 'board', 'private'] : null
  const mine: readonly RoomKind[] = surface === 'pocket' ? ['stage', 'private', 'board'] : ['stage', 'board', 'private']
  return role === 'facilitator' ? [...mine, 'deck'] : mine
}

/** Where somebody who has just come in is best off. */
export function surfaceFor(role: Role, pointed: Surface): Surface {
  if (pointed === 'agreement') return pointed
  if (role === 'viewer') return 'stage'
  if (role === 'participant' && pointed === 'board' && innerWidth < NARROW) return 'pocket'
  return pointed
}

export function pathOf(boardId: string, surface: Surface): string {
  return surface === 'board' ? `/b/${boardId}` : `/b/${boardId}/${surface}`
}
