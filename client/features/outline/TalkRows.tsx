import { ArrowLeft, ArrowRight, CircleQuestionMark, Ear, MessageCircle, Pen, SquareStack } from 'lucide-react'
import { useMe } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { classes } from '../../ui/classes.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useAtOutline } from './atOutline.ts'
import { CommentDraft } from './CommentDraft.tsx'
import styles from './OutlineRow.module.css'
import words from './OutlineWords.module.css'
import { RowField } from './RowField.tsx'
import { RowShell } from './RowShell.tsx'
import type { Row } from './rows.ts'
import { useItemWords } from './useItemWords.ts'
import { useMine } from './useMine.ts'
import { short } from './words.ts'

type RowProps = { readonly row: Row }

/** A group by its title; what is in it follows. */
export function GroupRow({ row }: RowProps) {
  const { board, guests, t } = useAtOutline()
  const text = useRecord(board.groups, row.of)?.text ?? ''
  const shared = board.groups.text(row.of, 'text')
  const mine = useMine(row)
  const called = text || t('groupEmpty')
  return (
    <RowShell
      row={row}
      mine={mine}
      name={t('name.kind', { kind: t('kind.group'), text: called })}
      called={called}
      className={styles.group}
      tools={guests.renderHeld(row.of)}
      below={mine.isCommenting && <CommentDraft row={row} />}
    >
      <Icon of={SquareStack} size="s" />
      {mine.isWriting && shared ? (
        <RowField row={row} shared={shared} text={text} label={t('field', { name: called })} />
      ) : (
        <span dir="auto" className={classes(words.words, words.strong)} data-empty={text === '' || undefined}>
          {called}
        </span>
      )}
    </RowShell>
  )
}

/** Several lines of a pen. */
export function DrawingsRow({ row, lines }: RowProps & { readonly lines: number }) {
  const { t } = useAtOutline()
  const mine = useMine(row)
  const name = t('lines', { count: lines })
  return (
    <RowShell row={row} mine={mine} name={name} called={name} className={styles.line}>
      <Icon of={Pen} size="s" />
      <span>{name}</span>
    </RowShell>
  )
}

/** A link, from one of its ends. */
export function LinkRow({ row }: RowProps) {
  const { board, t } = useAtOutline()
  const link = useRecord(board.links, row.of)
  const isTo = row.kind === 'linkTo'
  const text = useItemWords((isTo ? link?.to : link?.from) ?? '')
  const shared = board.links.text(row.of, 'text')
  const mine = useMine(row)
  const label = link?.text ?? ''
  const end = short(text)
  return (
    <RowShell
      row={row}
      mine={mine}
      name={t(label ? `name.${isTo ? 'linkTo' : 'linkFrom'}As` : `name.${isTo ? 'linkTo' : 'linkFrom'}`, {
        text: end,
        label,
      })}
      called={end}
      className={styles.line}
    >
      <Icon of={isTo ? ArrowRight : ArrowLeft} size="s" />
      <span dir="auto" className={words.end}>
        {t(isTo ? 'link.to' : 'link.from', { text: end })}
      </span>
      {mine.isWriting && shared ? (
        <RowField row={row} shared={shared} text={label} label={t('link.field', { text: end })} />
      ) : (
        label && (
          <span dir="auto" className={words.label}>
            {label}
          </span>
        )
      )}
    </RowShell>
  )
}

/** One word in a thread. */
export function CommentRow({ row }: RowProps) {
  const { board, guests, stage, t } = useAtOutline()
  const me = useMe().id
  const comment = useRecord(board.comments, row.of)
  const author = useRecord(stage.members, comment?.author ?? '')?.name ?? ''
  const shared = board.comments.text(row.of, 'text')
  const mine = useMine(row)
  if (!comment) return null
  const { text } = comment
  return (
    <RowShell
      row={row}
      mine={mine}
      name={
        author
          ? t(`name.${comment.heard ? 'heard' : 'comment'}`, { author, text })
          : t('name.commentUnsigned', { text })
      }
      called={short(text)}
      className={styles.line}
      below={mine.isCommenting && <CommentDraft row={row} />}
    >
      <Icon of={comment.asks ? CircleQuestionMark : comment.heard ? Ear : MessageCircle} size="s" />
      {mine.isWriting && comment.author === me && shared ? (
        <RowField row={row} shared={shared} text={text} label={t('field', { name: short(text) })} />
      ) : (
        <span dir="auto" className={words.words}>
          {text}
        </span>
      )}
      {guests.showsAuthors && author && (
        <span dir="auto" className={words.quiet}>
          {author}
        </span>
      )}
    </RowShell>
  )
}
