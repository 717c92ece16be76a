import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Comment } from '../../../shared/schema/talk.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import type { CommentEdits } from '../../sync/talk.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { Face } from '../../ui/Face.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { toast } from '../../ui/toast.ts'
import { CommentField } from './CommentField.tsx'
import styles from './Thread.module.css'
import { timeAgo } from './timeAgo.ts'

type ThreadCommentProps = {
  readonly id: string
  readonly comment: Comment
  /** Milliseconds since 1970. */
  readonly now: number
  readonly edits: CommentEdits | null
  /** What stands before the words. */
  readonly lead?: string
}

/** What one person said, when, and for its author the way to change it or take it back. */
export function ThreadComment({ id, comment, now, edits, lead }: ThreadCommentProps) {
  const { t, i18n } = useTranslation(['notes', 'people'])
  const seat = useRecord(useStage().members, comment.author ?? '')
  const isMine = useMe().id === comment.author
  const [changed, setChanged] = useState<string | null>(null)
  const name = seat?.name || t('people:unnamed')
  const exact = new Date(comment.createdAt)

  function remove() {
    edits?.remove(id)
    toast({
      title: t('comments.removed'),
      action: { label: t('comments.undo'), onPress: () => edits?.restore(id) },
    })
  }

  return (
    <li className={styles.comment}>
      <Face name={name} color={seat?.color ?? 0} unnamed={t('people:unnamed')} size="s" isDecorative />
      <div className={styles.said}>
        <p className={styles.by}>
          <b>{name}</b>{' '}
          <time dateTime={exact.toISOString()} title={exact.toLocaleString(i18n.language)}>
            {timeAgo(comment.createdAt, now, i18n.language, t('comments.now'))}
          </time>
        </p>
        {lead && <small className={styles.lead}>{lead}</small>}
        {changed === null ? (
          <p dir="auto" className={styles.words}>
            {comment.text}
          </p>
        ) : (
          <CommentField
            label={t('comments.editField')}
            text={changed}
            onChange={setChanged}
            onCancel={() => setChanged(null)}
            onSend={() => {
              edits?.rewrite(id, changed)
              setChanged(null)
            }}
          />
        )}
      </div>
      {isMine && edits && changed === null && (
        <div className={styles.tools}>
          <IconButton icon={Pencil} label={t('comments.edit')} onPress={() => setChanged(comment.text)} />
          <IconButton icon={Trash2} label={t('comments.remove')} onPress={remove} />
        </div>
      )}
    </li>
  )
}
