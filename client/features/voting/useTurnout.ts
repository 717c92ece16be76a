import type { Vote } from '../../../shared/schema/vote.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { usePeopleHere } from '../../sync/usePresence.ts'
import { useAll } from '../../sync/useRecord.ts'

/** How many have voted, and among how many: those who are here, or for whom somebody here votes, or who voted and left. */
export function useTurnout({ cast }: Vote): { readonly count: number; readonly people: number } {
  const here = new Set(usePeopleHere().flatMap(({ id, role }) => (role === 'viewer' ? [] : [id])))
  const kept = [...useAll(useStage().members).values()].filter(
    ({ by, leftAt }) => by !== null && leftAt === null && here.has(by),
  )
  return { count: cast, people: Math.max(here.size + kept.length, cast) }
}
