import { type ReactNode, useCallback, useEffect, useState } from 'react'
import { Redirect } from 'wouter'
import { useTranslation } from '../locales/useTranslation.tsx'
import type { Pass } from '../passes.ts'
import { BoardSession } from '../sync/BoardSession.tsx'
import { DoorPage } from './DoorPage.tsx'
import { DoorSession } from './DoorSession.tsx'
import { takeKey } from './doorKey.ts'
import { pathOf, roomsFor, type Surface, surfaceFor } from './doorRooms.ts'
import { type Entry, enter, introduce } from './enter.ts'
import { JoinPage } from './JoinPage.tsx'
import { ProblemPage, problemOf } from './ProblemPage.tsx'

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
    const { key, knocked } = entry
    return (
      <JoinPage
        title={knocked.title}
        joinsAs={knocked.role}
        onJoin={async (words) => setEntry({ at: 'in', pass: await introduce(boardId, key, words), isNew: true })}
      />
    )
  }
  return (
    <Inside pass={entry.pass} isNew={entry.isNew} surface={surface}>
      {children}
    </Inside>
  )
}

type InsideProps = Omit<DoorProps, 'boardId'> & { readonly pass: Pass; readonly isNew: boolean }

function Inside({ pass, isNew, surface, children }: InsideProps) {
  const [isArriving, setArriving] = useState(isNew)
  const { role } = pass.member
  const place = isArriving ? surfaceFor(role, surface) : surface
  useEffect(() => setArriving(false), [])

  if (place !== surface) return <Redirect to={pathOf(pass.boardId, place)} replace />
  const rooms = roomsFor(surface, role)
  if (rooms === null && role === 'viewer') return <Redirect to={pathOf(pass.boardId, 'stage')} replace />
  if (rooms === null) return <ProblemPage problem="notForYou" boardId={pass.boardId} />
  return (
    <BoardSession pass={pass} rooms={rooms}>
      <DoorSession surface={surface}>{children}</DoorSession>
    </BoardSession>
  )
}
