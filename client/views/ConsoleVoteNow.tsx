import '../locales/votingWords.ts'
import { ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { ANONYMOUS_MIN } from '../../shared/limits.ts'
import { Ballot } from '../features/voting/Ballot.tsx'
import { useHow } from '../features/voting/useHow.ts'
import { useTurnout } from '../features/voting/useTurnout.ts'
import { useSpokenVote } from '../features/voting/VoteNow.tsx'
import { VoteResult } from '../features/voting/VoteResult.tsx'
import { useVoteNow, type VoteShown } from '../features/voting/voteNow.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useAttempt } from '../sync/useAttempt.ts'
import { useCommand } from '../sync/useCommand.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Icon } from '../ui/Icon.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import { TitledCard } from '../ui/Titled.tsx'
import { toast } from '../ui/toast.ts'
import styles from './ConsoleVote.module.css'

const WriteFor = onDemand(async () => (await import('../features/people/WriteFor.tsx')).WriteFor)

/** The vote everybody sees: how many have voted and its end, then the result and how to put it away. */
export function ConsoleVoteNow() {
  const { t } = useTranslation('voting')
  const now = useVoteNow()
  return (
    now && (
      <TitledCard id="console-vote" title={t('now')}>
        <VoteCard key={now.id} {...now} />
      </TitledCard>
    )
  )
}

function VoteCard({ id, vote }: VoteShown) {
  const { t } = useTranslation('voting')
  const command = useCommand()
  const how = useHow(vote)
  useSpokenVote({ id, vote })
  const putAway = async () => {
    if (await command('vote.rest', { vote: id })) announce(t('putAwayDone'))
  }
  return (
    <>
      <div className={styles.head}>
        <h3 dir="auto" className={styles.question}>
          {vote.question}
        </h3>
        <p className={styles.facts}>
          <Chip tone="pine">{how.kind}</Chip>
          <Chip>{how.names}</Chip>
        </p>
      </div>
      {vote.state === 'open' ? (
        <Open id={id} vote={vote} />
      ) : (
        <>
          <VoteResult vote={vote} />
          <Button className={styles.end} onPress={() => void putAway()}>
            {t('putAway')}
          </Button>
        </>
      )}
    </>
  )
}

function Open({ id, vote }: VoteShown) {
  const { t } = useTranslation('voting')
  const command = useCommand()
  const turnout = useTurnout(vote)
  const [wasRefused, setRefused] = useState(false)
  const isTooFew = !vote.isNamed && vote.cast > 0 && vote.cast < ANONYMOUS_MIN
  const attempt = useAttempt()
  const close = async () => {
    const problem = await attempt('vote.close', { vote: id })
    const wasTooFew = problem?.code === 'too-few-ballots'
    setRefused(wasTooFew)
    if (problem && !wasTooFew) toast({ title: problem.message, tone: 'trouble' })
  }
  return (
    <>
      <p role="status" className={styles.count}>
        <strong>{t(turnout.count === 0 ? 'count' : 'countOf', turnout)}</strong>
        {!vote.isNamed && <span className={styles.quiet}>{t('late')}</span>}
      </p>
      {!vote.isNamed && (
        <p role="status" className={styles.quiet}>
          {(isTooFew || wasRefused) && t('tooFewYet', { count: ANONYMOUS_MIN })}
        </p>
      )}
      <div className={styles.row}>
        <Button variant="main" onPress={() => void close()}>
          {t('close')}
        </Button>
        {(isTooFew || wasRefused) && !vote.isNamed && (
          <Button variant="quiet" onPress={() => void command('vote.rest', { vote: id })}>
            {t('takeAway')}
          </Button>
        )}
      </div>
      <details className={styles.mine}>
        <summary className={styles.summary}>
          <Icon of={ChevronRight} className={styles.chevron} />
          {t('ballot.mine')}
        </summary>
        <WriteFor place="console" />
        <Ballot id={id} vote={vote} />
      </details>
    </>
  )
}
