import { turnOf } from '../../shared/rules/round.ts'
import { timeInStep } from '../../shared/rules/stepTime.ts'
import type { Round } from '../../shared/schema/pace.ts'
import { spokenId } from '../../shared/schema/spoken.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'

/** A turn that is longer was forgotten, not spoken. */
const TURN_MAX_MS = 10 * 60_000

/** Where the step's clock stands as a turn begins: breaks and pauses are nobody's airtime. */
export function turnClock({ session }: StageDoc, now: number): Pick<Round, 'turnStep' | 'turnFrom'> {
  const at = session.get()
  return { turnStep: at.step, turnFrom: timeInStep(at, now) }
}

/** Notes for how long whoever has the turn had it. To be called in a transaction of the stage, before the turn passes on. */
export function countTurn({ session, spoken }: StageDoc, now: number): void {
  const at = session.get()
  const { round, step } = at
  const member = round && turnOf(round)
  if (!round || !member || step === null) return
  const time = timeInStep(at, now)
  // Of a step that was entered since, only its own time is known.
  const ms = Math.min(TURN_MAX_MS, round.turnStep === step ? time - (round.turnFrom ?? time) : time)
  const id = spokenId(step, member)
  const before = spoken.get(id)?.ms ?? 0
  if (ms > 0) spoken.put(id, { ms: before + ms })
}
