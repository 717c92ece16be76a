import { PencilLine, Vote as VoteIcon } from 'lucide-react'
import { useState } from 'react'
import { VoteNow } from '../features/voting/VoteNow.tsx'
import type { VoteShown } from '../features/voting/voteNow.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import styles from './PocketVotePanel.module.css'

/** The vote instead of the question: one thing a screen. Put aside, it is a button above the question. */
export function PocketVotePanel({ id, vote }: VoteShown) {
  const { t } = useTranslation('voting')
  // Nobody loses the field they are writing in from under their thumb.
  const [isAside, setAside] = useState(() => document.activeElement instanceof HTMLTextAreaElement)
  const isOpen = vote.state === 'open'
  if (isAside)
    return (
      <section aria-label={t('label')} className={styles.aside}>
        <p className={styles.words}>{vote.question}</p>
        <Button variant="main" icon={VoteIcon} onPress={() => setAside(false)}>
          {t(isOpen ? 'goTo' : 'goToResult')}
        </Button>
      </section>
    )
  return (
    <section aria-label={t('label')} data-leads className={styles.vote}>
      <VoteNow id={id} vote={vote} heading="h1" />
      <Button variant="quiet" icon={PencilLine} className={styles.back} onPress={() => setAside(true)}>
        {t('aside')}
      </Button>
    </section>
  )
}
