import { type Editor, useEditorState } from '@tiptap/react'
import { Bold, Heading, Italic, List, ListOrdered, type LucideIcon, Strikethrough, TextQuote } from 'lucide-react'
import { Toolbar } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { IconToggle } from '../../ui/IconButton.tsx'
import { HEADING } from './extensions.ts'
import styles from './FormatBar.module.css'

type Format = {
  readonly id: 'heading' | 'bold' | 'italic' | 'strike' | 'bulletList' | 'orderedList' | 'blockquote'
  readonly icon: LucideIcon
  readonly keys: string
  readonly toggle: (editor: Editor) => void
}

const formats: readonly Format[] = [
  {
    id: 'heading',
    icon: Heading,
    keys: 'Ctrl Alt 3',
    toggle: (editor) => editor.chain().focus().toggleHeading({ level: HEADING }).run(),
  },
  { id: 'bold', icon: Bold, keys: 'Ctrl B', toggle: (editor) => editor.chain().focus().toggleBold().run() },
  { id: 'italic', icon: Italic, keys: 'Ctrl I', toggle: (editor) => editor.chain().focus().toggleItalic().run() },
  {
    id: 'strike',
    icon: Strikethrough,
    keys: 'Ctrl Shift S',
    toggle: (editor) => editor.chain().focus().toggleStrike().run(),
  },
  {
    id: 'bulletList',
    icon: List,
    keys: 'Ctrl Shift 8',
    toggle: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    id: 'orderedList',
    icon: ListOrdered,
    keys: 'Ctrl Shift 7',
    toggle: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
  {
    id: 'blockquote',
    icon: TextQuote,
    keys: 'Ctrl Shift B',
    toggle: (editor) => editor.chain().focus().toggleBlockquote().run(),
  },
]

const isMac = /Mac|iP(hone|ad)/.test(navigator.userAgent)

/** How the text may look; shown while somebody is in it. */
export function FormatBar({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation('board')
  const active = useEditorState({
    editor,
    selector: ({ editor: now }) => formats.map(({ id }) => (now.isActive(id) ? id : '')).join(' '),
  })
  const isActive = new Set(active.split(' '))
  return (
    <Toolbar
      aria-label={t('rich.bar')}
      className={styles.bar}
      data-format-bar=""
      // Pressing a button must not take the caret out of the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      {formats.map(({ id, icon, keys, toggle }) => (
        <IconToggle
          key={id}
          icon={icon}
          label={t(`rich.${id}`)}
          shortcut={isMac ? keys.replace('Ctrl', '⌘').replace('Alt', '⌥') : keys}
          tooltip="bottom"
          isSelected={isActive.has(id)}
          onChange={() => toggle(editor)}
        />
      ))}
    </Toolbar>
  )
}
