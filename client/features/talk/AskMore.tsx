import { Ear, MessageCircleQuestionMark } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { ProbeKind } from '../../../shared/probes/kinds.ts'
import { probesToAsk } from '../../../shared/rules/probing.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass } from '../../sync/BoardSession.tsx'
import type { CommentEdits } from '../../sync/talk.ts'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { CommentField } from './CommentField.tsx'
import styles from './Probes.module.css'
import type { CommentEntry } from './threadParts.ts'
import { useDraft } from './useDraft.ts'
import { useName } from './useName.ts'

/** As many as one takes in at a glance; the others are one press away. */
const OFFERED = 3

type AskMoreProps = {
  readonly about: string
  readonly note: Note
  readonly comments: readonly CommentEntry[]
  readonly edits: CommentEdits
  /** Whether somebody may say what they heard: it has a writer who can answer. */
  readonly mayHear: boolean
  /** They came to ask. */
  readonly startsHere: boolean
}

/** The follow-up questions that fit now, each one tap away; and the way to say what I heard. */
export function AskMore({ about, note, comments, edits, mayHear, startsHere }: AskMoreProps) {
  const { t } = useTranslation('probing')
  const me = useMe().id
  const kept = useFocusKept()
  const open = probesToAsk(
    note.text,
    comments.map(([, said]) => said),
  ) as readonly ProbeKind[]
  useEffect(() => {
    if (startsHere) kept.ref.current?.querySelector('button')?.focus()
  }, [startsHere, kept.ref])

  function ask(kind: ProbeKind) {
    const question = t(`kind.${kind}.question`)
    edits.add(about, question, { probe: kind, asks: true })
    announce(t('asked', { question }))
  }

  return (
    <section aria-label={t('action')} className={styles.more}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be drawn as one */}
      <div role="group" aria-label={t('offer')} {...kept} className={styles.ways}>
        {open.slice(0, OFFERED).map((kind) => (
          <Button key={kind} aria-label={t(`kind.${kind}.question`)} onPress={() => ask(kind)} className={styles.chip}>
            {t(`kind.${kind}.name`)}
          </Button>
        ))}
        {open.length > OFFERED && <More kinds={open} onAsk={ask} />}
      </div>
      {mayHear && note.author !== me && <SayHeard about={about} author={note.author} edits={edits} />}
    </section>
  )
}

/** All of them, in full. */
function More({ kinds, onAsk }: { readonly kinds: readonly ProbeKind[]; readonly onAsk: (kind: ProbeKind) => void }) {
  const { t } = useTranslation('probing')
  return (
    <Popover
      label={t('all')}
      placement="top"
      trigger={
        <Button variant="quiet" icon={MessageCircleQuestionMark}>
          {t('more')}
        </Button>
      }
    >
      {(close) => (
        <ul aria-label={t('all')} className={styles.all}>
          {kinds.map((kind) => (
            <li key={kind}>
              <Button
                variant="quiet"
                onPress={() => {
                  close()
                  onAsk(kind)
                }}
                className={styles.full}
              >
                {t(`kind.${kind}.question`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Popover>
  )
}

type SayHeardProps = Pick<AskMoreProps, 'about' | 'edits'> & { readonly author: string | null }

function SayHeard({ about, author, edits }: SayHeardProps) {
  const { t } = useTranslation('probing')
  const name = useName(author)
  const kept = useFocusKept()
  const [text, setText] = useDraft(`groundwork.draft.${usePass().boardId}.${about}.heard`)
  const [isOpen, setOpen] = useState(false)
  function send() {
    if (edits.add(about, text, { heard: true }) === null) return
    setText('')
    setOpen(false)
    announce(t('heard.sent', { name }))
  }
  return (
    <div {...kept}>
      {isOpen ? (
        <div className={styles.hearing}>
          <p className={styles.none}>{t('heard.hint', { name })}</p>
          <CommentField
            label={t('heard.field')}
            placeholder={t('heard.placeholder')}
            text={text}
            onChange={setText}
            onSend={send}
            onCancel={() => setOpen(false)}
            words={{ send: t('heard.send'), cancel: t('cancel') }}
            autoFocus
          />
        </div>
      ) : (
        <Button variant="quiet" icon={Ear} onPress={() => setOpen(true)}>
          {t('heard.say')}
        </Button>
      )}
    </div>
  )
}
