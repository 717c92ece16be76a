import '../../locales/probingWords.ts'
import { MessagesSquare } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { clarityOf } from '../../../shared/rules/clarity.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useMe, usePass, useStage } from '../../sync/BoardSession.tsx'
import { useCommentEdits, useComments } from '../../sync/talk.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { AskMore } from './AskMore.tsx'
import { ClarityLine } from './ClarityLine.tsx'
import { CommentField } from './CommentField.tsx'
import styles from './Thread.module.css'
import { ThreadComment } from './ThreadComment.tsx'
import { ThreadHeard } from './ThreadHeard.tsx'
import { ThreadProbe } from './ThreadProbe.tsx'
import { threadParts } from './threadParts.ts'
import { useDraft } from './useDraft.ts'

const TICK_MS = 30_000

type ThreadProps = {
  readonly about: string
  /** Where the focus goes: to what one says, or to what one may ask. */
  readonly startsAt?: 'say' | 'ask'
}

/** All that was said about one thing on the board, and a field to say more. Give it a `key` of what it is about. */
export function Thread({ about, startsAt = 'say' }: ThreadProps) {
  const { t } = useTranslation(['notes', 'probing'])
  const comments = useComments(about)
  const edits = useCommentEdits()
  const now = useNow(comments)
  const kept = useFocusKept()
  const { note, state, isNameless } = useAnswer(about, comments)
  useOthersSaid(comments)
  const part = { now, edits }
  return (
    <div className={styles.thread}>
      <div {...kept} className={styles.scroll}>
        {state && <ClarityLine state={state} />}
        {isNameless && edits && <p className={styles.nameless}>{t('probing:nameless')}</p>}
        {comments.length === 0 ? (
          <EmptyState icon={MessagesSquare} title={t('comments.empty')}>
            {edits ? t('comments.emptyHint') : null}
          </EmptyState>
        ) : (
          <ol aria-label={t('comments.list')} className={styles.list}>
            {threadParts(comments).map((one) =>
              one.kind === 'probe' ? (
                <ThreadProbe key={one.probe} about={about} part={one} {...part} />
              ) : one.kind === 'heard' ? (
                <ThreadHeard key={one.entry[0]} entry={one.entry} note={note} {...part} />
              ) : (
                <ThreadComment key={one.entry[0]} id={one.entry[0]} comment={one.entry[1]} {...part} />
              ),
            )}
          </ol>
        )}
        {edits && note && note.text.trim() !== '' && (
          <AskMore
            {...{ about, note, comments, edits }}
            mayHear={note.author !== null && !isNameless}
            startsHere={startsAt === 'ask'}
          />
        )}
      </div>
      {edits ? (
        <Say about={about} startsHere={startsAt === 'say'} onSay={(text) => edits.add(about, text)} />
      ) : (
        <p>{t('comments.readOnly')}</p>
      )}
    </div>
  )
}

/** The note it is about, if it is one; how clear it is, and whether it was promised that nobody is named. */
function useAnswer(about: string, comments: Comments) {
  const note = useRecord(useBoard().notes, about)
  const prompt = useRecord(useStage().prompts, note?.prompt ?? '')
  const said = comments.map(([, comment]) => comment)
  return {
    note,
    state: note && !prompt?.oneWord ? clarityOf(note, said) : null,
    isNameless: note !== undefined && (note.anonymous === true || prompt?.anonymous === true),
  }
}

type SayProps = {
  readonly about: string
  readonly startsHere: boolean
  readonly onSay: (text: string) => string | null
}

function Say({ about, startsHere, onSay }: SayProps) {
  const { t } = useTranslation('notes')
  const [text, setText] = useDraft(`groundwork.draft.${usePass().boardId}.${about}`)
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null)
  useEffect(() => {
    if (startsHere) field.current?.focus({ preventScroll: true })
  }, [startsHere])

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
  const { t } = useTranslation(['notes', 'people', 'probing'])
  const me = useMe().id
  const { members } = useStage()
  const known = useRef<ReadonlySet<string> | null>(null)
  useEffect(() => {
    const before = known.current
    known.current = new Set([...(before ?? []), ...comments.map(([id]) => id)])
    if (before === null) return
    for (const [id, { author, text, asks }] of comments) {
      const name = members.get(author ?? '')?.name || t('people:unnamed')
      if (before.has(id) || author === me) continue
      announce(asks ? t('probing:newAsk', { name, question: text }) : t('comments.new', { name, text }))
    }
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
