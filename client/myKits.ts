import * as z from 'zod/mini'
import { KitFile } from '../shared/kits/kitFile.ts'
import { Id } from '../shared/members.ts'
import { browserShelf } from './storage.ts'
import { newId } from './sync/newId.ts'

const MyKit = z.object({
  id: Id,
  kit: KitFile,
  /** Milliseconds since 1970, by this browser's clock. */
  savedAt: z.number(),
})
/** A kit of one's own that this browser keeps. */
export type MyKit = z.infer<typeof MyKit>

const SHELF = 'groundwork.kits'

/** A browser keeps about five megabytes for a site, passes and texts included; usual kits have 30 kB. */
const MY_KITS_MAX = 40

/** The newest first. */
export function myKits(): readonly MyKit[] {
  return kept().sort((a, b) => b.savedAt - a.savedAt)
}

/** Keeps a kit, in place of one with the same content. Null when this browser would not, or holds as many as it may. */
export function keepMyKit(kit: KitFile): MyKit | null {
  const words = JSON.stringify(kit)
  const before = kept()
  const same = before.find((mine) => JSON.stringify(mine.kit) === words)
  const mine: MyKit = { id: same?.id ?? newId(), kit, savedAt: Date.now() }
  const all = [...before.filter((other) => other !== same), mine]
  if (all.length > MY_KITS_MAX) return null
  if (browserShelf.set(SHELF, JSON.stringify(all))) return mine
  // What could not be kept would else be here until the page is left.
  browserShelf.set(SHELF, JSON.stringify(before))
  return null
}

export function dropMyKit(id: string): void {
  browserShelf.set(SHELF, JSON.stringify(kept().filter((mine) => mine.id !== id)))
}

/** What cannot be read any more is left out. */
function kept(): MyKit[] {
  try {
    const list: unknown = JSON.parse(browserShelf.get(SHELF) ?? '[]')
    return Array.isArray(list) ? list.flatMap((entry) => MyKit.safeParse(entry).data ?? []) : []
  } catch {
    // Somebody else's text under our key: as good as nothing.
    return []
  }
}
