import { CareButton } from '../features/tending/CareButton.tsx'
import { CareNotice } from '../features/tending/CareNotice.tsx'
import { onDemand } from '../ui/onDemand.tsx'

const TendingWay = onDemand(async () => (await import('../features/tending/TendingWay.tsx')).TendingWay)

/** What needs care, for whoever leads: told as soon as somebody raised it, for they can make time for it. */
export function ConsoleTending() {
  return <CareNotice isLive />
}

/** Whoever leads is in the alliance as well; and the way back is written before it is needed. */
export function ConsoleCare() {
  return (
    <>
      <CareButton />
      <TendingWay />
    </>
  )
}
