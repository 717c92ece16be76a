import { useStoreApi, ViewportPortal } from '@xyflow/react'
import { useEffect, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePreferences } from '../../preferences.ts'
import { useRoom, useStage } from '../../sync/BoardSession.tsx'
import { peersIn } from '../../sync/presence.ts'
import { useSheet } from '../../sync/useRecord.ts'
import { cursorLayer } from './cursorLayer.ts'
import styles from './LiveCursors.module.css'

/** Around the screen, in screen pixels: a name may reach in from there, and a pointer that comes in is ready. */
const AROUND = 160

/** Where everybody else points, unless I don't want to see it. Pictures only: what they do is told by what changes. */
export function LiveCursors() {
  const { calm, cursors } = usePreferences()
  const areShown = useSheet(useStage().session).cursors
  return cursors && areShown && !calm ? <Cursors /> : null
}

function Cursors() {
  const { t } = useTranslation('people')
  const { awareness } = useRoom('board')
  const store = useStoreApi()
  // The engine has a place for it a moment after it is shown itself.
  const [place, setPlace] = useState<HTMLElement | null>(null)
  const unnamed = t('unnamed')
  useEffect(() => {
    if (!place) return
    const layer = cursorLayer(place, unnamed)
    let frame = 0
    const draw = () => {
      frame = 0
      const { transform, width, height } = store.getState()
      const [x, y, zoom] = transform
      layer.draw(peersIn(awareness), {
        at: [(-x - AROUND) / zoom, (-y - AROUND) / zoom],
        size: [(width + 2 * AROUND) / zoom, (height + 2 * AROUND) / zoom],
      })
    }
    const soon = () => {
      frame ||= requestAnimationFrame(draw)
    }
    let seenFrom = store.getState().transform
    const onView = store.subscribe(({ transform }) => {
      if (transform === seenFrom) return
      seenFrom = transform
      soon()
    })
    awareness.on('change', soon)
    soon()
    return () => {
      awareness.off('change', soon)
      onView()
      cancelAnimationFrame(frame)
      layer.close()
    }
  }, [place, awareness, store, unnamed])
  return (
    <ViewportPortal>
      <div ref={setPlace} aria-hidden className={styles.cursors} />
    </ViewportPortal>
  )
}
