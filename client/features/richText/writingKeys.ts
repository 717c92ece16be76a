import { type Editor, Extension } from '@tiptap/core'

/** Keys for what the editor's own extensions have none for: a link, and ticking what is to be done. */
export function writingKeys(onLink: () => void) {
  return Extension.create({
    name: 'writingKeys',
    priority: 1001,
    addKeyboardShortcuts: () => ({
      'Mod-Alt-k': () => {
        onLink()
        return true
      },
      'Mod-Enter': ({ editor }) => editor.isActive('taskItem') && tick(editor),
    }),
  })
}

function tick(editor: Editor): boolean {
  const isDone = editor.getAttributes('taskItem').checked === true
  return editor.commands.updateAttributes('taskItem', { checked: !isDone })
}
