import { useEffect, useMemo } from 'react'
import { preferences, usePreferences } from '../../preferences.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useSetPresence } from '../../sync/usePresence.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { pointerShower } from './pointerShower.ts'
import { useView } from './useView.ts'

/** What the canvas listens with so that others see my pointer while it is there. */
export function usePointerPresence() {
  const { at } = useView()
  const show = useSetPresence('board')
  const { showsMine } = usePreferences()
  const { session } = useStage()
  const areShown = useSheet(session).cursors
  const shower = useMemo(
    () => pointerShower({ at, show, mayShow: () => preferences().showsMine && session.get().cursors }),
    [at, show, session],
  )
  useEffect(() => {
    if (!showsMine || !areShown) shower.hide()
  }, [shower, showsMine, areShown])
  useEffect(() => shower.hide, [shower])
  return useMemo(() => ({ onPointerMove: shower.onPointerMove, onPointerLeave: shower.onPointerLeave }), [shower])
}
