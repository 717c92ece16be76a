import '../locales/probingWords.ts'
import { ChevronRight, MessageCircleQuestionMark, Sparkles } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Note } from '../../shared/schema/board.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useBoard, useMe, useStage } from '../sync/BoardSession.tsx'
import { useAbout } from '../sync/byAbout.ts'
import { signed } from '../sync/signed.ts'
import { useReactionEdits, useReactions } from '../sync/talk.ts'
import { useAll, useRecord } from '../sync/useRecord.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconToggle } from '../ui/IconButton.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import notes from './PocketNotes.module.css'
import styles from './PocketTalk.module.css'
import { openTalk, useOpenTalk } from './pocketTalk.ts'

const PocketSheet = onDemand(async () => (await import('./PocketSheet.tsx')).PocketSheet)

/** Others' answers, and what is said about any one while it is open. */
export function PocketTalks({ promptId }: { readonly promptId: string | null }) {
  const isOpen = useOpenTalk() !== null
  const wasOpen = useWas(isOpen)
  return (
    <>
      <PocketOthers promptId={promptId} />
      {wasOpen && <PocketSheet />}
    </>
  )
}

/** Whether it was ever so: what closes still has to leave. */
function useWas(isSo: boolean): boolean {
  const [was, setWas] = useState(isSo)
  if (isSo && !was) setWas(true)
  return was
}

type Entry = readonly [id: string, note: Note]

/** What others answered to the question that is shown, to be asked about; folded until somebody wants to read. */
function PocketOthers({ promptId }: { readonly promptId: string | null }) {
  const { t } = useTranslation('probing')
  const others = useOthers(promptId)
  if (others.length === 0) return null
  return (
    <details className={styles.others}>
      <summary className={styles.summary}>
        <Icon of={ChevronRight} size="s" className={styles.chevron} />
        {t('pocket.others', { count: others.length })}
      </summary>
      <ul aria-label={t('pocket.list')} className={notes.notes}>
        {others.map((entry) => (
          <Other key={entry[0]} entry={entry} />
        ))}
      </ul>
    </details>
  )
}

function useOthers(promptId: string | null): readonly Entry[] {
  const all = useAll(useBoard().notes)
  const me = useMe().id
  return useMemo(
    () =>
      [...all]
        .filter(([, { prompt, author }]) => promptId !== null && prompt === promptId && author !== me)
        .filter(([, { text, deletedAt }]) => deletedAt === null && text.trim() !== '')
        .sort(([idA, a], [idB, b]) => a.createdAt - b.createdAt || (idA < idB ? -1 : 1)),
    [all, promptId, me],
  )
}

function Other({ entry: [id, note] }: { readonly entry: Entry }) {
  const { members, prompts } = useStage()
  const seat = useRecord(members, note.author ?? '')
  // Somebody may have signed one on the board: not where all were told that there are no names.
  const isNameless = useRecord(prompts, note.prompt ?? '')?.anonymous === true
  const author = isNameless ? '' : signed(members, seat)
  return (
    <li className={notes.note} data-note={note.color}>
      <p dir="auto" className={notes.text}>
        {note.text}
        {author && <small className={styles.author}>{author}</small>}
      </p>
      <span className={styles.ways}>
        <PocketTalk id={id} note={note} />
        <NewToMe id={id} />
      </span>
    </li>
  )
}

function NewToMe({ id }: { readonly id: string }) {
  const { t } = useTranslation('notes')
  const me = useMe().id
  const edits = useReactionEdits()
  const isGiven = useReactions(id).some(({ kind, by }) => kind === 'new' && by.includes(me))
  return (
    edits && (
      <IconToggle
        icon={Sparkles}
        label={t('react.kind.new')}
        isSelected={isGiven}
        onChange={() => edits.toggle(id, 'new')}
      />
    )
  )
}

/** How much was asked and said about an answer, and the way in. */
export function PocketTalk({ id, note }: { readonly id: string; readonly note: Note }) {
  const { t } = useTranslation('probing')
  const count = useAbout(useBoard().comments, id).length
  const text = note.text.trim()
  return (
    <Button
      variant="quiet"
      icon={MessageCircleQuestionMark}
      aria-label={count > 0 ? t('pocket.talkCount', { text, count }) : t('pocket.talk', { text })}
      onPress={() => openTalk(id)}
      className={styles.talk}
    >
      {t('pocket.said', { count })}
    </Button>
  )
}
