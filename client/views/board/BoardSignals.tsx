import { Signals } from '../../features/pace/Signals.tsx'

/** A hand and a break in the board's bar; where it is narrow, they are among all that can be done. */
export function BoardSignals() {
  return <Signals isSmall />
}
