import '../../locales/streetWords.ts'
import { AskReply } from '../../../shared/schema/ask.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { announce } from '../../ui/announce.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './Asks.module.css'
import { useAsksOfMe } from './useAsks.ts'

/** What others ask of me, each with the ways to reply; nothing while nobody does. */
export function AsksOfMe() {
  const { t } = useTranslation('street')
  const asks = useAsksOfMe()
  if (asks.length === 0) return null
  return (
    <section aria-label={t('askedOf')} className={styles.asks}>
      <h2 className={styles.title}>{t('askedOf')}</h2>
      <AskList />
    </section>
  )
}

/** The list alone. */
export function AskList() {
  const { t } = useTranslation('street')
  const asks = useAsksOfMe()
  if (asks.length === 0) return <p>{t('noAsks')}</p>
  return (
    <ul aria-label={t('askedOf')} className={styles.list}>
      {asks.map(([id, note]) => (
        <Ask key={id} id={id} note={note} />
      ))}
    </ul>
  )
}

function Ask({ id, note }: { readonly id: string; readonly note: Note }) {
  const { t } = useTranslation('street')
  const me = useMe().id
  const command = useCommand()
  const { members, replies } = useStage()
  const name = useRecord(members, note.author ?? '')?.name || t('unnamed')
  const said = useRecord(replies, id)
  const mine = said?.by === me ? said.reply : null
  const say = async (reply: AskReply) => {
    if (await command('ask.answer', { note: id, reply: reply === mine ? null : reply })) announce(t('replied'))
  }
  return (
    <li className={styles.ask} data-note={note.color}>
      <p className={styles.by}>
        {t('askedBy', { name })} {note.kind && <Chip>{t(`kindOn.${note.kind}`)}</Chip>}
      </p>
      <p dir="auto" className={styles.words}>
        {note.text}
      </p>
      <fieldset aria-label={t('reply', { text: note.text })} className={styles.replies}>
        {AskReply.options.map((reply) => (
          <button
            key={reply}
            type="button"
            aria-pressed={mine === reply}
            onClick={() => void say(reply)}
            className={styles.reply}
          >
            {t(`replies.${reply}`)}
          </button>
        ))}
      </fieldset>
    </li>
  )
}
