import { type CSSProperties, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePeersByFrame } from '../../sync/peersByFrame.ts'
import type { Peer } from '../../sync/presence.ts'
import styles from './LaserLayer.module.css'
import { laserLayer } from './laserLayer.ts'
import { type Light, lightsOf } from './lights.ts'
import type { Point } from './trail.ts'

type LasersProps = {
  /** Where a place on the board is in this layer, and on what. The same each time. */
  readonly placeOf: (at: Point) => { readonly at: Point; readonly on: string } | null
  /** Tells when places have moved. The same each time. */
  readonly onMoved?: ((notify: () => void) => () => void) | undefined
  readonly areCursorsShown: boolean
  readonly mine?: Light | null
  /** How broad a ring is, in pixels. */
  readonly size: number
}

const none: readonly Light[] = []
const still = matchMedia('(prefers-reduced-motion: reduce)')

/** Where people point with their lasers. A picture only: who can't see it is told by words, as at any pointing. */
export function Lasers({ placeOf, onMoved, areCursorsShown, mine = null, size }: LasersProps) {
  const { t } = useTranslation('people')
  const place = useRef<HTMLDivElement>(null)
  const [layer, setLayer] = useState<ReturnType<typeof laserLayer> | null>(null)
  const unnamed = t('unnamed')
  useEffect(() => {
    if (!place.current) return
    const opened = laserLayer(place.current, { placeOf, size: () => size, isStill: () => still.matches })
    setLayer(opened)
    const stop = onMoved?.(opened.moved)
    return () => {
      stop?.()
      opened.close()
    }
  }, [placeOf, onMoved, size])
  const read = useCallback(
    (peers: readonly Peer[]) => {
      const lights = lightsOf(peers, areCursorsShown, unnamed)
      return lights.length === 0 ? none : lights
    },
    [areCursorsShown, unnamed],
  )
  const lights = usePeersByFrame(read)
  useEffect(() => layer?.show(mine ? [...lights, mine] : lights), [layer, lights, mine])
  const style = { '--laser-size': `${size}px` } as CSSProperties
  return <div ref={place} aria-hidden="true" className={styles.layer} style={style} />
}
