import { useEffect } from 'react'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useSetPresence } from '../../sync/usePresence.ts'
import { useRecord, useSheet } from '../../sync/useRecord.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const waysOf = ({ ways }: DeskState) => ways

/** While the others follow me, they are shown what I see, or in the outline the section I read; never while a question is answered without names. */
export function useShownView(desk: Desk): void {
  const me = useMe().id
  const stage = useStage()
  const { leader, prompt } = useSheet(stage.session)
  const isAnonymous = useRecord(stage.prompts, prompt ?? '')?.anonymous === true
  const ways = useDesk(desk, waysOf)
  const show = useSetPresence('board')
  const { sections } = stage
  const isShown = leader === me && !isAnonymous
  useEffect(() => {
    if (!isShown || !ways) return
    const { zoom, tree } = ways
    let last = ''
    const tell = () => {
      const seen = zoom ? zoom.seen() : sections.get(tree?.section() ?? '')
      if (!seen) return
      const view = [...seen.at, ...seen.size].map(Math.round)
      if (view.join() === last) return
      last = view.join()
      show({ view })
    }
    tell()
    const stop = zoom ? zoom.level?.subscribe(tell) : tree?.onRead(tell)
    return () => {
      stop?.()
      show({ view: null })
    }
  }, [isShown, ways, show, sections])
}
