import { useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'

export type Resting = { readonly kind: 'break' | 'paused'; readonly since: number }

/** The break or pause that is on; a break is told first, for people need it more. */
export function useResting(): Resting | null {
  const { break: onBreak, paused } = useSheet(useStage().session)
  if (onBreak) return { kind: 'break', since: onBreak.since }
  return paused ? { kind: 'paused', since: paused.since } : null
}
