import { useCoachMaySpeak } from '../features/coach/coachChoice.ts'
import { onDemand } from '../ui/onDemand.tsx'
import type { ConsoleSession } from './consoleSession.ts'

// Nobody needs a thought before the Console is there.
const CoachNote = onDemand(async () => (await import('../features/coach/CoachNote.tsx')).CoachNote)
export const AdviceSwitch = onDemand(async () => (await import('../coaching/AdviceSwitch.tsx')).AdviceSwitch)
export const ConsoleCoachSwitch = onDemand(async () => (await import('../features/coach/CoachSwitch.tsx')).CoachSwitch)

/** For a question whose deck says nothing about time. */
const MINUTES = 3

/** The coach's thought, if there is one and it may speak. Before the first question there is nothing to think about. */
export function ConsoleCoach({ now }: { readonly now: ConsoleSession }) {
  const maySpeak = useCoachMaySpeak()
  const { groups, openStep, revealed } = now
  if (!maySpeak || revealed.size === 0) return null
  const entries = groups.find(({ stepId }) => stepId === openStep)?.entries ?? []
  const toCome = entries.filter(([id]) => !revealed.has(id)).map(([, { minutes }]) => minutes || MINUTES)
  return <CoachNote toCome={toCome} />
}
