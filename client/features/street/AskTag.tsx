import '../../locales/streetWords.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import styles from './Asks.module.css'

type Props = {
  readonly id: string
  readonly note: Pick<Note, 'kind' | 'to'>
  /** Below its words, where a note has no edge to hang it on. */
  readonly isBelow?: boolean
}

/** On a note: what it is, whom it asks, and what they said. */
export function AskTag({ id, note, isBelow = false }: Props) {
  const { t } = useTranslation('street')
  const { members, replies } = useStage()
  const seat = useRecord(members, note.to ?? '')
  const said = useRecord(replies, id)
  const kind = t(`kindOn.${note.kind ?? 'none'}`)
  const reply = said && said.by === note.to ? said.reply : null
  return (
    <p className={styles.tag} data-below={isBelow || undefined} data-reply={reply ?? undefined}>
      {note.to ? t('tag', { kind, name: seat?.name || t('unnamed') }) : kind}
      {reply && <span className={styles.said}>{t(`said.${reply}`)}</span>}
    </p>
  )
}
