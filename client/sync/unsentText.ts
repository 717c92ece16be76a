import * as Y from 'yjs'
import type { Owed } from './debt.ts'

/** The words of every record and text that holds something the server has not confirmed, whole, in plain lines. */
export function unsentText(doc: Y.Doc, { since }: Owed): string {
  const touched = new Set<Y.AbstractType<unknown>>()
  for (const [client, clock] of since)
    for (const struct of doc.store.clients.get(client) ?? [])
      if (struct instanceof Y.Item && !struct.deleted && struct.id.clock + struct.length > clock)
        touched.add(recordAround(struct))
  return [...touched]
    .map(wordsIn)
    .filter((words) => words !== '')
    .join('\n\n')
}

/** The record an item stands in: the type right under a root, or the item's own when it is the record. */
function recordAround(item: Y.Item): Y.AbstractType<unknown> {
  const parent = item.parent as Y.AbstractType<unknown>
  if (parent._item !== null) return recordAround(parent._item)
  return item.content instanceof Y.ContentType ? item.content.type : parent
}

function wordsIn(type: unknown): string {
  if (type instanceof Y.XmlText) return plainText(type)
  if (type instanceof Y.Text) return type.toString()
  if (type instanceof Y.XmlFragment) return linesOf(type.toArray())
  if (type instanceof Y.Map) return linesOf([...type.values()].filter((value) => value instanceof Y.AbstractType))
  return ''
}

function linesOf(parts: readonly unknown[]): string {
  return parts
    .map(wordsIn)
    .filter((words) => words.trim() !== '')
    .join('\n')
}

function plainText(text: Y.XmlText): string {
  return text
    .toDelta()
    .map(({ insert }: { readonly insert: unknown }) => (typeof insert === 'string' ? insert : ''))
    .join('')
}
