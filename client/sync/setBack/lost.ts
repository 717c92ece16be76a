import * as Y from 'yjs'
import type { RoomKind } from '../../../shared/rooms.ts'
import { shapes } from '../../../shared/schema/shapes.ts'
import type { Whose } from './whose.ts'

/** A record of which the server does not have everything that a document has. */
export type Lost = {
  readonly root: string
  readonly id: string
  readonly whose: Whose
  /** The server has nothing of it. Else `fields`, that nobody has changed there since, are older there than here. */
  readonly isWhole: boolean
  readonly fields: readonly string[]
  /** What it says, in plain lines; of what is there, only what says something else here. Empty: nothing. */
  readonly words: string
}

type RecordMap = Y.Map<unknown>
type AnyType = Y.AbstractType<unknown>

/** Fields that hold words, in the order in which they are told; all else is places, colours and marks. */
const spoken = [
  ...['text', 'body', 'what', 'evidence', 'owners', 'who', 'when', 'mine', 'yours', 'elsewhere'],
  ...['missed', 'unclear', 'repair', 'question', 'people', 'hint', 'probes'],
]

/**
 * What of `before`, as this device had it, is not in `now`, as the server has it. What is the same word for word is not
 * missing, whoever brought it back; what the server knew and deleted stays deleted.
 */
export function lostIn(
  before: Y.Doc,
  now: Y.Doc,
  kind: RoomKind,
  whose: (record: RecordMap) => Whose,
): readonly Lost[] {
  return Object.keys(shapes[kind]).flatMap((root) => {
    const there = now.getMap<RecordMap>(root)
    return [...before.getMap<RecordMap>(root)].flatMap(([id, record]) => {
      const found = lostOf(record, there.get(id), { before, now })
      return found ? [{ root, id, whose: whose(record), ...found }] : []
    })
  })
}

/**
 * How many records of `before` say something that the server, as it was set back, did not know: however much of it is back
 * by now, since what comes back is written anew.
 */
export function countSince(before: Y.Doc, now: Y.Doc, kind: RoomKind): number {
  const isSince = (record: RecordMap) =>
    !isKnown(record._item, now) ||
    [...record.values()].some((value) => value instanceof Y.AbstractType && !isPartOf(value, now))
  return Object.keys(shapes[kind])
    .flatMap((root) => [...before.getMap<RecordMap>(root).values()])
    .filter((record) => isSince(record) && wordsOf(record, spoken) !== '').length
}

type Docs = { readonly before: Y.Doc; readonly now: Y.Doc }

function lostOf(record: RecordMap, there: unknown, docs: Docs): Pick<Lost, 'isWhole' | 'fields' | 'words'> | null {
  if (!(there instanceof Y.Map)) {
    if (isKnown(record._item, docs.now)) return null
    return { isWhole: true, fields: [...record.keys()].sort(), words: wordsOf(record, spoken) }
  }
  const missing = [...record.keys()].sort().filter((field) => isMissing(record, there, field, docs.now))
  const fields = missing.filter((field) => isUntouched(there, field, docs.before))
  return missing.length === 0 ? null : { isWhole: false, fields, words: wordsOf(record, missing) }
}

/** Whether what stands in a field is later than what the server has there, and not the same. */
function isMissing(record: RecordMap, there: RecordMap, field: string, now: Y.Doc): boolean {
  const [mine, its] = [record.get(field), there.get(field)]
  if (plain(mine) === plain(its)) return false
  if (mine instanceof Y.AbstractType) return !isPartOf(mine, now)
  return !isKnown(record._map.get(field), now)
}

/** Whether nobody has changed a field of the server's since it was set back: then what we have came after it. */
function isUntouched(there: RecordMap, field: string, before: Y.Doc): boolean {
  const its = there.get(field)
  if (its instanceof Y.AbstractType) return isPartOf(its, before)
  const item = there._map.get(field)
  return item === undefined || isKnown(item, before)
}

/** Whether all that was written and deleted in a text was so in the other document, too. */
function isPartOf(type: AnyType, doc: Y.Doc): boolean {
  for (let item = type._start; item !== null; item = item.right) {
    if (!isKnown(item, doc) || (item.deleted && livesIn(item, doc))) return false
    if (item.content instanceof Y.ContentType && !item.deleted && !isPartOf(item.content.type, doc)) return false
  }
  return true
}

function isKnown(item: Y.Item | null | undefined, { store }: Y.Doc): boolean {
  return !item || item.id.clock + item.length <= Y.getState(store, item.id.client)
}

function livesIn({ id, length }: Y.Item, { store }: Y.Doc): boolean {
  for (let clock = id.clock; clock < id.clock + length; ) {
    const there: Y.Item | Y.GC = Y.getItem(store, Y.createID(id.client, clock))
    if (!there.deleted) return true
    clock = there.id.clock + there.length
  }
  return false
}

function plain(value: unknown): string {
  return value instanceof Y.AbstractType ? String(value) : JSON.stringify(value ?? null)
}

function wordsOf(record: RecordMap, fields: readonly string[]): string {
  return spoken
    .filter((field) => fields.includes(field))
    .flatMap((field) => linesIn(record.get(field)))
    .join('\n')
}

function linesIn(value: unknown): readonly string[] {
  if (value instanceof Y.XmlText)
    return [
      value
        .toDelta()
        .flatMap(({ insert }: { insert: unknown }) => (typeof insert === 'string' ? insert : []))
        .join(''),
    ]
  if (value instanceof Y.Text || typeof value === 'string') return String(value).trim() === '' ? [] : [String(value)]
  if (value instanceof Y.XmlFragment) return value.toArray().flatMap(linesIn)
  return Array.isArray(value) ? value.flatMap(linesIn) : []
}
