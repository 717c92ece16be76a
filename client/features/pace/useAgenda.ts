import { useMemo } from 'react'
import { type Agenda, agenda } from '../../../shared/rules/agenda.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { useServerNow } from '../../sync/useServerNow.ts'

/** Minutes are told, so this is soon enough to see one go by, and seldom enough to cost nothing. */
const LOOK_EVERY_MS = 2_000

/** Where the session stands against its plan, on the server's clock. */
export function useAgenda(): Agenda {
  const stage = useStage()
  const steps = useAll(stage.steps)
  const session = useSheet(stage.session)
  const now = useServerNow(LOOK_EVERY_MS)
  return useMemo(() => agenda(steps, session, now), [steps, session, now])
}
