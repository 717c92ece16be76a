import { useEffect, useState } from 'react'
import { PERSON_COLORS } from '../../shared/limits.ts'
import type { Member, Role } from '../../shared/members.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Card } from '../ui/Card.tsx'
import { DoorFrame } from './DoorPage.tsx'
import { JoinForm, type JoinWords } from './JoinForm.tsx'
import styles from './JoinPage.module.css'

type JoinPageProps = {
  readonly title: string
  readonly joinsAs: Role
  /** Whether a passphrase is asked for. */
  readonly asks?: boolean
  /** Who they were here before. */
  readonly was?: Member | undefined
  /** Throws a Problem, which the form tells. */
  readonly onJoin: (words: JoinWords) => Promise<void>
}

/** The invitation: what it is, and the two things people may say about themselves. */
export function JoinPage({ title, joinsAs, asks = false, was, onJoin }: JoinPageProps) {
  const { t } = useTranslation('join')
  const board = title || t('untitled')
  const [color] = useState(() => was?.color ?? Math.floor(Math.random() * PERSON_COLORS))
  useEffect(() => {
    document.title = t('documentTitle.joining', { title: board })
  }, [t, board])

  return (
    <DoorFrame width="s">
      <header className={styles.head}>
        <p className={styles.invited}>{t(joinsAs === 'facilitator' ? 'invitedFacilitator' : 'invited')}</p>
        <h1 className={styles.title}>{board}</h1>
      </header>
      <Card>
        <JoinForm name={was?.name ?? ''} color={color} asks={asks} isScreen={joinsAs === 'viewer'} onJoin={onJoin} />
      </Card>
      <p className={styles.small}>{t('noAccount')}</p>
    </DoorFrame>
  )
}
