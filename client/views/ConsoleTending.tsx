import { CareButton } from '../features/tending/CareButton.tsx'
import { CareNotice } from '../features/tending/CareNotice.tsx'
import { VibeButton } from '../features/tending/VibeButton.tsx'
import { VibeNotice } from '../features/tending/VibeNotice.tsx'
import { onDemand } from '../ui/onDemand.tsx'
import styles from './ConsoleTending.module.css'

const TendingWay = onDemand(async () => (await import('../features/tending/TendingWay.tsx')).TendingWay)

/** What needs care, and who asks how something landed, for whoever leads: told as soon as somebody raised it, for they can make time for it. */
export function ConsoleTending() {
  return (
    <>
      <CareNotice isLive />
      <VibeNotice />
    </>
  )
}

/** Whoever leads is in the alliance as well; and the way back is written before it is needed. */
export function ConsoleCare() {
  return (
    <div className={styles.ways}>
      <CareButton />
      <VibeButton />
      <TendingWay />
    </div>
  )
}
