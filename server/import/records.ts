import * as Y from 'yjs'
import { Id } from '../../shared/members.ts'
import { isOrder } from '../../shared/rules/orderBetween.ts'
import type { Part } from '../../shared/schema/parts.ts'
import { fillRich } from '../../shared/schema/richJson.ts'
import { isPlainJson } from '../sync/json.ts'
import { type Rename, withNewIds } from './ids.ts'
import { allowedNodes } from './richNodes.ts'

export type Fields = Readonly<Record<string, unknown>>
/** Records of one part by their new ids, each as its schema reads it. */
export type Records = ReadonlyMap<string, Fields>

/** The valid ones of a file's records, field by field, all ids new. What the schema does not know is left out. */
export function readRecords(part: Part, given: Fields | undefined, rename: Rename): Records {
  if (!('records' in part)) return new Map()
  const { records, shape } = part
  const rich = Object.keys(shape).filter((field) => shape[field] === 'rich')
  const all = Object.entries(given ?? {}).flatMap(([id, raw]): [string, Fields][] => {
    const parsed = isKey(id) ? records.schema.safeParse(raw) : null
    if (!parsed?.success || !Object.values(parsed.data).every((value) => isPlain(value))) return []
    const texts = rich.map((field) => [field, allowedNodes((raw as Fields)[field])])
    const fields = withNewIds(records.schema, parsed.data, rename) as Fields
    return [[newKey(id, rename), { ...fields, ...ordered(fields), ...Object.fromEntries(texts) }]]
  })
  return new Map(all)
}

/** Screens would stumble over a place in a row that nothing can be put before. */
function ordered({ order }: Fields): Fields {
  return typeof order === 'string' && order !== '' && !isOrder(order) ? { order: 'a0' } : {}
}

/** An id, or two with a slash between them, such as a step and who spoke in it. */
function isKey(key: string): boolean {
  return key.split('/').every((id) => Id.safeParse(id).success)
}

function newKey(key: string, rename: Rename): string {
  return key.split('/').map(rename).join('/')
}

/** Long texts are shared texts, and were looked at before; all other fields are as small as a room lets them be. */
function isPlain(value: unknown): boolean {
  return typeof value === 'string' || value === undefined || isPlainJson(value)
}

/** Writes records into a document, with their texts. */
export function writeRecords(part: Part, all: Records): void {
  if (!('records' in part)) return
  const { records, shape } = part
  for (const [id, record] of all) {
    records.put(id, record)
    for (const field of Object.keys(shape)) {
      const text = shape[field] === 'rich' ? records.rich(id, field) : undefined
      if (text instanceof Y.XmlFragment) fillRich(text, record[field] as Parameters<typeof fillRich>[1])
    }
  }
}
