import * as Y from 'yjs'
import type { Owed } from '../debt.ts'

/** What somebody wrote on, and how much of it the server has not confirmed. */
type Written = { readonly doc: Y.Doc; readonly owed: Owed }

/**
 * Whether a server that has no more than `known` lacks what it once confirmed: then it was set back to an earlier state. All
 * in a document came from the server or was confirmed by it, but for what is owed.
 */
export function isLacking(known: ReadonlyMap<number, number>, { doc: { store }, owed }: Written): boolean {
  // An account that could not be read says nothing of what is in it.
  if (owed.changes > 0 && owed.since.length === 0) return false
  const since = new Map(owed.since)
  return [...store.clients.keys()].some(
    (client) => (known.get(client) ?? 0) < Math.min(Y.getState(store, client), since.get(client) ?? Infinity),
  )
}
