import { useSearch } from 'wouter'
import { pathOf } from './doorRooms.ts'

const PREPARE = 'prepare'

/** Where a session is prepared: another face of the Console, at an address of its own. */
export function preparePath(boardId: string): string {
  return `${pathOf(boardId, 'console')}?${PREPARE}`
}

export function useIsPreparing(): boolean {
  return new URLSearchParams(useSearch()).has(PREPARE)
}
