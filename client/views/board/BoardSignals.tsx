import { Signals } from '../../features/pace/Signals.tsx'

/** A hand and a break in the board's bar. */
export function BoardSignals() {
  return <Signals isSmall />
}
