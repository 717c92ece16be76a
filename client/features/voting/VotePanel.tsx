import '../../locales/votingWords.ts'
import { ChevronDown, PencilLine, Vote as VoteIcon } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { announce } from '../../ui/announce.ts'
import { Button } from '../../ui/Button.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { VoteNow } from './VoteNow.tsx'
import styles from './VotePanel.module.css'
import type { VoteShown } from './voteNow.ts'

type Props = VoteShown & {
  /** On a phone it takes the question's place; at the board it floats beside what lies there. */
  readonly place: 'phone' | 'board'
  readonly isAside: boolean
  readonly onAside: (isAside: boolean) => void
}

/** The vote everybody sees, where people cast theirs. It never takes the focus, and can be put aside and fetched again. */
export function VotePanel({ place, isAside, onAside, ...shown }: Props) {
  const { t } = useTranslation('voting')
  const panel = useRef<HTMLElement>(null)
  const way = useRef<HTMLButtonElement>(null)
  const wasMovedHere = useRef(false)
  const move = (toAside: boolean) => {
    wasMovedHere.current = true
    onAside(toAside)
    if (toAside) announce(t('asideDone'))
  }
  // What was pressed is gone; who works by keyboard goes on from what stands in its place.
  useEffect(() => {
    if (wasMovedHere.current) (isAside ? way : panel).current?.focus()
    wasMovedHere.current = false
  }, [isAside])

  if (isAside)
    return (
      <section aria-label={t('label')} data-place={place} className={styles.aside}>
        {place === 'phone' && <p className={styles.words}>{shown.vote.question}</p>}
        <Button ref={way} variant="main" icon={VoteIcon} onPress={() => move(false)}>
          {t(shown.vote.state === 'open' ? 'goTo' : 'goToResult')}
        </Button>
      </section>
    )
  return (
    <section
      ref={panel}
      id="vote-panel"
      aria-labelledby={`vote-${shown.id}`}
      tabIndex={-1}
      data-place={place}
      className={styles.panel}
    >
      {place === 'board' && (
        <IconButton
          icon={ChevronDown}
          label={t('asideHint')}
          tooltip="bottom"
          className={styles.close}
          onPress={() => move(true)}
        />
      )}
      <div className={styles.body}>
        <VoteNow {...shown} heading={place === 'phone' ? 'h1' : 'h2'} />
        {place === 'phone' && (
          <Button variant="quiet" icon={PencilLine} className={styles.back} onPress={() => move(true)}>
            {t('backToQuestion')}
          </Button>
        )}
      </div>
    </section>
  )
}
