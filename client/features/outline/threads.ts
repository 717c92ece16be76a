import { type BoardNow, nodeOf, type OutlineNode } from './outlineTree.ts'

/** Links and comments, under the id of what they hang on. */
export type Threads = ReadonlyMap<string, readonly OutlineNode[]>

/** Each link under both its ends, while both are on the board; then the words about a thing, oldest first. */
export function threadsOf({ items, links, comments }: BoardNow): Threads {
  const threads = new Map<string, OutlineNode[]>()
  const hang = (on: string, node: OutlineNode) => {
    const there = threads.get(on)
    if (there) there.push(node)
    else threads.set(on, [node])
  }
  const here = new Set(items.map(({ id }) => id))
  for (const [id, { from, to }] of byAge(links)) {
    if (!here.has(from) || !here.has(to)) continue
    hang(from, nodeOf('linkTo', id))
    hang(to, nodeOf('linkFrom', id, [], `${id} back`))
  }
  const replies = repliesIn(comments)
  for (const [id, { about }] of byAge(comments))
    if (!replies.nested.has(id)) hang(about, nodeOf('comment', id, replies.under.get(id)))
  return threads
}

/** Replies to a follow-up question stand under it: under the first, when several asked the same. Without one, they stand alone. */
function repliesIn(comments: BoardNow['comments']) {
  const entries = byAge(comments)
  const questions = new Map<string, string>()
  for (const [id, { about, probe, asks }] of entries)
    if (asks && !questions.has(`${about} ${probe}`)) questions.set(`${about} ${probe}`, id)
  const under = new Map<string, OutlineNode[]>()
  const nested = new Set<string>()
  for (const [id, { about, probe, asks }] of entries) {
    const question = probe && !asks ? questions.get(`${about} ${probe}`) : undefined
    if (question === undefined) continue
    nested.add(id)
    under.set(question, [...(under.get(question) ?? []), nodeOf('comment', id)])
  }
  return { under, nested }
}

function byAge<T extends { readonly createdAt: number; readonly deletedAt: number | null }>(
  records: ReadonlyMap<string, T>,
) {
  return [...records]
    .filter(([, { deletedAt }]) => deletedAt === null)
    .sort(([idA, a], [idB, b]) => a.createdAt - b.createdAt || (idA < idB ? -1 : 1))
}
