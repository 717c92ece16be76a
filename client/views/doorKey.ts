import * as z from 'zod/mini'
import { tabShelf } from '../storage.ts'

const Waiting = z.object({ key: z.string() })
/** Somebody with a key who is not in yet. */
export type Waiting = z.infer<typeof Waiting>

const shelfOf = (boardId: string) => `groundwork.door.${boardId}`

/**
 * Takes the key out of the address bar and keeps it for this tab until the door is passed, so that a reload finds it.
 * True when there was one. A link that lost a part on its way counts too: it should be told so.
 */
export function takeKey(boardId: string): boolean {
  const words = location.hash.slice(1)
  if (words === '') return false
  history.replaceState(history.state, '', location.pathname + location.search)
  // Chat programs capitalise, and leave their full stops at the end of links.
  const key = words.toLowerCase().match(/^[a-z2-7]{32}(?=\W*$)/)?.[0]
  keepWaiting(boardId, { key: key ?? words })
  return true
}

/** The same before any view is loaded: a shared screen shows the address bar from the first moment. */
export function takeKeyAtOnce(): void {
  const boardId = /^\/b\/([^/]+)/.exec(location.pathname)?.[1]
  if (boardId !== undefined) takeKey(boardId)
}

export function waitingAt(boardId: string): Waiting | undefined {
  const kept = tabShelf.get(shelfOf(boardId))
  return kept === null ? undefined : Waiting.safeParse(JSON.parse(kept)).data
}

function keepWaiting(boardId: string, waiting: Waiting): void {
  tabShelf.set(shelfOf(boardId), JSON.stringify(waiting))
}

export function endWaiting(boardId: string): void {
  tabShelf.remove(shelfOf(boardId))
}
