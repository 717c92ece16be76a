import type { Editor } from '@tiptap/react'
import { ySyncPluginKey } from '@tiptap/y-tiptap'
import { useEffect, useMemo, useState } from 'react'
import type { WritingKind } from '../../../shared/coach/advice.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './RichText.module.css'

const AdviceCard = onDemand(async () => (await import('../../coaching/AdviceCard.tsx')).AdviceCard)

type Props = { readonly editor: Editor; readonly kind: WritingKind }

/**
 * Under the editor: a thought on the line I write, for me alone; a whole line, for what one sentence leaves open the next
 * may say. It is only read: the text is everybody's.
 */
export function SentenceAdvice({ editor, kind }: Props) {
  const text = useOwnLine(editor)
  const field = useMemo(
    () => ({
      get current() {
        return editor.view.dom
      },
    }),
    [editor],
  )
  if (text.trim() === '') return null
  return <AdviceCard text={text} kind={kind} field={field} className={styles.advice} />
}

/** The line my caret is in, from when I wrote in it until I leave it or somebody else changes it; else nothing. */
function useOwnLine(editor: Editor): string {
  const [line, setLine] = useState('')
  useEffect(() => {
    const onTransaction = ({ transaction }: { transaction: Editor['state']['tr'] }) => {
      const now = editor.state.selection.$head.parent.textContent
      const isMine = transaction.docChanged && !transaction.getMeta(ySyncPluginKey)?.isChangeOrigin
      setLine((before) => (isMine || before === now ? now : ''))
    }
    editor.on('transaction', onTransaction)
    return () => void editor.off('transaction', onTransaction)
  }, [editor])
  return line
}
