import { useCallback, useEffect, useRef, useState } from 'react'
import { useView } from '../../features/canvas/useView.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { useIsNarrow } from '../useIsNarrow.ts'
import { useAtBoard } from './boardDesk.ts'
import { openingSection } from './useOpeningSpot.ts'

/** Somebody who moved the board this recently is looking at something. */
const LOOKING_MS = 10_000
/** What comes in late takes room from the board, and it is shown anew, for this long. */
const OPENING_MS = 2_000

export type StepInView = {
  /** The section the group has gone to while I was busy; null: nothing to offer. */
  readonly offer: string | null
  readonly go: () => void
  readonly stay: () => void
  readonly onMoveByHand: () => void
}

/** Opens the board where the group is, then follows it from section to section: never under somebody's hands. */
export function useStepInView(): StepInView {
  const stage = useStage()
  const { step, prompt } = useSheet(stage.session)
  const section = useRecord(stage.steps, step ?? '')?.section ?? null
  const { sections } = stage
  const view = useView()
  const [offer, setOffer] = useState<string | null>(null)
  const movedAt = useRef(Number.NEGATIVE_INFINITY)
  const shown = useRef(section)
  const opening = useOpening(section)

  useEffect(() => {
    if (section === shown.current) return
    shown.current = section
    setOffer(null)
    if (section === null || opening.isOn()) return
    if (isOccupied(movedAt.current)) setOffer(section)
    else view.goTo(section)
  }, [section, view, opening])

  useEffect(() => {
    const place = sections.get(section ?? '')
    if (prompt === null || section === null || !place || opening.isOn() || isOccupied(movedAt.current)) return
    // A question that comes lies over the board's upper edge.
    view.goNear(section, place)
  }, [prompt, section, sections, view, opening])

  return {
    offer,
    go: useCallback(() => {
      if (offer !== null) view.goTo(offer)
      setOffer(null)
    }, [offer, view]),
    stay: useCallback(() => setOffer(null), []),
    onMoveByHand: useCallback(() => {
      movedAt.current = performance.now()
      opening.end()
    }, [opening]),
  }
}

/**
 * The first sight of the board: the section the group is at, large enough to read, or else all of them; on a phone the first
 * of them, since all would be too small. Whoever comes from another form has already chosen what to look at.
 */
function useOpening(section: string | null) {
  const { desk } = useAtBoard()
  const { sections, session } = useStage()
  const { prompt } = useSheet(session)
  const view = useView()
  const isNarrow = useIsNarrow()
  const until = useRef(desk.get().selected.length > 0 || desk.get().spot ? 0 : performance.now() + OPENING_MS)
  const opening = useRef({
    isOn: () => performance.now() < until.current,
    end: () => {
      until.current = 0
    },
  }).current
  // biome-ignore lint/correctness/useExhaustiveDependencies: a question that comes in late takes room from the board.
  useEffect(() => {
    let frame = 0
    const open = () => {
      // Who was quick enough to begin something is not taken away from it.
      if (isBusy()) opening.end()
      const at = openingSection(section, sections.all())
      if (opening.isOn() && !view.open(at)) frame = requestAnimationFrame(open)
    }
    frame = requestAnimationFrame(open)
    return () => cancelAnimationFrame(frame)
  }, [view, sections, section, prompt, isNarrow, opening])
  return opening
}

function isOccupied(movedAt: number): boolean {
  return isBusy() || performance.now() - movedAt < LOOKING_MS
}

/** Whether somebody is typing or holds something: then nothing is moved under their hands. */
export function isBusy(): boolean {
  const focused = document.activeElement
  const isTyping = focused?.matches('input, textarea, [contenteditable="true"]') ?? false
  return isTyping || document.querySelector('.react-flow__node.dragging, [role="dialog"]') !== null
}
