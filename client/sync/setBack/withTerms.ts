import type { Room } from '../openRoom.ts'

/** How soon a part of the page that did not come is asked for again, in milliseconds. */
const AGAIN_MS = 2000

type Terms = typeof import('./comeToTerms.ts')

/** Fetches what to do about a server that was set back, asked for again while the network fails, and does it. */
export function withTerms(room: Room, act: (terms: Terms) => Promise<void>): void {
  const again = () => setTimeout(() => room.isOpen && withTerms(room, act), AGAIN_MS)
  import('./fetchTerms.ts').then(({ fetchTerms }) => fetchTerms()).then(act, again)
}
