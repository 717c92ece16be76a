import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { WritingKind } from '../../../shared/coach/advice.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { toast } from '../../ui/toast.ts'
import { bounds } from './bounds.ts'
import { carets } from './carets.ts'
import { writingIn } from './extensions.ts'
import { FormatBar } from './FormatBar.tsx'
import styles from './RichText.module.css'
import { SentenceAdvice } from './SentenceAdvice.tsx'
import { type Spot, select } from './spot.ts'
import { writingKeys } from './writingKeys.ts'

export type RichTextProps = {
  readonly fragment: Y.XmlFragment
  readonly awareness: Awareness
  /** Names the text: "Needs: text". */
  readonly label: string
  /** Shown while nothing is written. */
  readonly invitation: string
  /** As what the question coach reads it. */
  readonly kind: WritingKind
  /** Where the caret goes at first. */
  readonly spot: Spot
  /** Gives what was typed there before the editor came, once. */
  readonly takeTyped: () => string
}

/** Rich text that many write at once, each with their caret. Escape and undo are left to whoever shows it. */
export function RichText({ fragment, awareness, label, invitation, kind, spot, takeTyped }: RichTextProps) {
  const { t } = useTranslation(['richText', 'people'])
  const [isForeign, setForeign] = useState(false)
  const [isLinking, setLinking] = useState(false)
  // Who tries again is told again, but once at a time.
  const takeBack = useRef(() => {})
  const editorProps = useMemo(
    () => ({
      attributes: {
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-readonly': String(isForeign),
        'aria-label': label,
        'aria-placeholder': invitation,
        dir: 'auto',
        class: styles.words ?? '',
      },
    }),
    [isForeign, label, invitation],
  )
  const editor = useEditor(
    {
      extensions: [
        ...writingIn({ fragment, invitation, emptyTask: t('emptyTask') }),
        carets(awareness, t('people:unnamed')),
        bounds((why) => {
          takeBack.current()
          takeBack.current = toast({ title: t(why) })
        }),
        writingKeys(() => setLinking(true)),
      ],
      injectCSS: false,
      enableContentCheck: true,
      // Something this page does not know: writing on could delete it for everybody.
      onContentError: ({ editor: broken }) => {
        broken.setEditable(false, false)
        setForeign(true)
      },
      editorProps,
    },
    [fragment, awareness, label, invitation],
  )

  useEffect(() => {
    editor.setOptions({ editable: !isForeign, editorProps })
  }, [editor, isForeign, editorProps])

  // In the same breath as it is shown: the next letter may be on its way.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only where it began
  useLayoutEffect(() => {
    select(editor, spot)
    const typed = takeTyped()
    if (typed !== '') editor.commands.insertContent({ type: 'text', text: typed })
  }, [editor])

  return (
    <>
      <EditorContent editor={editor} className={styles.place} />
      {isForeign && <p className={styles.foreign}>{t('foreign')}</p>}
      {!isForeign && <FormatBar editor={editor} isLinking={isLinking} onLinking={setLinking} />}
      {!isForeign && <SentenceAdvice editor={editor} kind={kind} />}
    </>
  )
}
