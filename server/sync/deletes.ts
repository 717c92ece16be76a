import * as Y from 'yjs'
import { maySign } from './authors.ts'
import type { DecodedUpdate } from './decode.ts'
import { groundOf } from './ground.ts'
import { promised } from './promised.ts'
import { Refusal } from './refusal.ts'
import type { Question } from './validate.ts'

/** What a delete set would do: how many of its ranges delete something not yet deleted, and whether that is marks alone. */
type Deleted = { readonly fresh: number; readonly onlyMarks: boolean }

/** Checks the delete set: only what exists, and no record. */
export function deletesObjection({ structs, deletes }: DecodedUpdate, question: Question): Deleted {
  let fresh = 0
  let onlyMarks = true
  for (const [client, ranges] of deletes) {
    const known = Y.getState(question.doc.store, client)
    const last = structs.get(client)?.at(-1)
    const end = Math.max(known, last ? last.id.clock + last.length : 0)
    for (const { clock, len } of ranges) {
      if (clock + len > end)
        throw new Refusal(question.ownerOf(client) === question.member ? 'resync' : 'forbidden', 'deletes the future')
      const gone = clock < known ? deletesNow(question, client, clock, Math.min(clock + len, known)) : 'nothing'
      if (gone === 'nothing' && clock + len <= known) continue
      fresh++
      onlyMarks &&= gone === 'marks'
    }
  }
  return { fresh, onlyMarks }
}

/** What of a range of known structs is not deleted yet; refuses what may only be soft-deleted. */
function deletesNow(question: Question, client: number, from: number, to: number): 'nothing' | 'marks' | 'content' {
  const structs = question.doc.store.clients.get(client) ?? []
  let found: 'nothing' | 'marks' | 'content' = 'nothing'
  for (let at = Y.findIndexSS(structs, from); at < structs.length; at++) {
    const struct = structs[at]
    if (!struct || struct.id.clock >= to) break
    if (!(struct instanceof Y.Item) || struct.deleted) continue
    if (!(struct.content instanceof Y.ContentFormat)) found = 'content'
    else if (found === 'nothing') found = 'marks'
    refuseLoss(struct, question)
  }
  return found
}

/** What the server wrote stays. On the board, what people typed is soft-deleted: a record, a shared text in it, or another's name on it never goes. */
function refuseLoss(item: Y.Item, question: Question): void {
  if (item.parentSub === null || !(item.parent instanceof Y.AbstractType)) return
  const ground = groundOf(item.parent, question.shapes)
  // A root that no shape names is the server's own, as ballots are.
  if (ground === null) throw new Refusal('forbidden', 'deletes what the server wrote')
  if (!question.keepsRecords) return
  if (ground?.kind === 'root') throw new Refusal('forbidden', 'deletes a record')
  if (ground?.kind !== 'record') return
  if (item.content instanceof Y.ContentType) throw new Refusal('forbidden', 'deletes a shared text')
  if (promised.has(item.parentSub)) throw new Refusal('forbidden', 'changes what was promised of a card')
  if (item.parentSub === 'author' && !maySign(item.content.getContent()[0], question))
    throw new Refusal('forbidden', 'takes away an author')
}
