import * as Y from 'yjs'
import { renameClient } from '../renameClient.ts'
import { changeBetween } from '../textChange.ts'
import type { Lost } from './lost.ts'

type RecordMap = Y.Map<unknown>

/** What only the server says: whether a card was shown, and what it said then. */
const servers: readonly string[] = ['shown', 'shownAs', 'anonymous']

/** Under which name something comes back that was signed with another one of mine. */
export type Sign = (author: unknown) => unknown

export type Brought = { readonly update: Uint8Array; readonly clients: readonly number[] }

/**
 * What was lost as new edits of `now`, which stays as it is: each thing under a client id that follows from what is written,
 * to the byte. So whoever brings back the same in the same place makes the same edits, and all of them are one.
 */
export function bringBack(lost: readonly Lost[], before: Y.Doc, now: Y.Doc, sign: Sign): Brought {
  const draft = new Y.Doc({ gc: false })
  Y.applyUpdate(draft, Y.encodeStateAsUpdate(now))
  const brought = new Map<number, Uint8Array>()
  for (const one of lost) {
    const { client, update } = written(draft, () => bringOne(one, before, draft, sign))
    // It was brought back before, and what is there now came of it.
    if (update && Y.getState(now.store, client) === 0) brought.set(client, update)
  }
  return { update: Y.mergeUpdates([...brought.values()]), clients: [...brought.keys()] }
}

/** Anybody's while the id that follows from it is not known yet. */
const NOBODYS_CLIENT = 1

function written(doc: Y.Doc, write: () => void): { readonly client: number; readonly update?: Uint8Array } {
  const scribe = new Y.Doc().clientID
  const updates: Uint8Array[] = []
  const note = (update: Uint8Array) => updates.push(update)
  doc.clientID = scribe
  doc.on('update', note)
  doc.transact(write)
  doc.off('update', note)
  const [update] = updates
  if (!update) return { client: scribe }
  const client = numberOf(renameClient(update, scribe, NOBODYS_CLIENT))
  return { client, update: renameClient(update, scribe, client) }
}

/** FNV-1a: 32 bits, as many as Yjs's own ids have. */
function numberOf(bytes: Uint8Array): number {
  return bytes.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193) >>> 0, 0x811c9dc5)
}

function bringOne({ root, id, isWhole, fields }: Lost, before: Y.Doc, now: Y.Doc, sign: Sign): void {
  const record = before.getMap<RecordMap>(root).get(id)
  if (!record) return
  const there = now.getMap<RecordMap>(root).get(id)
  if (isWhole && !there) now.getMap<RecordMap>(root).set(id, copied(record, sign))
  else if (there) for (const field of fields) renew(there, field, record, sign)
}

function copied(record: RecordMap, sign: Sign): RecordMap {
  const made = new Y.Map<unknown>()
  for (const field of [...record.keys()].sort())
    if (isOurs(record, field)) made.set(field, valueIn(record, field, sign))
  return made
}

function renew(there: RecordMap, field: string, record: RecordMap, sign: Sign): void {
  const [its, ours] = [there.get(field), record.get(field)]
  if (!isOurs(record, field)) return
  if (its instanceof Y.XmlFragment && ours instanceof Y.XmlFragment) renewParts(its, ours)
  else if (its instanceof Y.Text && ours instanceof Y.Text) renewText(its, String(ours))
  else if (!(its instanceof Y.AbstractType) && !(ours instanceof Y.AbstractType))
    there.set(field, valueIn(record, field, sign))
}

/** Whoever put a card on the board themselves marked its draft in one go; a mark of the server's is under an id of its own. */
function isOurs(record: RecordMap, field: string): boolean {
  if (field === 'shown') return record._map.get(field)?.id.client === record._item?.id.client
  return !servers.includes(field)
}

function valueIn(record: RecordMap, field: string, sign: Sign): unknown {
  const value = record.get(field)
  if (value instanceof Y.XmlFragment || value instanceof Y.Text) return value.clone()
  return field === 'author' ? sign(value) : value
}

function renewText(its: Y.Text, words: string): void {
  const change = changeBetween(String(its), words, words.length)
  if (!change) return
  if (change.deleted > 0) its.delete(change.at, change.deleted)
  if (change.inserted !== '') its.insert(change.at, change.inserted)
}

/** Paragraph by paragraph: those that are the same stay as they are, with whoever writes in them. */
function renewParts(its: Y.XmlFragment, ours: Y.XmlFragment): void {
  const [then, now] = [ours.toArray(), its.toArray()]
  const isSame = (at: number, from: number) => String(then[at]) === String(now[from])
  let head = 0
  while (head < Math.min(then.length, now.length) && isSame(head, head)) head++
  let tail = 0
  const most = Math.min(then.length, now.length) - head
  while (tail < most && isSame(then.length - 1 - tail, now.length - 1 - tail)) tail++
  if (now.length > head + tail) its.delete(head, now.length - head - tail)
  const parts = then.slice(head, then.length - tail).map((part) => part.clone() as Y.XmlElement | Y.XmlText)
  if (parts.length > 0) its.insert(head, parts)
}
