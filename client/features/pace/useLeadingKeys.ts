import { useStage } from '../../sync/BoardSession.tsx'
import { useCommand } from '../../sync/useCommand.ts'
import { useLowerHand } from './HandQueue.tsx'
import { useGatherKey, useSpotlightKey } from './LookPanel.tsx'
import { useRoundMoves } from './useRoundMoves.ts'
import { useStepMoves } from './useStepMoves.ts'

/** One key for each thing that sets the pace, by lower-case letter. */
export function useLeadingKeys(): Readonly<Record<string, () => void>> {
  const { session } = useStage()
  const command = useCommand()
  const { back, undo } = useStepMoves()
  const { start, next } = useRoundMoves()
  const lowerHand = useLowerHand()
  const spotlight = useSpotlightKey()
  const gather = useGatherKey()
  return {
    b: back,
    u: undo,
    h: () => lowerHand(),
    s: spotlight,
    g: gather,
    p: () => {
      const { break: onBreak, paused } = session.get()
      if (onBreak) void command('break.end', {})
      else void command('session.pause', { paused: paused === null })
    },
    r: () => {
      const { round, prompt } = session.get()
      if (round !== null && round.prompt === prompt) next()
      else start('random')
    },
  }
}
