import '../../locales/commitWords.ts'
import { Signature } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import { toast } from '../../ui/toast.ts'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import type { AskedOfMe } from './askedOf.ts'
import styles from './CommitCard.module.css'
import { PartCard } from './PartCard.tsx'
import { useAskedOfMe } from './useAskedOfMe.ts'

const CommitDialog = onDemand(async () => (await import('./CommitDialog.tsx')).CommitDialog)

type Props = {
  readonly isWalk: boolean
  readonly onPropose?: (agreement: string) => void
}

/** Says quietly that one's word is asked for, and takes it. Put off, it stays as one line. */
export function CommitCard({ isWalk, onPropose }: Props) {
  const asked = useAskedOfMe()
  const [isOpen, setOpen] = useState(false)
  const [isLater, setLater] = useState(false)
  const kept = useFocusKept()
  const propose = (agreement: string) => {
    setOpen(false)
    onPropose?.(agreement)
  }
  useToldActive()
  return (
    <div {...kept} className={styles.place}>
      <PartCard />
      {asked && <Asks {...{ asked, isLater }} onOpen={() => setOpen(true)} onLater={() => setLater(true)} />}
      {isOpen && (
        <CommitDialog isWalk={isWalk} onClose={() => setOpen(false)} {...(onPropose ? { onPropose: propose } : {})} />
      )}
    </div>
  )
}

type AsksProps = {
  readonly asked: AskedOfMe
  readonly isLater: boolean
  readonly onOpen: () => void
  readonly onLater: () => void
}

function Asks({ asked: { why, count, others }, isLater, onOpen, onLater }: AsksProps) {
  const { t } = useTranslation('commit')
  const isMine = count > 0
  const names = others.map((name) => name || t('unnamed')).join(', ')
  if (isLater)
    return (
      <section aria-label={t('card.label')} className={styles.slim}>
        <span>{isMine ? t('card.slim', { count }) : t('card.forOthers')}</span>
        <Button variant="quiet" onPress={onOpen}>
          {t('card.answer')}
        </Button>
      </section>
    )
  return (
    <section aria-label={t('card.label')} className={styles.card}>
      <Icon of={Signature} size="l" className={styles.sign} />
      <div className={styles.words}>
        <p className={styles.title}>
          {isMine ? t(why === 'joined' ? 'card.joined' : `card.${why}`, { count }) : t('card.forOthers')}
        </p>
        <p>{isMine ? t(`card.${why}Hint`, { count }) : t('card.forOthersHint', { names })}</p>
      </div>
      <div className={styles.ways}>
        <Button variant="main" onPress={onOpen}>
          {t('card.answer')}
        </Button>
        <Button variant="quiet" onPress={onLater}>
          {t('later')}
        </Button>
      </div>
    </section>
  )
}

/** The moment in which it becomes their alliance, for everybody who is here. */
function useToldActive(): void {
  const { t } = useTranslation('commit')
  const { state } = useSheet(useAllianceDoc().alliance)
  const before = useRef(state)
  useEffect(() => {
    const was = before.current
    before.current = state
    if (was === 'proposed' && state === 'active') toast({ title: t('active'), description: t('activeHint') })
  }, [state, t])
}
