import { CircleQuestionMark, CornerDownRight, Trash2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass } from '../../sync/BoardSession.tsx'
import type { CommentEdits } from '../../sync/talk.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { CommentField } from './CommentField.tsx'
import styles from './Probes.module.css'
import { ThreadComment } from './ThreadComment.tsx'
import type { ThreadPart } from './threadParts.ts'
import { useDraft } from './useDraft.ts'
import { useName } from './useName.ts'

type ThreadProbeProps = {
  readonly about: string
  readonly part: Extract<ThreadPart, { kind: 'probe' }>
  /** Milliseconds since 1970. */
  readonly now: number
  readonly edits: CommentEdits | null
}

/** A follow-up question, the replies nested under it, and the way to reply. */
export function ThreadProbe({ about, part: { probe, ask, replies }, now, edits }: ThreadProbeProps) {
  const { t } = useTranslation('probing')
  const asker = useName(ask?.[1].author ?? null)
  const isMine = ask?.[1].author === useMe().id
  const question = ask?.[1].text || t(`kind.${probe}.question`)
  return (
    <li className={styles.probe} data-probe={probe}>
      <div className={styles.asked}>
        <Icon of={CircleQuestionMark} size="s" className={styles.sign} />
        <p className={styles.question}>
          {ask && <small className={styles.by}>{t('asks', { name: asker })}</small>}
          <span dir="auto">{question}</span>
        </p>
        {ask && isMine && edits && replies.length === 0 && (
          <IconButton icon={Trash2} label={t('takeBack', { question })} onPress={() => edits.remove(ask[0])} />
        )}
      </div>
      {replies.length > 0 && (
        <ol aria-label={t('list')} className={styles.replies}>
          {replies.map(([id, comment]) => (
            <ThreadComment key={id} id={id} comment={comment} now={now} edits={edits} />
          ))}
        </ol>
      )}
      {edits ? (
        <Reply about={about} probe={probe} question={question} onSay={(text) => edits.add(about, text, { probe })} />
      ) : (
        replies.length === 0 && <p className={styles.none}>{t('noReply')}</p>
      )}
    </li>
  )
}

type ReplyProps = {
  readonly about: string
  readonly probe: string
  readonly question: string
  readonly onSay: (text: string) => string | null
}

/** A button, and the field it opens; what was begun stays in this tab. */
function Reply({ about, probe, question, onSay }: ReplyProps) {
  const { t } = useTranslation('probing')
  const [text, setText] = useDraft(`groundwork.draft.${usePass().boardId}.${about}.${probe}`)
  const [isOpen, setOpen] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  function close() {
    setOpen(false)
    requestAnimationFrame(() => button.current?.focus())
  }

  function send() {
    if (onSay(text) === null) return
    setText('')
    announce(t('answered'))
    close()
  }

  if (!isOpen)
    return (
      <Button
        ref={button}
        variant="quiet"
        icon={CornerDownRight}
        aria-label={t('answerTo', { question })}
        onPress={() => setOpen(true)}
        className={styles.reply}
      >
        {t('answer')}
      </Button>
    )
  return (
    <CommentField
      label={t('answerTo', { question })}
      placeholder={t('placeholder')}
      text={text}
      onChange={setText}
      onSend={send}
      onCancel={close}
      words={{ send: t('answer'), cancel: t('cancel') }}
      autoFocus
    />
  )
}
