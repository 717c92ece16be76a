import { useEffect, useRef } from 'react'
import type { Target } from '../../../shared/schema/pace.ts'
import { useBoard, useStage, useSynced } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { wordsOf } from './spotlight.ts'

/** When the call was made that I go to another page for. */
let followed: number | null = null

/** The call to gather I heard last is answered on the page I go to now. */
export function followCall(at: number): void {
  followed = at
}

export type Call = { readonly target: Target; readonly at: number; readonly words: string }

/** Tells once of each call to gather at something that is still there. A call from before I came is over, unless I came for it. */
export function useGatherCall(onCall: (call: Call) => void): void {
  const stage = useStage()
  const { notes } = useBoard()
  const { gather } = useSheet(stage.session)
  const isStageHere = useSynced('stage')
  const isHere = useSynced('board') && isStageHere
  const heard = useRef<number | null>(null)
  const latest = useRef(onCall)
  useEffect(() => {
    latest.current = onCall
  })
  const at = gather?.at ?? 0
  useEffect(() => {
    if (!isHere) return
    const isNew = heard.current === null ? followed === at && at > 0 : at > heard.current
    heard.current = at
    if (!isNew || gather === null) return
    followed = null
    const { kind, id } = gather
    const words = wordsOf(gather, { notes, ...stage })
    if (words !== null) latest.current({ target: { kind, id }, at, words })
  }, [isHere, at, gather, notes, stage])
}
