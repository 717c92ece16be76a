import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Role } from '../../shared/members.ts'
import { stageDoc } from '../../shared/schema/stage.ts'
import type { Pass } from '../passes.ts'
import { sessionFor } from './session.ts'

/** What somebody may do by now: as the stage says, or as they came while it is on its way. Keeps the stage open. */
export function useRole(pass: Pass): Role {
  const session = sessionFor(pass)
  useEffect(() => session.hold(['stage']), [session])
  const subscribe = useCallback(
    (notify: () => void) => {
      const room = session.room('stage')
      let { doc } = room.get()
      const hear = () => stageDoc(doc).members.subscribe(pass.member.id, notify)
      let deafen = hear()
      const stop = room.subscribe(() => {
        if (room.get().doc === doc) return
        deafen()
        doc = room.get().doc
        deafen = hear()
        notify()
      })
      return () => {
        stop()
        deafen()
      }
    },
    [session, pass.member.id],
  )
  return useSyncExternalStore(subscribe, () => session.seat()?.role ?? pass.member.role)
}
