import { useMemo } from 'react'
import { STAND_IN_AFTER_MS, STAND_IN_WITHIN_MS } from '../../../shared/limits.ts'
import { type StandIn, standInAt } from '../../../shared/rules/standIn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import { useServerNow } from '../../sync/useServerNow.ts'

const TICK_MS = 1000
const times = { standInAfterMs: STAND_IN_AFTER_MS, standInWithinMs: STAND_IN_WITHIN_MS }

/** Who is missed, in words, and whether somebody may carry on for them. */
export type Lost = Pick<StandIn, 'state'> & {
  /** Since when, by the server's clock. */
  readonly since: number
  /** "Fay and Gus"; empty while they have no names. */
  readonly names: string
}

/** Whether the room waits for whoever facilitates; null while somebody is here, and once the session is over. */
export function useLostFacilitator(): Lost | null {
  const { i18n } = useTranslation('people')
  const stage = useStage()
  const { facilitatorLostAt, guide } = useSheet(stage.session)
  const seats = useAll(stage.members)
  const now = useServerNow(TICK_MS)
  const names = useMemo(() => {
    const missed = [...seats.values()].filter(({ role, leftAt }) => role === 'facilitator' && leftAt === null)
    const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' })
    // One without a name would be left out of the sentence.
    return missed.some(({ name }) => name === '') ? '' : list.format(missed.map(({ name }) => name))
  }, [seats, i18n.language])
  // Nobody is missed where nobody leads.
  if (facilitatorLostAt === null || guide !== null) return null
  const { state } = standInAt(facilitatorLostAt, now, times)
  return state === 'over' ? null : { state, since: facilitatorLostAt, names }
}
