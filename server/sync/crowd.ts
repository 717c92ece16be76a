import * as Y from 'yjs'
import type { Place } from './ground.ts'
import { Refusal } from './refusal.ts'

// Yjs types its events into its types, and a parent may be of any.
export type AnyType = NonNullable<ReturnType<Y.Doc['share']['get']>>

/** A place, and the shared type there, whose entries are those the document has now. */
export type Found = Place & { readonly type: AnyType | undefined }

/** Looks a frame may cost; a few tens of milliseconds. Merging a week offline takes thousands. */
const LOOKS_MAX = 250_000

/**
 * Counts how many items of the document Yjs would look at to find where new ones go among others put at the same place
 * at the same time. Thousands upon thousands would stop the server for minutes. Throws a Refusal before that.
 */
export class Crowd {
  #looks = 0
  readonly #store: Y.Doc['store']
  /** Looks of each item of the frame, by its id. */
  readonly #each = new Map<string, number>()

  constructor(store: Y.Doc['store']) {
    this.#store = store
  }

  enter(item: Y.Item, place: Found): void {
    const looks = this.#looksFor(item, place)
    this.#each.set(nameOf(item.id), looks)
    this.#looks += looks
    if (this.#looks > LOOKS_MAX) throw new Refusal('tooBig', 'too many at one place')
  }

  #looksFor(item: Y.Item, place: Found): number {
    const { origin, rightOrigin } = item
    // Nothing in the document can stand beside what is not there yet.
    if (!place.type || (origin && !this.#has(origin))) return 1
    if (rightOrigin && !this.#has(rightOrigin)) {
      const before = this.#each.get(nameOf(rightOrigin))
      if (before !== undefined) return before
    }
    const left = origin && Y.getItem(this.#store, origin)
    const right = rightOrigin && this.#has(rightOrigin) ? Y.getItem(this.#store, rightOrigin) : null
    if (left instanceof Y.Item && right !== null) return stepsBetween(left, right, item)
    if (!(left instanceof Y.Item)) {
      const [first, steps] = firstIn(place)
      return steps + this.#pass(item, first, null, right)
    }
    const isLast = origin?.clock === left.id.clock + left.length - 1
    return this.#pass(item, isLast ? left.right : left, left, null)
  }

  /** Goes as Yjs does when it integrates an item: past its siblings and what hangs on those. */
  #pass(item: Y.Item, start: Y.Item | null, left: Y.Item | null, right: Y.Item | Y.GC | null): number {
    const passed = new Set<Y.Item>()
    for (let at = start; at !== null && at !== right && passed.size <= LOOKS_MAX; at = at.right) {
      passed.add(at)
      if (at === left || Y.compareIDs(item.origin, at.origin)) {
        if (at.id.client >= item.id.client && Y.compareIDs(item.rightOrigin, at.rightOrigin)) break
      } else if (at.origin === null || !passed.has(Y.getItem(this.#store, at.origin) as Y.Item)) break
    }
    return passed.size
  }

  #has({ client, clock }: Y.ID): boolean {
    return clock < Y.getState(this.#store, client)
  }
}

/**
 * Steps from one neighbour to the other: all that may have been put between them at the same time. Refuses neighbours
 * the wrong way round, which Yjs would put in one place for those who are here and in another for newcomers.
 */
function stepsBetween(left: Y.Item, right: Y.Item | Y.GC, { origin, rightOrigin }: Y.Item): number {
  // Between two letters that were typed one after the other.
  if (left === right && origin && rightOrigin && origin.clock < rightOrigin.clock) return 0
  let steps = 1
  let at = left.right
  for (; at !== null && at !== right && steps <= LOOKS_MAX; at = at.right) steps++
  if (at === null) throw new Refusal('malformed', 'its neighbours stand the wrong way round')
  return steps
}

/** The first item of a list, or the oldest under a key, and the steps to it. */
function firstIn({ type, key }: Found): readonly [Y.Item | null, number] {
  if (key === null) return [type?._start ?? null, 0]
  let steps = 0
  let entry = type?._map.get(key) ?? null
  for (; entry?.left; entry = entry.left) steps++
  return [entry, steps]
}

function nameOf({ client, clock }: Y.ID): string {
  return `${client}:${clock}`
}
