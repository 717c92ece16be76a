import { useMemo } from 'react'
import type { Stroke } from '../../../shared/schema/drawn.ts'
import { useIsErased } from './erased.ts'
import { outlineOf } from './outline.ts'
import { dotsOf, extentOf } from './points.ts'
import styles from './StrokeInk.module.css'

/** The ink of one stroke. Only the ink itself can be taken hold of, not the paper around it. */
export function StrokeInk({ id, stroke }: { readonly id: string; readonly stroke: Stroke }) {
  const { points, width, size, color } = stroke
  const isErased = useIsErased(id)
  const outline = useMemo(() => outlineOf(dotsOf(points), width), [points, width])
  const [extentX, extentY] = useMemo(() => extentOf(points, width), [points, width])
  return (
    <svg
      aria-hidden="true"
      data-ink={color}
      data-erased={isErased}
      className={styles.stroke}
      width={size[0]}
      height={size[1]}
      viewBox={`0 0 ${extentX} ${extentY}`}
      preserveAspectRatio="none"
    >
      <path d={outline} className={styles.reach} />
      <path d={outline} className={styles.ink} />
    </svg>
  )
}
