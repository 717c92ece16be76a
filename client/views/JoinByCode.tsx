import { useCallback, useEffect, useState } from 'react'
import type { RouteComponentProps } from 'wouter'
import { navigate } from 'wouter/use-browser-location'
import { Code } from '../../shared/api.ts'
import type { Member } from '../../shared/members.ts'
import { api, Problem } from '../api.ts'
import { CodeField } from '../features/invite/CodeField.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import type { Pass } from '../passes.ts'
import styles from './DoorPage.module.css'
import { DoorFrame, DoorPage } from './DoorPage.tsx'
import { pathOf, surfaceFor } from './doorRooms.ts'
import { comeBack, isPassOver, keptAs, passOf } from './enter.ts'
import { JoinPage } from './JoinPage.tsx'
import { type ProblemKind, ProblemPage, problemOf } from './ProblemPage.tsx'

type Found =
  | { readonly at: 'asking'; readonly boardId: string; readonly title: string; readonly was?: Member }
  | { readonly at: 'in'; readonly pass: Pass }
  | { readonly at: 'shut'; readonly problem: ProblemKind }

/** `/j/PLUM4829`: in by the short code. `/j` alone asks for it. */
export function JoinByCode({ params: { code } }: RouteComponentProps<{ readonly code?: string }>) {
  return code ? <JoinWith key={code} code={code} /> : <AskForCode />
}

function AskForCode() {
  const { t } = useTranslation('join')
  useEffect(() => {
    document.title = t('documentTitle.join')
  }, [t])
  return (
    <DoorFrame width="s">
      <header className={styles.ask}>
        <h1>{t('code.heading')}</h1>
        <p>{t('code.body')}</p>
      </header>
      <CodeField autoFocus />
    </DoorFrame>
  )
}

function JoinWith({ code }: { readonly code: string }) {
  const { t } = useTranslation('join')
  const [found, setFound] = useState<Found>()
  const look = useCallback(async () => {
    setFound(undefined)
    const next = await find(code)
    if (next.at === 'in') goIn(next.pass)
    else setFound(next)
  }, [code])
  useEffect(() => void look(), [look])

  if (!found || found.at === 'in') return <DoorPage label={t('lookingUp')} />
  if (found.at === 'shut') return <ProblemPage problem={found.problem} typed={code} onAgain={look} />
  return (
    <JoinPage
      title={found.title}
      joinsAs="participant"
      was={found.was}
      onJoin={async (words) => goIn(passOf(await api.join(found.boardId, { code, ...words }), 'participant'))}
    />
  )
}

function goIn({ boardId, member }: Pass): void {
  navigate(pathOf(boardId, surfaceFor(member.role, 'board')), { replace: true })
}

/** Straight in for who has been here before, as the same member. */
async function find(code: string): Promise<Found> {
  if (!Code.safeParse(code).success) return { at: 'shut', problem: 'unknownCode' }
  try {
    const { boardId, title } = await api.findCode(code)
    const kept = keptAs(boardId, 'participant')
    return kept ? await back(kept, title) : { at: 'asking', boardId, title }
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    return { at: 'shut', problem: problem.status === 404 ? 'unknownCode' : problemOf(problem) }
  }
}

async function back(kept: Pass, title: string): Promise<Found> {
  try {
    return { at: 'in', pass: await comeBack(kept) }
  } catch (problem) {
    if (isPassOver(problem)) return { at: 'asking', boardId: kept.boardId, title, was: kept.member }
    throw problem
  }
}
