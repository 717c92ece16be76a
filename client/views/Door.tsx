import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import type { Role } from '../../shared/members.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import type { Pass } from '../passes.ts'
import { BoardSession } from '../sync/BoardSession.tsx'
import { useIsGuided, useRole } from '../sync/useRole.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { DoorPage } from './DoorPage.tsx'
import { DoorSession } from './DoorSession.tsx'
import { takeKey } from './doorKey.ts'
import { pathOf, roomsFor, type Surface, surfaceFor } from './doorRooms.ts'
import { type Entry, enter, introduce, withPass } from './enter.ts'
import { ProblemPage, problemOf } from './ProblemPage.tsx'

// For who comes for the first time; asked for while their link is looked at.
const JoinPage = onDemand(async () => (await import('./JoinPage.tsx')).JoinPage)
// Few boards keep their door.
const WaitingPage = onDemand(async () => (await import('./WaitingPage.tsx')).WaitingPage)

type DoorProps = { readonly boardId: string; readonly surface: Surface; readonly children: ReactNode }

export { openAhead } from './openAhead.ts'

/** Lets people in to a surface of a board: by what their link carries, or by the pass this browser keeps. */
export function Door({ boardId: id, surface, children }: DoorProps) {
  takeKey(id)
  const [visits, setVisits] = useState(0)

  useEffect(() => {
    // Another link to the same board, put into this tab, loads no new page.
    const onHash = () => takeKey(id) && setVisits((before) => before + 1)
    addEventListener('hashchange', onHash)
    return () => removeEventListener('hashchange', onHash)
  }, [id])

  return (
    <DoorOf key={`${id} ${visits}`} boardId={id} surface={surface}>
      {children}
    </DoorOf>
  )
}

function DoorOf({ boardId, surface, children }: DoorProps) {
  const { t } = useTranslation('join')
  const [entry, setEntry] = useState<Entry | Promise<Entry>>(() => enter(boardId))
  const again = useCallback(() => setEntry(enter(boardId)), [boardId])

  useEffect(() => {
    if (!(entry instanceof Promise)) return
    void JoinPage.load().catch(() => {})
    let isCurrent = true
    void entry.then((settled) => isCurrent && setEntry(settled))
    return () => {
      isCurrent = false
    }
  }, [entry])

  if (entry instanceof Promise) return <DoorPage label={t('opening')} />
  if (entry.at === 'shut')
    return <ProblemPage problem={typeof entry.why === 'string' ? entry.why : problemOf(entry.why)} onAgain={again} />
  if (entry.at === 'asking') {
    const { key, knocked, was } = entry
    return (
      <JoinPage
        title={knocked.title}
        joinsAs={knocked.role}
        asks={knocked.asks !== undefined}
        was={was}
        onJoin={async (words) => setEntry(await introduce(boardId, key, knocked.role, words))}
      />
    )
  }
  if (entry.at === 'waiting')
    return (
      <WaitingPage
        pass={entry.pass}
        onIn={(pass) => setEntry(withPass(pass, true))}
        onShut={(why) => setEntry({ at: 'shut', why })}
      />
    )
  return (
    <Inside pass={entry.pass} isNew={entry.isNew} surface={surface}>
      {children}
    </Inside>
  )
}

type InsideProps = Omit<DoorProps, 'boardId'> & { readonly pass: Pass; readonly isNew: boolean }

function Inside({ pass, isNew, surface, children }: InsideProps) {
  const [isArriving, setArriving] = useState(isNew)
  const role = useRole(pass)
  const isGuided = useIsGuided(pass)
  const [cameAs] = useState(role)
  const place = isArriving ? surfaceFor(role, surface) : surface
  useEffect(() => setArriving(false), [])

  if (place !== surface) return <Redirect to={pathOf(pass.boardId, place)} replace />
  const rooms = roomsFor(surface, role, isGuided)
  if (rooms === null && role === 'viewer') return <Redirect to={pathOf(pass.boardId, 'stage')} replace />
  if (rooms === null) return <ProblemPage problem={shutBy(cameAs)} boardId={pass.boardId} />
  return (
    <BoardSession pass={pass} rooms={rooms}>
      <DoorSession surface={surface}>{children}</DoorSession>
    </BoardSession>
  )
}

/** Whoever facilitated until now is told what changed, not that this was never theirs. */
function shutBy(cameAs: Role): 'handedOn' | 'notForYou' {
  return cameAs === 'facilitator' ? 'handedOn' : 'notForYou'
}
