import '../locales/companyWords.ts'
import { useEffect, useMemo, useRef, useState } from 'react'
import { navigate } from 'wouter/use-browser-location'
import type { Role } from '../../shared/members.ts'
import { isKeptBy } from '../../shared/rules/keeper.ts'
import { CatchUpCard } from '../features/people/CatchUpCard.tsx'
import { isLate } from '../features/people/catchUp.ts'
import { LostFacilitator } from '../features/people/LostFacilitator.tsx'
import { DueTakeAway } from '../features/takeAways/DueTakeAway.tsx'
import { useTranslation } from '../locales/useTranslation.tsx'
import { browserShelf } from '../storage.ts'
import { useDeck, useMe, usePass, useStage, useSynced } from '../sync/BoardSession.tsx'
import { useCommand } from '../sync/useCommand.ts'
import { useKnownAlliance } from '../sync/useKnownAlliance.ts'
import { useAll, useSheet } from '../sync/useRecord.ts'
import { onDemand } from '../ui/onDemand.tsx'
import { toast } from '../ui/toast.ts'
import styles from './Company.module.css'
import { pathOf, type Surface } from './doorRooms.ts'

// Most people write for themselves alone.
const Keeping = onDemand(async () => (await import('../features/people/Keeping.tsx')).Keeping)

// Few boards are forgotten for months, and opened in time.
const Rescued = onDemand(async () => (await import('../features/keeping/Rescued.tsx')).Rescued)

type Props = { readonly surface: Surface; readonly roles: readonly Role[] }

/** Beside the work: who is missed, where we are for whoever comes late, for whom I write; and in passing what changed. */
export function CompanyParts({ surface, roles }: Props) {
  const { t } = useTranslation('company')
  const isFacilitator = useMe().role === 'facilitator'
  // Who knocks stands in the deck, and that is nobody's then.
  const isGuided = useSheet(useStage().session).guide !== null
  const [isDue, onDone] = useCatchUp()
  const { rescue } = useSheet(useStage().session)
  useToldTurns(roles)
  useKnownAlliance()
  const keeping = useKeeping()
  const rescued = rescue && <Rescued rescue={rescue} />
  if (surface === 'console')
    return (
      <>
        {rescued}
        {isFacilitator && !isGuided && <Knocks />}
      </>
    )
  return (
    <>
      {rescued}
      {keeping && surface === 'pocket' && <Keeping place="phone" first={keeping} />}
      <aside aria-label={t('label')} className={styles.company} data-surface={surface}>
        {!isFacilitator && <LostFacilitator />}
        {isFacilitator && !isGuided && <Knocks />}
        <DueTakeAway />
        {isDue && <CatchUpCard onDone={onDone} />}
        {keeping && surface === 'board' && <Keeping place="board" first={keeping} />}
      </aside>
    </>
  )
}

/** For whom I wrote when this page was shown; null for whoever never wrote for anybody else. */
function useKeeping(): ReadonlySet<string> | null {
  const me = useMe().id
  const seats = useAll(useStage().members)
  const kept = useMemo(() => [...seats].flatMap(([id, seat]) => (isKeptBy(seat, me) ? [id] : [])), [seats, me])
  const [first] = useState(() => new Set(kept))
  const [hasKept, setKept] = useState(false)
  if (kept.length > 0 && !hasKept) setKept(true)
  return hasKept ? first : null
}

/** Tells whoever was given another role. */
function useToldTurns(roles: readonly Role[]): void {
  const { t } = useTranslation('company')
  const { boardId } = usePass()
  const told = useRef(1)
  useEffect(() => {
    if (roles.length <= told.current) return
    told.current = roles.length
    if (roles.at(-1) === 'facilitator')
      toast({
        title: t('turn.facilitator'),
        description: t('turn.facilitatorMore'),
        action: { label: t('turn.toConsole'), onPress: () => navigate(pathOf(boardId, 'console')) },
      })
    else toast({ title: t('turn.participant'), description: t('turn.participantMore') })
  }, [roles, boardId, t])
}

/** Tells who knocks, with the way to let them in. */
function Knocks() {
  const { t } = useTranslation('company')
  const waiting = useAll(useDeck().waiting)
  const command = useCommand()
  const told = useRef(new Map<string, () => void>())
  useEffect(() => {
    for (const [id, { name }] of waiting) {
      if (told.current.has(id)) continue
      const takeBack = toast({
        title: t('knock.title', { name: name || t('knock.unnamed') }),
        action: { label: t('knock.admit'), onPress: () => void command('member.admit', { member: id }) },
      })
      told.current.set(id, takeBack)
    }
    // Somebody else has answered the door.
    for (const [id, takeBack] of told.current)
      if (!waiting.has(id)) {
        takeBack()
        told.current.delete(id)
      }
  }, [waiting, command, t])
  return null
}

const shelfOf = (member: string) => `groundwork.caughtUp.${member}`

/** Whether I came late and have not been told yet where we are, and the way to say that I know. */
function useCatchUp(): readonly [isDue: boolean, onDone: () => void] {
  const me = useMe()
  const stage = useStage()
  const prompts = useAll(stage.prompts)
  const seats = useAll(stage.members)
  const [isStageHere, isBoardHere] = [useSynced('stage'), useSynced('board')]
  const [isDone, setDone] = useState(() => browserShelf.get(shelfOf(me.id)) !== null)
  const seat = seats.get(me.id)
  const onDone = () => {
    browserShelf.set(shelfOf(me.id), 'yes')
    setDone(true)
  }
  return [isStageHere && isBoardHere && !isDone && seat !== undefined && isLate(seat, prompts), onDone]
}
