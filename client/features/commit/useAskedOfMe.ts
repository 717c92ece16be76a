import { useMemo } from 'react'
import { belongingOf, standingOn } from '../../../shared/rules/alliance/standing.ts'
import { isKeptBy } from '../../../shared/rules/keeper.ts'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAgreed } from '../../sync/useAgreed.ts'
import { useAll, useSheet } from '../../sync/useRecord.ts'

/** What the alliance still asks of me. */
export type AskedOfMe = {
  /** `joined`: it was active before I first said anything. `changed`: all that is open was answered once. */
  readonly why: 'asked' | 'changed' | 'joined'
  readonly count: number
  /** Names of those I write for who have something to answer; empty where they have no name. */
  readonly others: readonly string[]
}

/** Null while nobody was asked for their word, and once I, and all for whom I write, have answered. */
export function useAskedOfMe(): AskedOfMe | null {
  const me = useMe()
  const { alliance, commitments } = useAllianceDoc()
  const { version, state, activeAt } = useSheet(alliance)
  const said = useAll(commitments)
  const seats = useAll(useStage().members)
  const { meanings } = useAgreed()
  return useMemo(() => {
    const isAsking = version !== null && (state === 'proposed' || state === 'active')
    if (!isAsking || me.role === 'viewer') return null
    const openOf = (id: string) => {
      const { said: mine = {}, belongs = 'here' } = said.get(id) ?? {}
      return belongs === 'here' ? belongingOf(meanings, (agreement) => mine[agreement]).open : []
    }
    const open = openOf(me.id)
    const others = [...seats]
      .filter(([id, seat]) => isKeptBy(seat, me.id) && openOf(id).length > 0)
      .map(([, { name }]) => name)
    if (open.length === 0 && others.length === 0) return null
    const mine = said.get(me.id)?.said ?? {}
    const isChanged = open.every((id) => standingOn(meanings.get(id) ?? '', mine[id]).is === 'changed')
    const isNew = activeAt !== null && Object.keys(mine).length === 0
    return { why: isNew ? 'joined' : isChanged && open.length > 0 ? 'changed' : 'asked', count: open.length, others }
  }, [me, version, state, activeAt, said, seats, meanings])
}
