import '../../locales/votingWords.ts'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Ballot } from './Ballot.tsx'
import { useHow } from './useHow.ts'
import { useResultWords } from './useResultWords.ts'
import styles from './VoteNow.module.css'
import { VoteResult } from './VoteResult.tsx'
import type { VoteShown } from './voteNow.ts'

type Props = VoteShown & {
  /** The question leads a page, or is one thing among others. */
  readonly heading: 'h1' | 'h2'
}

/** The vote everybody sees, for whoever votes: the question with my ballot, and once it is closed the result. */
export function VoteNow({ id, vote, heading: Heading }: Props) {
  const how = useHow(vote)
  useSpokenVote({ id, vote })
  return (
    <>
      <Heading id={`vote-${id}`} dir="auto" className={styles.question}>
        {vote.question}
      </Heading>
      <p className={styles.facts}>
        <Chip tone="pine">{how.kind}</Chip>
        <Chip>{how.names}</Chip>
      </p>
      {vote.state === 'open' ? <Ballot key={id} id={id} vote={vote} /> : <VoteResult vote={vote} />}
    </>
  )
}

/** Tells a screen reader that a vote was opened, and how it went, without moving the focus. */
export function useSpokenVote({ id, vote }: VoteShown): void {
  const { t } = useTranslation('voting')
  const result = useResultWords(vote)
  const told = useRef('')
  useEffect(() => {
    const now = `${id} ${vote.state}`
    if (told.current === now) return
    told.current = now
    announce(vote.state === 'open' ? t('opened', { question: vote.question }) : t('closed', { result }))
  }, [id, vote, result, t])
}
