import { lazy, type ReactNode, Suspense, useEffect } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Problem } from '../api.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { Button } from '../ui/Button.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { DoorFrame } from './DoorPage.tsx'
import { pathOf } from './doorRooms.ts'
import styles from './ProblemPage.module.css'

// Few see a problem, and of those few have a code.
const CodeField = lazy(async () => ({ default: (await import('../features/invite/CodeField.tsx')).CodeField }))

export type ProblemKind =
  | 'unknownCode'
  | 'unknown'
  | 'needed'
  | 'revoked'
  | 'removed'
  | 'refused'
  | 'closed'
  | 'expired'
  | 'deleted'
  | 'offline'
  | 'notForYou'
  | 'handedOn'
  | 'nowhere'
  | { readonly words: string }

/** Those that another code or link may mend. */
const mendedByCode: readonly ProblemKind[] = ['unknownCode', 'unknown', 'needed', 'revoked', 'removed', 'expired']

/** What the server says of a token that opens nothing any more. */
const shut410: Readonly<Record<string, ProblemKind>> = { 'left-board': 'removed', 'not-let-in': 'refused' }

/** What the server's answer at the door means for the person in front of it. */
export function problemOf({ status, code, message }: Problem): ProblemKind {
  if (status === 0) return 'offline'
  if (code === 'door-closed') return 'closed'
  if (status === 410) return shut410[code] ?? 'revoked'
  if (status === 401) return 'expired'
  if (status === 404 || (status === 403 && code !== 'not-yours')) return 'unknown'
  return { words: message }
}

type ProblemPageProps = {
  readonly problem: ProblemKind
  readonly boardId?: string
  /** The code that led here. */
  readonly typed?: string
  readonly onAgain?: () => void
  /** Forgets the board in this browser. */
  readonly onForget?: () => void
}

/** A door that stays shut: what happened, that nothing is lost, what to do. */
export function ProblemPage({ problem, boardId, typed, onAgain, onForget }: ProblemPageProps) {
  const { t } = useTranslation('join')
  const heading = typeof problem === 'string' ? t(`problem.${problem}.heading`) : t('problem.trouble.heading')
  const body = typeof problem === 'string' ? t(`problem.${problem}.body`) : problem.words
  useEffect(() => {
    document.title = t('documentTitle.problem', { problem: heading })
  }, [t, heading])

  const ways: ReactNode[] = []
  if ((problem === 'notForYou' || problem === 'handedOn') && boardId)
    ways.push(
      <ButtonLink key="board" to={pathOf(boardId, 'board')} variant="main">
        {t('problem.toBoard')}
      </ButtonLink>,
    )
  if ((problem === 'offline' || problem === 'closed' || typeof problem === 'object') && onAgain)
    ways.push(
      <Button key="again" variant="main" onPress={onAgain}>
        {t('problem.again')}
      </Button>,
    )
  ways.push(
    <ButtonLink key="home" to="/" variant={ways.length > 0 || mendedByCode.includes(problem) ? 'plain' : 'main'}>
      {t('problem.toHome')}
    </ButtonLink>,
  )
  if (onForget)
    ways.push(
      <Button
        key="forget"
        variant="quiet"
        onPress={() => {
          onForget()
          navigate('/')
        }}
      >
        {t('problem.forget')}
      </Button>,
    )

  return (
    <DoorFrame width="s">
      <header className={styles.words}>
        <h1>{heading}</h1>
        <p>{body}</p>
      </header>
      {mendedByCode.includes(problem) && (
        <Suspense>
          <CodeField key={typed} typed={typed ?? ''} />
        </Suspense>
      )}
      <div className={styles.ways}>{ways}</div>
    </DoorFrame>
  )
}
