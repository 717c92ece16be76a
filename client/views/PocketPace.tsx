import { BreakoutNotice } from '../features/breakouts/BreakoutNotice.tsx'
import { BreakoutVoice } from '../features/breakouts/BreakoutVoice.tsx'
import { RestNotice } from '../features/pace/RestNotice.tsx'
import { Signals } from '../features/pace/Signals.tsx'
import { SpotlightNotice } from '../features/pace/SpotlightNotice.tsx'
import { TurnNotice } from '../features/pace/TurnNotice.tsx'
import { usePaceVoice } from '../features/pace/usePaceVoice.ts'
import { useResting } from '../features/pace/useResting.ts'
import { useStage } from '../sync/BoardSession.tsx'
import { useSheet } from '../sync/useRecord.ts'
import { useAnySignal, useAnyVibe, useHasCheckin, useIsWordAsked } from '../sync/useStageRoot.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { NudgeSwitch } from './NudgeSwitch.tsx'
import styles from './PocketPace.module.css'
import { useNudge } from './useNudge.ts'
import { usePocketGathering } from './usePocketGathering.ts'

const AdviceSwitch = onDemand(async () => (await import('../coaching/AdviceSwitch.tsx')).AdviceSwitch)
const PocketCheckin = onDemand(async () => (await import('./checkin/PocketCheckin.tsx')).PocketCheckin)
const CommitCard = onDemand(async () => (await import('../features/commit/CommitCard.tsx')).CommitCard)
const CareButton = onDemand(async () => (await import('../features/tending/CareButton.tsx')).CareButton)
const CareNotice = onDemand(async () => (await import('../features/tending/CareNotice.tsx')).CareNotice)
const VibeButton = onDemand(async () => (await import('../features/tending/VibeButton.tsx')).VibeButton)
const VibeNotice = onDemand(async () => (await import('../features/tending/VibeNotice.tsx')).VibeNotice)
const GuideCard = onDemand(async () => (await import('../features/guide/GuideCard.tsx')).GuideCard)

/** What holds for the room, at the top of the phone: a break, a turn, what all look at. */
export function PocketNotices() {
  usePaceVoice()
  usePocketGathering()
  useNudge()
  const { guide } = useSheet(useStage().session)
  const isGuided = guide !== null
  const isOver = guide?.isOver === true
  const isAsked = useIsWordAsked()
  const hasCheckin = useHasCheckin()
  const hasSignals = useAnySignal()
  const hasVibes = useAnyVibe()
  const isResting = useResting() !== null
  return (
    <>
      <div className={styles.notices}>
        <RestNotice />
        {isGuided && <GuideCard />}
        <BreakoutVoice />
        <BreakoutNotice place="phone" />
        {!isResting && (
          <>
            <TurnNotice />
            <SpotlightNotice />
            {(isAsked || isOver) && <CommitCard isWalk />}
            {hasSignals && <CareNotice />}
            {hasVibes && <VibeNotice />}
          </>
        )}
      </div>
      {hasCheckin && <PocketCheckin />}
    </>
  )
}

/** A hand and a break, within reach of a thumb. */
export function PocketSignals() {
  return (
    <>
      <Signals />
      <div className={styles.quiet}>
        <CareButton />
        <VibeButton />
      </div>
      <NudgeSwitch />
      <AdviceSwitch onlyBack />
    </>
  )
}
