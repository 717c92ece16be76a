import { MessagesSquare } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass, useStage } from '../../sync/BoardSession.tsx'
import { useCommentEdits, useComments } from '../../sync/talk.ts'
import { announce } from '../../ui/announce.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { CommentField } from './CommentField.tsx'
import styles from './Thread.module.css'
import { ThreadComment } from './ThreadComment.tsx'
import { useDraft } from './useDraft.ts'

const TICK_MS = 30_000

/** All that was said about one thing on the board, and a field to say more. Give it a `key` of what it is about. */
export function Thread({ about }: { readonly about: string }) {
  const { t } = useTranslation('notes')
  const comments = useComments(about)
  const edits = useCommentEdits()
  const now = useNow(comments)
  const kept = useFocusKept()
  useOthersSaid(comments)
  return (
    <div className={styles.thread}>
      <div {...kept} className={styles.scroll}>
        {comments.length === 0 ? (
          <EmptyState icon={MessagesSquare} title={t('comments.empty')}>
            {edits ? t('comments.emptyHint') : null}
          </EmptyState>
        ) : (
          <ol aria-label={t('comments.list')} className={styles.list}>
            {comments.map(([id, comment]) => (
              <ThreadComment key={id} id={id} comment={comment} now={now} edits={edits} />
            ))}
          </ol>
        )}
      </div>
      {edits ? <Say about={about} onSay={(text) => edits.add(about, text)} /> : <p>{t('comments.readOnly')}</p>}
    </div>
  )
}

function Say({ about, onSay }: { readonly about: string; readonly onSay: (text: string) => string | null }) {
  const { t } = useTranslation('notes')
  const [text, setText] = useDraft(`groundwork.draft.${usePass().boardId}.${about}`)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => field.current?.focus({ preventScroll: true }), [])

  function send() {
    if (onSay(text) === null) return
    setText('')
    announce(t('comments.sent'))
    field.current?.focus()
  }

  return <CommentField ref={field} label={t('comments.field')} text={text} onChange={setText} onSend={send} />
}

type Comments = ReturnType<typeof useComments>

/** What somebody else says while I have the thread open is read to me, when there is a pause. */
function useOthersSaid(comments: Comments): void {
  const { t } = useTranslation(['notes', 'people'])
  const me = useMe().id
  const { members } = useStage()
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = new Set([...(before ?? []), ...comments.map(([id]) => id)])
    if (before === null) return
    for (const [id, { author, text }] of comments)
      if (!before.has(id) && author !== me)
        announce(t('comments.new', { name: members.get(author ?? '')?.name || t('people:unnamed'), text }))
  }, [comments, me, members, t])
}

/** The time by this device's clock: anew when somebody says something, else twice a minute. */
function useNow(said: unknown): number {
  const [now, setNow] = useState(Date.now)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `said` is when to look at the clock again
  useEffect(() => {
    setNow(Date.now())
    const ticking = setInterval(() => setNow(Date.now()), TICK_MS)
    return () => clearInterval(ticking)
  }, [said])
  return now
}
