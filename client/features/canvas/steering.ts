import type { Box } from '../../../shared/rules/placement.ts'
import { showCarrying } from './carrying.ts'
import type { Point } from './geometry.ts'
import { covered } from './movers.ts'
import { snapped } from './snapping.ts'

/** Screen pixels within which a line of a neighbour draws. */
export const REACH = 6
/** How much of a thing must lie on another, and how long, before letting go groups the two. */
const COVERED = 0.6
const DWELL_MS = 500

/** What I have in my hand on the canvas. */
export type Drag = {
  /** The node under the pointer, by which the engine tells how far it went. */
  readonly lead: string
  readonly from: ReadonlyMap<string, Point>
  readonly box: Box
  readonly neighbours: readonly Box[]
  /** What it may be grouped with; nothing while several are dragged. */
  readonly partners: readonly (readonly [id: string, box: Box])[]
  /** How far the pointer had gone, in board pixels, before the engine took it for a drag: it counts only from there. */
  lag: Point
  by: Point
  onto: string | null
  dwell: ReturnType<typeof setTimeout> | undefined
}

/** Takes a drag to where its lead would be under the pointer; what is within `reach` board pixels draws it. */
export function steer(held: Drag, [x, y]: Point, reach: number | null): void {
  const start = held.from.get(held.lead)
  if (!start) return
  const raw: Point = [x - start[0], y - start[1]]
  const wished: Box = { at: [held.box.at[0] + raw[0], held.box.at[1] + raw[1]], size: held.box.size }
  const { by, guides } = reach === null ? { by: still, guides: [] } : snapped(wished, held.neighbours, reach)
  held.by = [raw[0] + by[0], raw[1] + by[1]]
  showCarrying({ guides })
  look(held, wished)
}

const still: Point = [0, 0]

/** A note that rests on another is about to form a group with it. */
function look(held: Drag, box: Box): void {
  const under = held.partners.find(([, other]) => covered(box, other) > COVERED)?.[0] ?? null
  if (under === held.onto) return
  clearTimeout(held.dwell)
  held.onto = under
  showCarrying({ onto: null })
  if (under !== null) held.dwell = setTimeout(() => showCarrying({ onto: under }), DWELL_MS)
}

/** Where each thing lies in the hand. */
export function placesOf({ from, by }: Drag): ReadonlyMap<string, Point> {
  return new Map([...from].map(([id, [x, y]]) => [id, [x + by[0], y + by[1]]]))
}
