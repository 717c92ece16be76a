import { useCallback, useEffect, useRef, useState } from 'react'
import { useView } from '../../features/canvas/useView.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useRecord, useSheet } from '../../sync/useRecord.ts'

/** Somebody who moved the board this recently is looking at something. */
const LOOKING_MS = 10_000
/** And who has just come in has not seen the whole yet. */
const OPENING_MS = 2_000

export type StepInView = {
  /** The section the group is at, for who has just come or was busy when it went there; null: nothing to offer. */
  readonly offer: string | null
  readonly go: () => void
  readonly stay: () => void
  readonly onMoveByHand: () => void
}

/** Shows all of the board at first, then follows the group from section to section: never under somebody's hands. */
export function useStepInView(): StepInView {
  const stage = useStage()
  const { step, prompt } = useSheet(stage.session)
  const section = useRecord(stage.steps, step ?? '')?.section ?? null
  const view = useView()
  const [offer, setOffer] = useState(section)
  const movedAt = useRef(performance.now() - LOOKING_MS + OPENING_MS)
  const shown = useRef(section)
  const opensUntil = useRef(performance.now() + OPENING_MS)
  // A question or an offer that comes in late takes room from the board.
  const around = `${prompt} ${offer}`
  const fitted = useRef('')

  useEffect(() => {
    if (fitted.current === around || performance.now() > opensUntil.current) return
    const frame = requestAnimationFrame(() => {
      fitted.current = around
      view.fitAll(true)
    })
    return () => cancelAnimationFrame(frame)
  }, [view, around])

  useEffect(() => {
    if (section === shown.current) return
    shown.current = section
    setOffer(null)
    if (section === null) return
    if (isBusy() || performance.now() - movedAt.current < LOOKING_MS) setOffer(section)
    else view.goTo(section)
  }, [section, view])

  return {
    offer,
    go: useCallback(() => {
      opensUntil.current = 0
      if (offer !== null) view.goTo(offer)
      setOffer(null)
    }, [offer, view]),
    stay: useCallback(() => setOffer(null), []),
    onMoveByHand: useCallback(() => {
      movedAt.current = performance.now()
      opensUntil.current = 0
    }, []),
  }
}

function isBusy(): boolean {
  const focused = document.activeElement
  const isTyping = focused?.matches('input, textarea, [contenteditable="true"]') ?? false
  return isTyping || document.querySelector('.react-flow__node.dragging, [role="dialog"]') !== null
}
