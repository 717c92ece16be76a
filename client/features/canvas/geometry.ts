import { BODY_HEIGHT, type Box, freePlace } from '../../../shared/rules/placement.ts'
import { NOTE_SIZE } from '../../../shared/schema/board.ts'

export type Point = readonly [x: number, y: number]

/** A section as a place: its id and where it is. */
export type Frame = Box & { readonly id: string }

export function contains({ at, size }: Box, [x, y]: Point): boolean {
  return x >= at[0] && y >= at[1] && x < at[0] + size[0] && y < at[1] + size[1]
}

/** The section under a point, or null on the open board; where they overlap, the smaller. */
export function frameAt(frames: readonly Frame[], point: Point): string | null {
  const under = frames.filter((frame) => contains(frame, point))
  return under.sort((a, b) => area(a) - area(b))[0]?.id ?? null
}

/** The part two boxes share; null when they don't. */
export function shared(a: Box, b: Box): Box | null {
  const at: Point = [Math.max(a.at[0], b.at[0]), Math.max(a.at[1], b.at[1])]
  const size: Point = [
    Math.min(a.at[0] + a.size[0], b.at[0] + b.size[0]) - at[0],
    Math.min(a.at[1] + a.size[1], b.at[1] + b.size[1]) - at[1],
  ]
  return size[0] > 0 && size[1] > 0 ? { at, size } : null
}

/** What a new thing has to know about the board. `seen` is the part of it on my screen. */
export type Surroundings = {
  readonly frames: readonly Frame[]
  readonly seen: Box
  /** The section everybody is at now. */
  readonly current: string | null
  /** Notes, and the text of sections. */
  readonly taken: readonly Box[]
  /** My place among those here, so that two who add at once don't choose the same spot. */
  readonly start: number
  /** Of the new thing; a note's where nothing is said. */
  readonly size?: Point
}

/** Where a new thing goes when nobody points at a place: what I see of the current section, else of the one I see most of. */
export function placeForNew(around: Surroundings): { readonly at: Point; readonly section: string | null } {
  const { frames, seen, current, taken, start, size = NOTE_SIZE } = around
  const visible = frames
    .map((frame) => ({ frame, part: shared(frame, seen) }))
    .filter(({ part }) => part !== null && part.size[0] >= size[0] && part.size[1] >= size[1])
    .sort((a, b) => area(b.part) - area(a.part))
  const chosen = visible.find(({ frame }) => frame.id === current) ?? visible[0]
  if (!chosen?.part) return inTheOpen(around)
  const at = freePlace(isMostly(chosen.part, chosen.frame) ? chosen.frame : headless(chosen), taken, size, start)
  return { at, section: chosen.frame.id }
}

/** The visible part of a section whose head may be out of sight: then nothing has to be kept clear for it. */
function headless({ frame, part }: { readonly frame: Box; readonly part: Box | null }): Box {
  const { at, size } = part ?? frame
  const hidden = Math.min(BODY_HEIGHT, at[1] - frame.at[1])
  return { at: [at[0], at[1] - hidden], size: [size[0], size[1] + hidden] }
}

function inTheOpen({ frames, seen, taken, start, size = NOTE_SIZE }: Surroundings): {
  readonly at: Point
  readonly section: string | null
} {
  const at = freePlace({ at: [seen.at[0], seen.at[1] - BODY_HEIGHT / 2], size: seen.size }, taken, size, start)
  return { at, section: frameAt(frames, centre({ at, size })) }
}

export function centre({ at, size }: Box): Point {
  return [at[0] + size[0] / 2, at[1] + size[1] / 2]
}

function isMostly(part: Box, whole: Box): boolean {
  return area(part) > 0.8 * area(whole)
}

function area(box: Box | null): number {
  return box ? box.size[0] * box.size[1] : 0
}
