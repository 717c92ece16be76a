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
  for (const [id, { about }] of byAge(comments)) hang(about, nodeOf('comment', id))
  return threads
}

function byAge<T extends { readonly createdAt: number; readonly deletedAt: number | null }>(
  records: ReadonlyMap<string, T>,
) {
  return [...records]
    .filter(([, { deletedAt }]) => deletedAt === null)
    .sort(([idA, a], [idB, b]) => a.createdAt - b.createdAt || (idA < idB ? -1 : 1))
}
