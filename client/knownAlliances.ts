import * as z from 'zod/mini'
import { browserShelf } from './storage.ts'

const KnownAlliance = z.object({
  state: z.enum(['proposed', 'active', 'inReview', 'paused', 'closed']),
  /** Days, as `2026-03-01`; null: none. */
  reviewOn: z.nullable(z.iso.date()),
  tendedOn: z.nullable(z.iso.date()),
})
/** How the alliance of one of this browser's boards stood when it was last visited: no word of it. */
export type KnownAlliance = z.infer<typeof KnownAlliance>

/** `passes.ts` forgets it with the board. */
const shelfOf = (boardId: string) => `groundwork.alliance.${boardId}`

export function knownAlliance(boardId: string): KnownAlliance | null {
  try {
    return KnownAlliance.safeParse(JSON.parse(browserShelf.get(shelfOf(boardId)) ?? 'null')).data ?? null
  } catch {
    // Somebody else's text under our key: as good as nothing.
    return null
  }
}

export function keepKnownAlliance(boardId: string, known: KnownAlliance): void {
  browserShelf.set(shelfOf(boardId), JSON.stringify(known))
}
