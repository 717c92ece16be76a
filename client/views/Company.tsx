import { useEffect, useRef, useState } from 'react'
import { useMe, useStage } from '../sync/BoardSession.tsx'
import { useAll, useSheet } from '../sync/useRecord.ts'
import { useWhose } from '../sync/useWhose.ts'
import { onDemand } from '../ui/onDemand.tsx'
import type { Surface } from './doorRooms.ts'
import { useIsNarrow } from './useIsNarrow.ts'

// Each session needs some of it, and none needs it to begin with.
const CompanyParts = onDemand(async () => (await import('./CompanyParts.tsx')).CompanyParts)

/** What people came for is on screen by then. */
const AFTER_MS = 1500

/** What people are told about each other where they work: fetched once there is something to tell. */
export function Company({ surface }: { readonly surface: Surface }) {
  const me = useMe()
  const stage = useStage()
  const isLost = useSheet(stage.session).facilitatorLostAt !== null
  const hasBegun = useAll(stage.prompts).size > 0
  const seats = useAll(stage.members)
  const isKeeper = [...seats.values()].some(({ by }) => by === me.id)
  const roles = useRoles(me.role, seats.has(me.id))
  // There the list of people is further down than anybody looks.
  const isSmallConsole = useIsNarrow() && surface === 'console'
  const isWorking = surface === 'board' || surface === 'pocket' || isSmallConsole
  const isNeeded = isLost || hasBegun || isKeeper || roles.length > 1 || me.role === 'facilitator'
  // For whom one writes is in sight from the first moment on.
  const isWritingFor = useWhose() !== null
  const isTime = useIsTime() || isWritingFor
  if (!isWorking || !isNeeded || !isTime) return null
  return <CompanyParts surface={surface} roles={roles} />
}

function useIsTime(): boolean {
  const [isTime, setTime] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setTime(true), AFTER_MS)
    return () => clearTimeout(timer)
  }, [])
  return isTime
}

/** Every role I had here, from the one I came with on. */
function useRoles<R extends string>(role: R, isSure: boolean): readonly R[] {
  const [roles, setRoles] = useState<readonly R[]>([])
  const last = useRef<R>(undefined)
  useEffect(() => {
    if (!isSure || last.current === role) return
    last.current = role
    setRoles((before) => [...before, role])
  }, [role, isSure])
  return roles
}
