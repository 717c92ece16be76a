import type * as Y from 'yjs'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { Collection } from '../../../shared/schema/collection.ts'
import type { Change, DigestKind, Seen } from './digest.ts'

/** What others change on the board, gathered while somebody listens and until it is told. */
export type OthersChanges = {
  readonly count: () => number
  readonly subscribe: (notify: () => void) => () => void
  /** All of it, and begins anew. */
  readonly take: () => readonly Change[]
}

const kinds: Readonly<Record<string, DigestKind>> = {
  ...{ notes: 'note', figures: 'figure', images: 'image', strokes: 'stroke' },
  ...{ comments: 'comment', reactions: 'reaction', links: 'link', groups: 'group', sections: 'text' },
}

/** Watches a board's document for changes that were not made here. */
export function watchOthers(doc: Y.Doc, board: BoardDoc): OthersChanges {
  const firsts = new Map<string, { readonly root: string; readonly id: string; readonly before: Seen | undefined }>()
  const listeners = new Set<() => void>()
  const recordsIn = (root: string) => board[root as keyof BoardDoc] as Collection<Seen>
  let before = new Map<string, ReadonlyMap<string, Seen>>()

  const onBefore = ({ local }: Y.Transaction) => {
    if (!local) before = new Map(Object.keys(kinds).map((root) => [root, recordsIn(root).all()]))
  }
  const onChange = (root: string, ids: ReadonlySet<string>) => {
    const known = firsts.size
    for (const id of ids) {
      const key = `${root} ${id}`
      if (!firsts.has(key)) firsts.set(key, { root, id, before: before.get(root)?.get(id) })
    }
    if (firsts.size !== known) for (const notify of listeners) notify()
  }
  const start = () => {
    doc.on('beforeTransaction', onBefore)
    const stops = Object.keys(kinds).map((root) => {
      const watch = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], { local }: Y.Transaction) => {
        if (!local) onChange(root, idsIn(events))
      }
      doc.getMap(root).observeDeep(watch)
      return () => doc.getMap(root).unobserveDeep(watch)
    })
    return () => {
      doc.off('beforeTransaction', onBefore)
      for (const stop of stops) stop()
    }
  }
  let stop = () => {}
  return {
    count: () => firsts.size,
    subscribe: (notify) => {
      if (listeners.size === 0) stop = start()
      listeners.add(notify)
      return () => {
        listeners.delete(notify)
        if (listeners.size === 0) stop()
      }
    },
    take: () => {
      const changes = [...firsts.values()].map(({ root, id, before: first }): Change => {
        return { kind: kinds[root] ?? 'note', id, before: first, now: recordsIn(root).get(id) }
      })
      firsts.clear()
      for (const notify of listeners) notify()
      return changes
    },
  }
}

function idsIn(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): ReadonlySet<string> {
  const ids = new Set<string>()
  for (const event of events) {
    if (event.path.length > 0) ids.add(String(event.path[0]))
    else for (const id of event.keys.keys()) ids.add(id)
  }
  return ids
}
