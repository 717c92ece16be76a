import type { AnyExtension } from '@tiptap/core'
import { Highlight } from '@tiptap/extension-highlight'
import { TaskItem, TaskList } from '@tiptap/extension-list'
import { Placeholder } from '@tiptap/extensions'
import StarterKit from '@tiptap/starter-kit'
import type * as Y from 'yjs'
import { isSafeHref } from '../../../shared/schema/shapes.ts'
import { safeLinks } from './safeLinks.ts'
import { sharedText } from './sharedText.ts'

/** Headings inside a section, the larger first; the section's own title is an h2. */
export const headings = [3, 4] as const

/** Nothing of a link is kept but where it leads; each screen adds for itself how it opens. */
const link = { addAttributes: () => ({ href: { default: null } }) }

/** Headings from elsewhere come in as one of ours. */
const heading = {
  parseHTML: () => [
    ...['h1', 'h2', 'h3'].map((tag) => ({ tag, attrs: { level: headings[0] } })),
    ...['h4', 'h5', 'h6'].map((tag) => ({ tag, attrs: { level: headings[1] } })),
  ],
}

const ours: Readonly<Record<string, object>> = { link, heading }

const kit = StarterKit.extend({
  addExtensions() {
    const extensions: AnyExtension[] = this.parent?.() ?? []
    return extensions.map((one) => (ours[one.name] ? one.extend(ours[one.name]) : one))
  },
}).configure({
  heading: { levels: [...headings] },
  link: {
    isAllowedUri: isSafeHref,
    openOnClick: false,
    defaultProtocol: 'https',
    HTMLAttributes: { target: '_blank', rel: 'noopener noreferrer', class: null },
  },
  ...{ code: false, codeBlock: false, horizontalRule: false, underline: false },
  ...{ dropcursor: false, gapcursor: false, trailingNode: false, undoRedo: false },
})

/** The nodes and marks the server takes, `shapes.ts` names them, and nothing that writes by itself. */
export function words(emptyTask = ''): readonly AnyExtension[] {
  return [
    kit,
    TaskList,
    TaskItem.configure({
      nested: true,
      a11y: { checkboxLabel: (item) => item.firstChild?.textContent || emptyTask },
    }),
    Highlight,
  ]
}

type Writing = {
  readonly fragment: Y.XmlFragment
  /** Shown while nothing is written. */
  readonly invitation: string
  /** Names the box of an item of a checklist in which nothing is written. */
  readonly emptyTask: string
}

/** All that an editor needs to write in a shared text, but no undo: the board has one for everything. */
export function writingIn({ fragment, invitation, emptyTask }: Writing): readonly AnyExtension[] {
  return [
    ...words(emptyTask),
    sharedText(fragment),
    safeLinks,
    Placeholder.configure({ placeholder: invitation, showOnlyWhenEditable: false }),
  ]
}
