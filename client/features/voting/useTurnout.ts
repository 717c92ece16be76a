import type { Vote } from '../../../shared/schema/vote.ts'
import { usePeopleHere } from '../../sync/usePresence.ts'

/** How many have voted, and among how many: those who are here, or who voted and left. */
export function useTurnout({ cast }: Vote): { readonly count: number; readonly people: number } {
  const here = usePeopleHere().filter(({ role }) => role !== 'viewer').length
  return { count: cast, people: Math.max(here, cast) }
}
