import { useCallback, useEffect, useSyncExternalStore } from 'react'
import type { Role } from '../../shared/members.ts'
import { type StageDoc, stageDoc } from '../../shared/schema/stage.ts'
import type { Pass } from '../passes.ts'
import { type Session, sessionFor } from './session.ts'

/** What somebody may do by now: as the stage says, or as they came while it is on its way. Keeps the stage open. */
export function useRole(pass: Pass): Role {
  const session = sessionFor(pass)
  const { id, role } = pass.member
  const listen = useCallback((stage: StageDoc, notify: () => void) => stage.members.subscribe(id, notify), [id])
  return useSyncExternalStore(useOnStage(session, listen), () => session.seat()?.role ?? role)
}

/** Whether the session leads itself, as far as the stage is here. Keeps the stage open. */
export function useIsGuided(pass: Pass): boolean {
  const session = sessionFor(pass)
  return useSyncExternalStore(useOnStage(session, onSession), () => session.isGuided)
}

const onSession = (stage: StageDoc, notify: () => void) => stage.session.subscribe(notify)

/** Calls back when something of the stage changes, or the stage itself does. */
function useOnStage(session: Session, listen: (stage: StageDoc, notify: () => void) => () => void) {
  useEffect(() => session.hold(['stage']), [session])
  return useCallback(
    (notify: () => void) => {
      const room = session.room('stage')
      let { doc } = room.get()
      const hear = () => listen(stageDoc(doc), notify)
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
    [session, listen],
  )
}
