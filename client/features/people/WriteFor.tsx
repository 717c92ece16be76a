import '../../locales/proxiesWords.ts'
import { Check } from 'lucide-react'
import { useId, useMemo } from 'react'
import type { PromptMode } from '../../../shared/kits/kit.ts'
import { entryOf } from '../../../shared/rules/entry.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePrivate, useStage } from '../../sync/BoardSession.tsx'
import { hasWords } from '../../sync/sealedCards.ts'
import { useAll, useRecord, useSheet } from '../../sync/useRecord.ts'
import type { Whose } from '../../sync/useWhose.ts'
import { useAuthor, writeFor } from '../../sync/writingFor.ts'
import { announce } from '../../ui/announce.ts'
import { Face } from '../../ui/Face.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { AlsoWriteFor } from './AlsoWriteFor.tsx'
import { keptBy } from './roster.ts'
import styles from './WriteFor.module.css'

/** Where it stands: always in sight on a phone, in a corner of the board, or in a box of the console. */
export type WriteForProps = { readonly place: 'phone' | 'board' | 'console' }

/** For whom I write, choose and speak up now, where I do so for people without a device; and who has answered already. */
export function WriteFor({ place }: WriteForProps) {
  const { t } = useTranslation('proxies')
  const { members } = useStage()
  const me = useMe()
  const seats = useAll(members)
  const kept = useMemo(() => keptBy(seats, me.id), [seats, me.id])
  const author = useAuthor(members, me.id)
  const hasAnswered = useHasAnswered()
  const group = useId()
  if (kept.length === 0) return null
  const people = [
    { id: me.id, name: t('myself'), color: me.color },
    ...kept.map(([id, { name, color }]) => ({ id, name, color })),
  ]
  const choose = ({ id, name }: Whose) => {
    writeFor(me.id, id)
    announce(id === me.id ? t('nowMe') : t('now', { name }))
  }
  return (
    <section data-place={place} aria-label={t('switch')} className={styles.switch}>
      <div role="radiogroup" aria-labelledby={`${group}-label`} className={styles.people}>
        <span id={`${group}-label`} className={styles.label}>
          {t('switch')}
        </span>
        {people.map((one) => (
          <Person
            key={one.id}
            group={group}
            person={one}
            isChosen={one.id === author}
            hasAnswered={hasAnswered(one.id === me.id ? null : one.id)}
            initialsOf={one.id === me.id ? me.name : one.name}
            onChoose={() => choose(one)}
          />
        ))}
      </div>
      <AlsoWriteFor isSmall />
      {place !== 'console' && <NoteSign author={author} />}
    </section>
  )
}

/** Questions to which nobody adds a note. */
const noteless: readonly (PromptMode | undefined)[] = ['private', 'silent', 'discuss']

/** Whose name a new note bears, where notes are written in the open. */
function NoteSign({ author }: { readonly author: string }) {
  const { t } = useTranslation('proxies')
  const { members, prompts, session } = useStage()
  const me = useMe().id
  const mode = useRecord(prompts, useSheet(session).prompt ?? '')?.mode
  const name = useRecord(members, author)?.name ?? ''
  if (author === me || noteless.includes(mode)) return null
  return <p className={styles.sign}>{t('note', { name })}</p>
}

type PersonProps = {
  readonly group: string
  readonly person: Whose
  readonly initialsOf: string
  readonly isChosen: boolean
  readonly hasAnswered: boolean
  readonly onChoose: () => void
}

function Person({ group, person: { name, color }, initialsOf, isChosen, hasAnswered, onChoose }: PersonProps) {
  const { t } = useTranslation('proxies')
  return (
    <label className={styles.person}>
      <input
        type="radio"
        name={group}
        aria-label={hasAnswered ? t('done', { name }) : name}
        checked={isChosen}
        onChange={onChoose}
        className={styles.radio}
      />
      <Face name={initialsOf} color={color} unnamed={t('somebody')} size="s" isDecorative />
      <span dir="auto" className={styles.name}>
        {name}
      </span>
      {hasAnswered && <Icon of={Check} size="s" />}
    </label>
  )
}

/** Whether something is put in already for somebody (null: for me) where everybody is asked now: in the vote, or in private. */
function useHasAnswered(): (whose: string | null) => boolean {
  const { session, votes, prompts } = useStage()
  const { vote, prompt } = useSheet(session)
  const isVoting = useRecord(votes, vote ?? '')?.state === 'open'
  const isPrivate = useRecord(prompts, prompt ?? '')?.mode === 'private'
  const own = usePrivate()
  const ballots = useAll(own.ballots)
  const drafts = useAll(own.drafts)
  return (whose) => {
    if (isVoting && vote !== null) return ballots.has(entryOf(vote, whose))
    return isPrivate && [...drafts.values()].some((one) => one.prompt === prompt && isOf(one, whose) && hasWords(one))
  }
}

function isOf(draft: { readonly whose?: string | null | undefined }, whose: string | null): boolean {
  return (draft.whose ?? null) === whose
}
