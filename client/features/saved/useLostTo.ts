import { useEffect, useState } from 'react'
import { usePass } from '../../sync/BoardSession.tsx'
import { asidesOf } from '../../sync/setBack/aside.ts'
import { isSetAside } from '../../sync/setBack/isSetAside.ts'
import type { Told } from './Ended.tsx'

/** What the end of a session means where the server was set back to a time before somebody, or the board, came to it. */
const meanings: Partial<Record<Told, 'unknown' | 'newer'>> = { unauthorized: 'unknown', gone: 'newer' }

/**
 * Why the session is over after all, and what this device keeps waits to be brought back; null: it is what it seems.
 * Undefined until that is known.
 */
export function useLostTo(reason: Told): 'unknown' | 'newer' | null | undefined {
  const { boardId, member } = usePass()
  const meaning = isSetAside(boardId) ? (meanings[reason] ?? null) : null
  const [isLost, setLost] = useState<boolean>()
  useEffect(() => {
    if (meaning === null) return
    asidesOf(boardId).then((all) => setLost(all.some((one) => one.isUnknown && one.memberId === member.id)))
  }, [boardId, member.id, meaning])
  if (meaning === null || isLost === undefined) return meaning === null ? null : undefined
  return isLost ? meaning : null
}
