import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useCommentEdits } from '../../sync/talk.ts'
import { announce } from '../../ui/announce.ts'
import { useAtOutline } from './atOutline.ts'
import { Growing } from './Growing.tsx'
import styles from './OutlineWords.module.css'
import { focusRow } from './rowFocus.ts'
import type { Row } from './rows.ts'
import { short, shortWords } from './words.ts'

/** A comment that nobody else sees before it is sent; shown under what it is about. */
export function CommentDraft({ row }: { readonly row: Row }) {
  const { board, spot, store, t } = useAtOutline()
  const comments = useCommentEdits()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  // Under a follow-up question one replies to it.
  const asked = row.kind === 'comment' ? board.comments.get(row.of) : undefined
  const about = asked ? short(asked.text) : shortWords(board, row.of, t)
  useEffect(() => {
    field.current?.focus()
  }, [])

  const isOver = useRef(false)

  const close = (byKey: boolean, isSaid = true) => {
    // A field that goes away also loses the focus.
    if (isOver.current) return
    isOver.current = true
    const said = () => (asked ? comments?.add(asked.about, text, { probe: asked.probe }) : comments?.add(row.of, text))
    if (isSaid && said()) {
      store.unfoldTo(row.id)
      store.fold(row.id, false)
      announce(t('comment.said', { text: about }))
    }
    spot.set({ commenting: null })
    if (byKey) focusRow(row.id)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') close(true, false)
    else if (event.key === 'Enter' && !event.shiftKey) close(true)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className={styles.draft}>
      <Growing text={text}>
        <textarea
          ref={field}
          dir="auto"
          aria-label={t('comment.field', { text: about })}
          placeholder={t('comment.placeholder')}
          maxLength={2_000}
          enterKeyHint="send"
          value={text}
          onChange={({ target }) => setText(target.value)}
          onKeyDown={onKeyDown}
          onBlur={() => close(false)}
        />
      </Growing>
    </div>
  )
}
