import * as Y from 'yjs'
import type { CloseReason } from '../../shared/closeCodes.ts'
import { FRAME_BYTES_MAX } from '../../shared/limits.ts'
import type { RecordShape } from '../../shared/schema/shapes.ts'
import { type DecodedUpdate, decode, HoleInUpdate } from './decode.ts'
import { deletesObjection } from './deletes.ts'
import { placesObjection } from './places.ts'
import { Refusal } from './refusal.ts'

/** Whose update it is and what it would change. */
export type Question = {
  readonly doc: Y.Doc
  readonly shapes: Readonly<Record<string, RecordShape>>
  /** Member id of the sender. */
  readonly member: string
  /** People without a device for whom the sender writes, by member id. */
  readonly proxies?: ReadonlySet<string> | undefined
  /** The member a Yjs client id belongs to, if anybody's. */
  readonly ownerOf: (client: number) => string | undefined
  /** Whether that is stored, and not only so as long as they are here. */
  readonly isClaimed?: (client: number) => boolean
  /** Whether records and the texts in them may only be soft-deleted. */
  readonly keepsRecords: boolean
}

export type Verdict =
  /** May be applied. `fresh`: it changes something. `tidies`: only marks go. `claims`: client ids that belong to the sender from now on. */
  | { readonly kind: 'accept'; readonly fresh: boolean; readonly tidies: boolean; readonly claims: readonly number[] }
  /** Something before it is missing: ask the sender for all it has. */
  | { readonly kind: 'resync' }
  | { readonly kind: 'refuse'; readonly close: CloseReason; readonly why: string }

/** More structs or delete ranges in one frame are no typing, and cost more to apply than a tick may take. */
const STRUCTS_MAX = 5000
const RANGES_MAX = 2000

/** Client ids first seen in one frame: somebody long offline has one for each time they opened the board. */
const CLAIMS_MAX = 200

/** Decides about an update before any of it touches the document. Changes nothing and never throws. */
export function judge(update: Uint8Array, question: Question): Verdict {
  try {
    const decoded = decode(update)
    const news = newStructs(decoded, question)
    const count = [...news.structs.values()].reduce((sum, structs) => sum + structs.length, 0)
    // Before all that takes longer the more there is.
    if (count > STRUCTS_MAX || news.claims.length > CLAIMS_MAX)
      throw new Refusal('tooBig', 'too many changes in one frame')
    // A whole delete set travels with each step 2 and may be long; only what is new counts as content.
    if (count > 0 && decoded.structBytes > FRAME_BYTES_MAX) throw new Refusal('tooBig', 'frame too big')
    const deleted = deletesObjection(decoded, question)
    if (deleted.fresh > RANGES_MAX) throw new Refusal('tooBig', 'too many changes in one frame')
    placesObjection(news.structs, question)
    const fresh = count > 0 || deleted.fresh > 0
    return { kind: 'accept', fresh, tidies: fresh && count === 0 && deleted.onlyMarks, claims: news.claims }
  } catch (problem) {
    if (problem instanceof HoleInUpdate) return { kind: 'resync' }
    if (problem instanceof Refusal)
      return problem.close === 'resync'
        ? { kind: 'resync' }
        : { kind: 'refuse', close: problem.close, why: problem.message }
    return { kind: 'refuse', close: 'malformed', why: 'not an update' }
  }
}

/** The structs the document does not have yet, all of them the sender's own and without a gap before them. */
function newStructs({ structs }: DecodedUpdate, { doc, member, ownerOf, isClaimed }: Question) {
  const news = new Map<number, readonly (Y.Item | Y.GC)[]>()
  const claims: number[] = []
  for (const [client, all] of structs) {
    const known = Y.getState(doc.store, client)
    const fresh = all.filter((struct) => struct.id.clock + struct.length > known)
    for (const struct of all) if (struct.id.clock + struct.length <= known) checkRepeated(struct, doc)
    const first = fresh[0]
    if (!first) continue
    const owner = ownerOf(client)
    if (owner !== undefined && owner !== member) throw new Refusal('forbidden', 'edits of another member')
    if (first.id.clock > known) throw new Refusal('resync', 'gap')
    if (owner === undefined || !(isClaimed?.(client) ?? true)) claims.push(client)
    news.set(client, fresh)
  }
  return { structs: news, claims }
}

/** Yjs looks for the neighbours of what it has already, too, and would wait for ever for those that never came. */
function checkRepeated(struct: Y.Item | Y.GC, { store }: Y.Doc): void {
  if (!(struct instanceof Y.Item)) return
  const parent: unknown = struct.parent
  for (const id of [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null])
    if (id !== null && id.clock >= Y.getState(store, id.client))
      throw new Refusal('malformed', 'repeats itself in other words')
}
