import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import { classes } from '../../ui/classes.ts'
import { toast } from '../../ui/toast.ts'
import { bounds } from './bounds.ts'
import { carets } from './carets.ts'
import { writingIn } from './extensions.ts'
import { FormatBar } from './FormatBar.tsx'
import styles from './RichText.module.css'

export type RichTextProps = {
  readonly fragment: Y.XmlFragment
  readonly awareness: Awareness
  /** Names the text: "Needs: text". */
  readonly label: string
  /** Shown while nothing is written. */
  readonly invitation: string
  readonly canWrite: boolean
  readonly className?: string | undefined
}

/** Rich text that many write at once, each with their caret. Escape is left to whoever shows it. */
export function RichText({ fragment, awareness, label, invitation, canWrite, className }: RichTextProps) {
  const { t } = useTranslation(['board', 'people'])
  const [isForeign, setForeign] = useState(false)
  const [isFocused, setFocused] = useState(false)
  // Who tries again is told again, but once at a time.
  const takeBack = useRef(() => {})
  const mayWrite = canWrite && !isForeign
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': String(!mayWrite),
        'aria-label': label,
        'aria-placeholder': invitation,
        dir: 'auto',
        class: styles.words ?? '',
      },
    }),
    [mayWrite, label, invitation],
  )
  const editor = useEditor(
    {
      extensions: [
        ...writingIn(fragment, invitation),
        carets(awareness, t('people:unnamed')),
        bounds((why) => {
          takeBack.current()
          takeBack.current = toast({ title: t(`rich.${why}`) })
        }),
      ],
      editable: canWrite,
      injectCSS: false,
      enableContentCheck: true,
      // Something this page does not know: writing on could delete it for everybody.
      onContentError: ({ editor: broken }) => {
        broken.setEditable(false, false)
        setForeign(true)
      },
      onFocus: () => setFocused(true),
      onBlur: () => setFocused(false),
      editorProps,
    },
    [fragment, awareness, label, invitation],
  )

  useEffect(() => {
    editor.setOptions({ editable: mayWrite, editorProps })
  }, [editor, mayWrite, editorProps])

  return (
    <div className={classes(styles.rich, canWrite && 'nodrag nopan', isFocused && 'nowheel', className)}>
      <EditorContent editor={editor} className={styles.place} />
      {isForeign && <p className={styles.foreign}>{t('rich.foreign')}</p>}
      {mayWrite && <FormatBar editor={editor} />}
    </div>
  )
}
