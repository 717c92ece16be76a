import { type Box, freePlace } from '../../../shared/rules/placement.ts'
import { around } from '../../features/canvas/framing.ts'
import { centre, type Frame, frameAt, type Point } from '../../features/canvas/geometry.ts'
import type { Placing } from '../../sync/useItemEdits.ts'

/** Something that is to go elsewhere. */
export type Mover = Box & { readonly id: string }

/** Beside everything else, in board pixels. */
const ASIDE = 64

/** Where things go that are put down around a point, together as they lie now. */
export function aroundPoint(movers: readonly Mover[], point: Point, frames: readonly Frame[]): Map<string, Placing> {
  const box = around(movers)
  if (!box) return new Map()
  const [x, y] = centre(box)
  return shifted(movers, [point[0] - x, point[1] - y], frames)
}

/** Where things go that are put into a section, or for null on the open board beside everything: together, where there is room. */
export function intoSection(
  movers: readonly Mover[],
  section: Frame | null,
  taken: readonly Box[],
  frames: readonly Frame[],
): Map<string, Placing> {
  const box = around(movers)
  if (!box) return new Map()
  const to = section ? freePlace(section, taken, box.size) : asideOf([...frames, ...taken])
  const placed = shifted(movers, [to[0] - box.at[0], to[1] - box.at[1]], frames)
  // What doesn't fit into it hangs over, and belongs to it all the same: that is what was asked for.
  return new Map([...placed].map(([id, { at }]) => [id, { at, section: section?.id ?? null }]))
}

function shifted(movers: readonly Mover[], [x, y]: Point, frames: readonly Frame[]): Map<string, Placing> {
  return new Map(
    movers.map(({ id, at, size }) => {
      const to: Point = [Math.round(at[0] + x), Math.round(at[1] + y)]
      return [id, { at: to, section: frameAt(frames, centre({ at: to, size })) }]
    }),
  )
}

function asideOf(boxes: readonly Box[]): Point {
  const all = around(boxes)
  return all ? [all.at[0] + all.size[0] + ASIDE, all.at[1]] : [0, 0]
}
