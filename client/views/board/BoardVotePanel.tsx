import { ChevronDown, Vote as VoteIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { VoteNow } from '../../features/voting/VoteNow.tsx'
import type { VoteShown } from '../../features/voting/voteNow.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import styles from './BoardVotePanel.module.css'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const asideOf = ({ voteAside }: DeskState) => voteAside

/** The vote as a panel that never takes the focus: it can be put aside, and comes back with its result. */
export function BoardVotePanel({ desk, id, vote }: VoteShown & { readonly desk: Desk }) {
  const { t } = useTranslation('voting')
  const way = useRef<HTMLButtonElement>(null)
  const now = `${id} ${vote.state}`
  const isAside = useDesk(desk, asideOf) === now
  const putAside = () => {
    desk.set({ voteAside: now })
    announce(t('asideDone'))
  }
  // Where the focus was is gone; the button in its place is the way back.
  const wasPutAside = useRef(false)
  useEffect(() => {
    if (isAside && wasPutAside.current) way.current?.focus()
    wasPutAside.current = false
  }, [isAside])

  if (isAside)
    return (
      <section aria-label={t('label')} className={styles.corner}>
        <Button ref={way} variant="main" icon={VoteIcon} onPress={() => desk.set({ voteAside: null })}>
          {t(vote.state === 'open' ? 'goTo' : 'goToResult')}
        </Button>
      </section>
    )
  return (
    <section id="board-vote" aria-labelledby={`vote-${id}`} tabIndex={-1} className={styles.panel}>
      <IconButton
        icon={ChevronDown}
        label={t('asideHint')}
        tooltip="bottom"
        className={styles.close}
        onPress={() => {
          wasPutAside.current = true
          putAside()
        }}
      />
      <div className={styles.body}>
        <VoteNow id={id} vote={vote} heading="h2" />
      </div>
    </section>
  )
}
