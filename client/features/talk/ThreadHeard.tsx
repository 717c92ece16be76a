import { Check, Ear, Undo2 } from 'lucide-react'
import type { Note } from '../../../shared/schema/board.ts'
import type { Heard } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import type { CommentEdits } from '../../sync/talk.ts'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import styles from './Probes.module.css'
import { ThreadComment } from './ThreadComment.tsx'
import type { CommentEntry } from './threadParts.ts'
import { useMaySpeakFor } from './useMaySpeakFor.ts'
import { useName } from './useName.ts'

type ThreadHeardProps = {
  readonly entry: CommentEntry
  /** The answer that was understood. */
  readonly note: Note | undefined
  /** Milliseconds since 1970. */
  readonly now: number
  readonly edits: CommentEdits | null
}

/** What somebody understood, and what the writer of the answer says to it. */
export function ThreadHeard({ entry: [id, comment], note, now, edits }: ThreadHeardProps) {
  const { t } = useTranslation('probing')
  const author = note?.author ?? null
  const said = useRecord(useStage().heard, id)
  const mayAnswer = useMaySpeakFor(author) && comment.author !== author
  // They said it of other words.
  const counts = said?.text === comment.text ? said : undefined
  return (
    <li className={styles.heard}>
      <ol className={styles.bare}>
        <ThreadComment id={id} comment={comment} now={now} edits={edits} lead={t('heard.label')} />
      </ol>
      {said && !counts && <p className={styles.none}>{t('heard.changed')}</p>}
      {(counts || author !== null) && <Said author={author} said={counts} isMine={mayAnswer} />}
      {mayAnswer && <Answer id={id} text={comment.text} before={counts?.yes ?? null} />}
    </li>
  )
}

type SaidProps = { readonly author: string | null; readonly said: Heard | undefined; readonly isMine: boolean }

function Said({ author, said, isMine }: SaidProps) {
  const { t } = useTranslation('probing')
  const name = useName(author)
  if (!said)
    return isMine ? (
      <p className={styles.forYou}>{t('heard.forYou')}</p>
    ) : (
      <Chip icon={Ear}>{t('heard.waits', { name })}</Chip>
    )
  const words = t(said.yes ? 'heard.yes' : 'heard.no')
  return (
    <Chip tone={said.yes ? 'pine' : 'terracotta'} icon={said.yes ? Check : Undo2}>
      {author === null ? words : t('heard.said', { name, words })}
    </Chip>
  )
}

type AnswerProps = { readonly id: string; readonly text: string; readonly before: boolean | null }

/** Only for who wrote the answer: whether that is it. They may change their mind. */
function Answer({ id, text, before }: AnswerProps) {
  const { t } = useTranslation('probing')
  const command = useCommand()
  const kept = useFocusKept()
  const say = (yes: boolean) =>
    void command('heard.say', { comment: id, yes, text }).then(
      (isDone) => isDone && announce(t(yes ? 'heard.yes' : 'heard.no')),
    )
  return (
    <div {...kept} className={styles.ways}>
      {before !== true && (
        <Button icon={Check} onPress={() => say(true)}>
          {t('heard.yes')}
        </Button>
      )}
      {before !== false && (
        <Button variant="quiet" icon={Undo2} onPress={() => say(false)}>
          {t('heard.no')}
        </Button>
      )}
    </div>
  )
}
