import { useEffect, useMemo } from 'react'
import { preferences, usePreferences } from '../../preferences.ts'
import { useSetPresence } from '../../sync/usePresence.ts'
import { pointerShower } from './pointerShower.ts'
import { useView } from './useView.ts'

/** What the canvas listens with so that others see my pointer while it is there. */
export function usePointerPresence() {
  const { at } = useView()
  const show = useSetPresence('board')
  const { showsMine } = usePreferences()
  const shower = useMemo(() => pointerShower({ at, show, mayShow: () => preferences().showsMine }), [at, show])
  useEffect(() => {
    if (!showsMine) shower.hide()
  }, [shower, showsMine])
  useEffect(() => shower.hide, [shower])
  return useMemo(() => ({ onPointerMove: shower.onPointerMove, onPointerLeave: shower.onPointerLeave }), [shower])
}
