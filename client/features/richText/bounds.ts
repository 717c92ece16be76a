import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'

/** Five lists inside each other and the paragraph in the last: the server takes no deeper nesting than it needs. */
export const DEPTH_MAX = 11
/** What one change may add, in positions: it has to travel in one frame. */
export const GROWTH_MAX = 30_000

export type Refused = 'tooDeep' | 'tooLong'

/** Why this change may not be made here; null when it may. */
export function objection(before: Node, after: Node): Refused | null {
  if (after.content.size - before.content.size > GROWTH_MAX) return 'tooLong'
  const depth = depthOf(after)
  return depth > DEPTH_MAX && depth > depthOf(before) ? 'tooDeep' : null
}

/** Refuses what the server would refuse, before it is written: deeper lists, and more pasted at once than can travel. */
export function bounds(onRefused: (why: Refused) => void) {
  return Extension.create({
    name: 'bounds',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction) => {
          const isOthers = transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true
          if (!transaction.docChanged || isOthers) return true
          const why = objection(transaction.before, transaction.doc)
          if (why !== null) onRefused(why)
          return why === null
        },
      }),
    ],
  })
}

function depthOf(node: Node): number {
  let deepest = 0
  node.forEach((child) => {
    if (!child.isText) deepest = Math.max(deepest, 1 + depthOf(child))
  })
  return deepest
}
