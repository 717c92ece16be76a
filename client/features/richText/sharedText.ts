import { Extension } from '@tiptap/core'
import { Plugin } from '@tiptap/pm/state'
import { ySyncPlugin, ySyncPluginKey } from '@tiptap/y-tiptap'
import type * as Y from 'yjs'
import { historyOf } from '../../sync/history.ts'

/**
 * Keeps an editor and a shared text the same. TipTap's own extension brings an undo of its own along, which would take
 * back words out of the order in which I did things on the board.
 */
export function sharedText(fragment: Y.XmlFragment) {
  return Extension.create({
    name: 'sharedText',
    priority: 1000,
    addProseMirrorPlugins() {
      const { editor } = this
      return [
        ySyncPlugin(fragment),
        new Plugin({
          filterTransaction: (transaction) => {
            const isOthers = transaction.getMeta(ySyncPluginKey)?.isChangeOrigin === true
            if (!isOthers || !transaction.docChanged) return true
            try {
              transaction.doc.check()
            } catch (error) {
              editor.emit('contentError', { editor, error: error as Error, disableCollaboration: () => {} })
            }
            return true
          },
          props: { handleDOMEvents: { beforeinput: (_view, event) => takenBack(fragment, event) } },
        }),
      ]
    },
  })
}

/** The browser's own undo, from its menu or a shaken phone, knows nothing of what others wrote in between. */
function takenBack({ doc }: Y.XmlFragment, event: InputEvent): boolean {
  const isUndo = event.inputType === 'historyUndo'
  if (!isUndo && event.inputType !== 'historyRedo') return false
  event.preventDefault()
  if (doc) void historyOf(doc)[isUndo ? 'undo' : 'redo']()
  return true
}
