import { useEffect, useRef } from 'react'
import { FollowNotice } from '../../features/pace/FollowNotice.tsx'
import { RestNotice } from '../../features/pace/RestNotice.tsx'
import { SpotlightNotice } from '../../features/pace/SpotlightNotice.tsx'
import { keyOf, useSpotlight } from '../../features/pace/spotlight.ts'
import { TurnNotice } from '../../features/pace/TurnNotice.tsx'
import { usePaceVoice } from '../../features/pace/usePaceVoice.ts'
import { useResting } from '../../features/pace/useResting.ts'
import { useRound } from '../../features/pace/useRound.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { useAnySignal, useAnyVibe, useHasReview, useIsWordAsked } from '../../sync/useStageRoot.ts'
import { Button } from '../../ui/Button.tsx'
import { onDemand } from '../../ui/onDemand.tsx'
import styles from './Board.module.css'
import { BoardBreakouts } from './BoardBreakouts.tsx'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'
import { lookAt } from './lookAt.ts'
import { useFollowing } from './useFollowing.ts'
import { useGathering } from './useGathering.ts'
import { useLedSection } from './useLedSection.ts'
import { useShownView } from './useShownView.ts'
import { useSpotlightInView } from './useSpotlightInView.ts'

const CareNotice = onDemand(async () => (await import('../../features/tending/CareNotice.tsx')).CareNotice)
const VibeNotice = onDemand(async () => (await import('../../features/tending/VibeNotice.tsx')).VibeNotice)
const BoardCheckinOffer = onDemand(async () => (await import('./BoardCheckin.tsx')).BoardCheckinOffer)
const GuideCard = onDemand(async () => (await import('../../features/guide/GuideCard.tsx')).GuideCard)

const BoardCommit = onDemand(async () => (await import('./BoardCommit.tsx')).BoardCommit)

const isBesidePanel = ({ panel }: DeskState) => panel === 'sealed' || panel === 'comments'

/** What holds for the room, at the top of the board: a break, a turn, and where everybody looks. */
export function BoardPace({ desk }: { readonly desk: Desk }) {
  usePaceVoice()
  useGathering(desk)
  useShownView(desk)
  useSpotlightInView(desk)
  const isBeside = useDesk(desk, isBesidePanel)
  const { guide } = useSheet(useStage().session)
  const isGuided = guide !== null
  const isOver = guide?.isOver === true
  const isAsked = useIsWordAsked()
  const hasReview = useHasReview()
  const hasSignals = useAnySignal()
  const hasVibes = useAnyVibe()
  const isResting = useResting() !== null
  const following = useFollowing(desk)
  const led = useLedSection(desk, following)
  const end = useRef<HTMLSpanElement>(null)
  const spot = useSpotlight()
  const news = [isResting, useRound()?.turn?.id, spot && keyOf(spot.target), following.leader].join()
  // Where all of this has no room, what came last is to be seen. Nothing is scrolled where it has.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each piece of news
  useEffect(() => {
    // In braces: what some browsers give back is nothing for React to call.
    end.current?.scrollIntoView({ block: 'nearest' })
  }, [news])
  return (
    <>
      <RestNotice />
      {isGuided && (
        <div className={styles.guide} data-beside={isBeside}>
          <GuideCard />
        </div>
      )}
      <BoardBreakouts desk={desk} />
      {!isResting && (
        <>
          <TurnNotice />
          <SpotlightNotice isSlim>
            <GoThere desk={desk} />
          </SpotlightNotice>
          <FollowNotice {...following} led={led} />
          {(isAsked || isOver) && <BoardCommit desk={desk} />}
          {hasReview && <BoardCheckinOffer />}
          {hasSignals && <CareNotice />}
          {hasVibes && <VibeNotice />}
        </>
      )}
      <span ref={end} aria-hidden="true" className={styles.newsEnd} />
    </>
  )
}

function GoThere({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('pace')
  const spot = useSpotlight()
  if (!spot || spot.target.kind === 'prompt') return null
  return (
    <Button variant="quiet" onPress={() => lookAt(desk, spot.target, true)}>
      {t('look.go')}
    </Button>
  )
}
