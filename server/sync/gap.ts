import type * as Y from 'yjs'

/** Whether something in the document refers to what it does not have. */
export function hasGap({ store }: Y.Doc): boolean {
  return store.pendingStructs !== null || store.pendingDs !== null
}
