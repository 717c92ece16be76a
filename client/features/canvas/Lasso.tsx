import { type PointerEvent, useRef, useState } from 'react'
import type { Point } from './geometry.ts'
import { insideLasso } from './insideLasso.ts'
import styles from './Lasso.module.css'
import { boxOfNode } from './movers.ts'
import type { BoardNode } from './nodes.ts'
import { useView } from './useView.ts'

/** Screen pixels between two points of the line. */
const STEP = 4

type LassoProps = { readonly nodes: readonly BoardNode[]; readonly onChoose: (ids: readonly string[]) => void }

/** Lies over the board while the lasso is in hand: whatever a line is drawn around is selected. */
export function Lasso({ nodes, onChoose }: LassoProps) {
  const view = useView()
  const [line, setLine] = useState<readonly Point[]>([])
  const place = useRef<SVGSVGElement>(null)

  const pointOf = ({ clientX, clientY }: PointerEvent): Point => [clientX, clientY]

  function onPointerMove(event: PointerEvent) {
    const last = line.at(-1)
    const point = pointOf(event)
    if (last && Math.hypot(point[0] - last[0], point[1] - last[1]) >= STEP) setLine([...line, point])
  }

  function onPointerUp() {
    const things = nodes.filter(({ type }) => type !== 'section' && type !== 'group')
    onChoose(
      insideLasso(
        line.map(view.at),
        things.map((node) => [node.id, boxOfNode(node)]),
      ),
    )
    setLine([])
  }

  const { left = 0, top = 0 } = place.current?.getBoundingClientRect() ?? {}
  return (
    <svg
      ref={place}
      aria-hidden="true"
      className={styles.lasso}
      onPointerDown={(event) => {
        if (event.button !== 0 || !event.isPrimary) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setLine([pointOf(event)])
      }}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={() => setLine([])}
    >
      <polygon className={styles.line} points={line.map(([x, y]) => `${x - left},${y - top}`).join(' ')} />
    </svg>
  )
}
