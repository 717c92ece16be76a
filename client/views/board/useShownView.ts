import { useEffect } from 'react'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useSetPresence } from '../../sync/usePresence.ts'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const zoomOf = ({ ways }: DeskState) => ways?.zoom ?? null

/** While the others follow me, they are shown what I see; never while a question is answered without names. */
export function useShownView(desk: Desk): void {
  const me = useMe().id
  const stage = useStage()
  const { leader, prompt } = useSheet(stage.session)
  const isAnonymous = useRecord(stage.prompts, prompt ?? '')?.anonymous === true
  const zoom = useDesk(desk, zoomOf)
  const show = useSetPresence('board')
  const isShown = leader === me && !isAnonymous
  useEffect(() => {
    if (!isShown || !zoom?.level) return
    let last = ''
    const tell = () => {
      const { at, size } = zoom.seen()
      const view = [...at, ...size].map(Math.round)
      if (view.join() === last) return
      last = view.join()
      show({ view })
    }
    tell()
    const stop = zoom.level.subscribe(tell)
    return () => {
      stop()
      show({ view: null })
    }
  }, [isShown, zoom, show])
}
