import '../locales/votingWords.ts'
import { History, Vote as VoteIcon } from 'lucide-react'
import { useState } from 'react'
import { EarlierVotes } from '../features/voting/EarlierVotes.tsx'
import { OpenVote } from '../features/voting/OpenVote.tsx'
import { useEarlierVotes } from '../features/voting/useEarlierVotes.ts'
import { useVoteNow } from '../features/voting/voteNow.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './ConsoleVote.module.css'
import { useConsoleKeys } from './useConsoleKeys.ts'

/** Letting people choose: a new vote, and the record of those before. */
export function ConsoleVote() {
  const { t } = useTranslation('voting')
  const now = useVoteNow()
  const earlier = useEarlierVotes(now?.id)
  const [dialog, setDialog] = useState<'ask' | 'record' | null>(null)
  const canAsk = now?.vote.state !== 'open'
  useConsoleKeys({ v: () => canAsk && setDialog('ask') })
  const close = (isOpen: boolean) => !isOpen && setDialog(null)
  return (
    <section aria-label={t('votes')} className={styles.row}>
      {canAsk && (
        <Button icon={VoteIcon} shortcut="V" onPress={() => setDialog('ask')}>
          {t('letThemChoose')}
        </Button>
      )}
      {earlier.length > 0 && (
        <Button variant="quiet" icon={History} onPress={() => setDialog('record')}>
          {t('earlierCount', { count: earlier.length })}
        </Button>
      )}
      <OpenVote isOpen={dialog === 'ask'} onOpenChange={close} />
      <EarlierVotes votes={earlier} isOpen={dialog === 'record'} onOpenChange={close} />
    </section>
  )
}
