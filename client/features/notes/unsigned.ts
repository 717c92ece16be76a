import { browserShelf } from '../../storage.ts'

/** Older ones can't be signed again; nobody takes their name off that often. */
const KEPT_MAX = 500

/** The notes from which I took my name. Only this browser knows: on the board nothing tells whose they are. */
export function unsignedBy(boardId: string): ReadonlySet<string> {
  return new Set((browserShelf.get(keyOf(boardId)) ?? '').split(' ').filter(Boolean))
}

export function rememberUnsigned(boardId: string, ids: readonly string[]): void {
  const all = [...new Set([...unsignedBy(boardId), ...ids])]
  browserShelf.set(keyOf(boardId), all.slice(-KEPT_MAX).join(' '))
}

function keyOf(boardId: string): string {
  return `groundwork.unsigned.${boardId}`
}
