import type { FigureKind } from '../../../shared/schema/drawn.ts'

type Point = readonly [number, number]

const ROUND = 10

/** The outline of a figure of this size, as the `d` of a path. */
export function figurePath(kind: FigureKind, [width, height]: Point, [x, y]: Point = [0, 0]): string {
  const [midX, midY] = [width / 2, height / 2]
  if (kind === 'diamond') return `M${x + midX} ${y}l${midX} ${midY}l${-midX} ${midY}l${-midX} ${-midY}Z`
  if (kind === 'triangle') return `M${x + midX} ${y}l${midX} ${height}h${-width}Z`
  if (kind === 'ellipse') return `M${x} ${y + midY}a${midX} ${midY} 0 1 1 ${width} 0a${midX} ${midY} 0 1 1 ${-width} 0Z`
  const r = Math.min(ROUND, midX, midY)
  const corner = (dx: number, dy: number) => `a${r} ${r} 0 0 1 ${dx} ${dy}`
  const [inX, inY] = [width - 2 * r, height - 2 * r]
  return `M${x + r} ${y}h${inX}${corner(r, r)}v${inY}${corner(-r, r)}h${-inX}${corner(-r, -r)}v${-inY}${corner(r, -r)}Z`
}
