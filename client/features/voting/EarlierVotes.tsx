import '../../locales/votingWords.ts'
import { ChevronRight } from 'lucide-react'
import type { Vote } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './EarlierVotes.module.css'
import { useHow } from './useHow.ts'
import { VoteResult } from './VoteResult.tsx'
import type { VoteShown } from './voteNow.ts'

type Props = {
  /** Newest first. */
  readonly votes: readonly VoteShown[]
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

/** The record of what was voted on: each opens to its result. */
export function EarlierVotes({ votes, isOpen, onOpenChange }: Props) {
  const { t } = useTranslation('voting')
  return (
    <Dialog title={t('earlier')} closeLabel={t('dismiss')} isOpen={isOpen} onOpenChange={onOpenChange} size="l">
      <ul className={styles.votes}>
        {votes.map(({ id, vote }) => (
          <li key={id}>
            <EarlierVote vote={vote} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function EarlierVote({ vote }: { readonly vote: Vote }) {
  const { t, i18n } = useTranslation('voting')
  const how = useHow(vote)
  const day = new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <details className={styles.vote}>
      <summary className={styles.head}>
        <Icon of={ChevronRight} className={styles.chevron} />
        <span className={styles.words}>
          <span dir="auto" className={`voice ${styles.question}`}>
            {vote.question}
          </span>
          <span className={styles.facts}>
            {[how.kind, how.names, t('count', { count: vote.cast }), day.format(vote.openedAt)].join(' · ')}
          </span>
        </span>
      </summary>
      <div className={styles.result}>
        <VoteResult vote={vote} />
      </div>
    </details>
  )
}
