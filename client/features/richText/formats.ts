import type { Editor } from '@tiptap/core'
import {
  Bold,
  Heading,
  Heading2,
  Highlighter,
  Italic,
  List,
  ListOrdered,
  ListTodo,
  type LucideIcon,
  Strikethrough,
  TextQuote,
} from 'lucide-react'

export type Format = {
  readonly id:
    | 'heading'
    | 'smallHeading'
    | 'bold'
    | 'italic'
    | 'strike'
    | 'highlight'
    | 'bulletList'
    | 'orderedList'
    | 'taskList'
    | 'blockquote'
  readonly icon: LucideIcon
  /** For people to read; the editor's extensions listen to the same. */
  readonly keys: string
  readonly isOn: (editor: Editor) => boolean
  readonly toggle: (editor: Editor) => void
}

const heading = (level: 3 | 4): Pick<Format, 'isOn' | 'toggle'> => ({
  isOn: (editor) => editor.isActive('heading', { level }),
  toggle: (editor) => editor.chain().focus().toggleHeading({ level }).run(),
})

const named = (name: string, toggle: Format['toggle']): Pick<Format, 'isOn' | 'toggle'> => ({
  isOn: (editor) => editor.isActive(name),
  toggle,
})

/** How words may look, in the order of the bar. */
export const formats: readonly Format[] = [
  { id: 'heading', icon: Heading, keys: 'Ctrl Alt 3', ...heading(3) },
  { id: 'smallHeading', icon: Heading2, keys: 'Ctrl Alt 4', ...heading(4) },
  {
    ...{ id: 'bold', icon: Bold, keys: 'Ctrl B' },
    ...named('bold', (editor) => editor.chain().focus().toggleBold().run()),
  },
  {
    ...{ id: 'italic', icon: Italic, keys: 'Ctrl I' },
    ...named('italic', (editor) => editor.chain().focus().toggleItalic().run()),
  },
  {
    ...{ id: 'strike', icon: Strikethrough, keys: 'Ctrl Shift S' },
    ...named('strike', (editor) => editor.chain().focus().toggleStrike().run()),
  },
  {
    ...{ id: 'highlight', icon: Highlighter, keys: 'Ctrl Shift H' },
    ...named('highlight', (editor) => editor.chain().focus().toggleHighlight().run()),
  },
  {
    ...{ id: 'bulletList', icon: List, keys: 'Ctrl Shift 8' },
    ...named('bulletList', (editor) => editor.chain().focus().toggleBulletList().run()),
  },
  {
    ...{ id: 'orderedList', icon: ListOrdered, keys: 'Ctrl Shift 7' },
    ...named('orderedList', (editor) => editor.chain().focus().toggleOrderedList().run()),
  },
  {
    ...{ id: 'taskList', icon: ListTodo, keys: 'Ctrl Shift 9' },
    ...named('taskList', (editor) => editor.chain().focus().toggleTaskList().run()),
  },
  {
    ...{ id: 'blockquote', icon: TextQuote, keys: 'Ctrl Shift B' },
    ...named('blockquote', (editor) => editor.chain().focus().toggleBlockquote().run()),
  },
]

const isMac = /Mac|iP(hone|ad)/.test(globalThis.navigator?.userAgent ?? '')

/** Keys as this machine names them. */
export function keysHere(keys: string): string {
  return isMac ? keys.replace('Ctrl', '⌘').replace('Alt', '⌥').replace('Shift', '⇧') : keys
}
