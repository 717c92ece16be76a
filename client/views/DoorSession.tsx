import { type ReactNode, useEffect } from 'react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { doorOf, dropPass, keepPass, passFor } from '../passes.ts'
import { useMe, usePass, useRoom, useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { useSaved } from '../sync/useSaved.ts'
import { Company } from './Company.tsx'
import type { Surface } from './doorRooms.ts'
import { type ProblemKind, ProblemPage } from './ProblemPage.tsx'

const over: Readonly<Record<string, ProblemKind>> = {
  gone: 'deleted',
  revoked: 'revoked',
  removed: 'removed',
  unauthorized: 'expired',
}

/** Shows a surface while its pass is good, and keeps what this browser remembers of the board up to date. */
export function DoorSession({ surface, children }: { readonly surface: Surface; readonly children: ReactNode }) {
  const pass = usePass()
  const saved = useSaved()
  const { synced } = useRoom('stage')
  useKeptUpToDate(surface)

  const problem = saved.state === 'closed' && saved.reason ? over[saved.reason] : undefined
  // Somebody who was in, or who still has words here that were not sent, is told on the surface itself.
  if (!problem || synced || saved.changes > 0)
    return (
      <>
        <Company surface={surface} />
        {children}
      </>
    )
  return <ProblemPage problem={problem} boardId={pass.boardId} onForget={() => dropPass(pass)} />
}

function useKeptUpToDate(surface: Surface): void {
  const { t } = useTranslation('join')
  const pass = usePass()
  const me = useMe()
  const session = useSheet(useStage().session)
  const title = session.title || pass.title || t('untitled')
  const kit = session.kit || pass.kit

  useEffect(() => {
    document.title = t(`documentTitle.${surface}`, { title })
  }, [t, surface, title])

  useEffect(() => {
    // The kept pass, not this one: Invite may have put new keys into it.
    const kept = passFor(pass.boardId)
    const mine = kept?.token === pass.token ? kept : pass
    keepPass({ ...mine, door: doorOf(mine), title, kit, member: me, visitedAt: Date.now() })
  }, [pass, title, kit, me])
}
