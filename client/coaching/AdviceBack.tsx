import { usePreferences } from '../preferences.ts'
import { onDemand } from '../ui/onDemand.tsx'

const AdviceSwitch = onDemand(async () => (await import('./AdviceSwitch.tsx')).AdviceSwitch)

/** The way back to hints that were turned off, where there are no other preferences. */
export function AdviceBack() {
  const { hints, quietHints } = usePreferences()
  return (!hints || quietHints.length > 0) && <AdviceSwitch />
}
