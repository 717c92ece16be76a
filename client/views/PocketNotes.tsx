import { HandHelping, Pencil, Trash2 } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import type { Note } from '../../shared/schema/board.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useBoard, useMe, useStage } from '../sync/BoardSession.tsx'
import { useAbout } from '../sync/byAbout.ts'
import { useAll, useRecord } from '../sync/useRecord.ts'
import { useSharedText } from '../sync/useSharedText.ts'
import { useAuthor } from '../sync/writingFor.ts'
import { Button } from '../ui/Button.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { shortened } from '../ui/shortened.ts'
import { TextField } from '../ui/TextField.tsx'
import { toast } from '../ui/toast.ts'
import styles from './PocketNotes.module.css'
import { PocketTalk } from './PocketTalk.tsx'

const AsksOfMe = onDemand(async () => (await import('../features/street/AsksOfMe.tsx')).AsksOfMe)
const AskDialog = onDemand(async () => (await import('../features/street/AskDialog.tsx')).AskDialog)
const AskTag = onDemand(async () => (await import('../features/street/AskTag.tsx')).AskTag)

/** More characters than stand well beside three buttons; below them they have the whole width. */
const LONG = 60

type Entry = readonly [id: string, note: Note]

/** What I added, or whom I write for now: first what answers this question, then the rest. */
export function PocketNotes({ promptId }: { readonly promptId: string | null }) {
  const { t } = useTranslation('pocket')
  const mine = useMyNotes()
  const isAsked = useIsAsked()
  const here = promptId === null ? [] : mine.filter(([, { prompt }]) => prompt === promptId)
  const others = mine.filter((entry) => !here.includes(entry))
  return (
    <>
      {isAsked && <AsksOfMe />}
      {here.length > 0 && <List title={t('mine')} entries={here} />}
      {others.length > 0 && <List title={t(promptId === null ? 'mineAll' : 'mineOther')} entries={others} withPrompt />}
    </>
  )
}

function useMyNotes(): readonly Entry[] {
  const me = useAuthor(useStage().members, useMe().id)
  const notes = useAll(useBoard().notes)
  return useMemo(
    () =>
      [...notes]
        .filter(([, { author, deletedAt }]) => author === me && deletedAt === null)
        .sort(([, a], [, b]) => b.createdAt - a.createdAt),
    [notes, me],
  )
}

function useIsAsked(): boolean {
  const me = useMe().id
  const notes = useAll(useBoard().notes)
  return useMemo(() => [...notes.values()].some(({ to, deletedAt }) => to === me && deletedAt === null), [notes, me])
}

type ListProps = { readonly title: string; readonly entries: readonly Entry[]; readonly withPrompt?: boolean }

function List({ title, entries, withPrompt = false }: ListProps) {
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{title}</h2>
      <ul aria-label={title} className={styles.notes}>
        {entries.map(([id, note]) => (
          <MyNote key={id} id={id} note={note} withPrompt={withPrompt} />
        ))}
      </ul>
    </section>
  )
}

function MyNote({ id, note, withPrompt }: { readonly id: string; readonly note: Note; readonly withPrompt: boolean }) {
  const { t } = useTranslation('pocket')
  const { notes, canWrite } = useBoard()
  const answered = useRecord(useStage().prompts, note.prompt ?? '')
  const [isEditing, setEditing] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const said = note.text.trim() === '' ? t('emptyNote') : note.text

  const remove = useCallback(() => {
    notes.patch(id, { deletedAt: Date.now() })
    toast({
      title: t('removed'),
      description: shortened(note.text),
      action: { label: t('undo'), onPress: () => notes.patch(id, { deletedAt: null }) },
    })
  }, [notes, id, note.text, t])

  return (
    <li className={styles.note} data-note={note.color}>
      {withPrompt && answered && <p className={styles.answered}>{t('answered', { text: answered.text })}</p>}
      {isEditing && canWrite ? (
        <EditNote id={id} onDone={() => setEditing(false)} />
      ) : (
        <>
          <div className={styles.text} data-long={said.length > LONG || undefined}>
            <p>{said}</p>
            {(note.to || note.kind) && <AskTag id={id} note={note} isBelow />}
          </div>
          {canWrite && (
            <span className={styles.actions}>
              <IconButton icon={Pencil} label={t('editOf', { text: said })} onPress={() => setEditing(true)} />
              <IconButton icon={HandHelping} label={t('askOf', { text: said })} onPress={() => setAsking(true)} />
              <IconButton icon={Trash2} label={t('removeOf', { text: said })} onPress={remove} />
            </span>
          )}
          <Asked id={id} note={note} />
        </>
      )}
      {isAsking && <AskDialog id={id} onClose={() => setAsking(false)} />}
    </li>
  )
}

/** What others asked about it; nothing while they asked nothing. */
function Asked({ id, note }: { readonly id: string; readonly note: Note }) {
  const isAsked = useAbout(useBoard().comments, id).length > 0
  return (
    isAsked && (
      <span className={styles.asked}>
        <PocketTalk id={id} note={note} />
      </span>
    )
  )
}

function EditNote({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const { t } = useTranslation('pocket')
  const [text, setText] = useSharedText(useBoard().notes, id)
  return (
    <div className={styles.editing}>
      <TextField
        label={t('editLabel')}
        hideLabel
        multiline
        autoFocus
        value={text}
        onChange={setText}
        maxLength={4000}
      />
      <Button variant="main" onPress={onDone}>
        {t('done')}
      </Button>
    </div>
  )
}
