import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, type Transaction } from '@tiptap/pm/state'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { isSafeHref } from '../../../shared/schema/shapes.ts'

/** Takes links off that lead where the server lets none lead, however they came in; their words stay. */
export const safeLinks = Extension.create({
  name: 'safeLinks',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, _before, { doc, tr }) => {
        const isMine = transactions.some((one) => one.docChanged && !one.getMeta(ySyncPluginKey)?.isChangeOrigin)
        return isMine ? withoutUnsafe(doc, tr) : null
      },
    }),
  ],
})

/** Null when there is nothing to take off. */
function withoutUnsafe(doc: Node, tr: Transaction): Transaction | null {
  doc.descendants(({ marks, nodeSize }, at) => {
    for (const mark of marks)
      if (mark.type.name === 'link' && !isSafeHref(mark.attrs.href)) tr.removeMark(at, at + nodeSize, mark)
  })
  return tr.docChanged ? tr : null
}
