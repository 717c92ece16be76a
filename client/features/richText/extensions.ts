import type { AnyExtension } from '@tiptap/core'
import Collaboration from '@tiptap/extension-collaboration'
import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import type * as Y from 'yjs'

/** The heading inside a section; the section's own title is an h2. */
export const HEADING = 3

/** The nodes and marks the server takes, `shapes.ts` names them, and nothing that writes by itself. */
export const words = StarterKit.configure({
  heading: { levels: [HEADING] },
  ...{ code: false, codeBlock: false, horizontalRule: false, link: false, underline: false },
  ...{ dropcursor: false, gapcursor: false, trailingNode: false, undoRedo: false },
})

export function writingIn(fragment: Y.XmlFragment, invitation: string): readonly AnyExtension[] {
  return [
    words,
    Collaboration.configure({ fragment }),
    Placeholder.configure({ placeholder: invitation, showOnlyWhenEditable: false }),
  ]
}
