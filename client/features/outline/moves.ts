import { type Box, freePlace } from '../../../shared/rules/placement.ts'
import { asRead } from '../../../shared/rules/readingOrder.ts'

type Point = readonly [number, number]

/** What moves as one: an item, or everything in a group or a drawing. */
export type Unit = { readonly id: string; readonly boxes: ReadonlyMap<string, Box> }

/** New top left corners, by the ids of items. */
export type Places = ReadonlyMap<string, Point>

/** What a note leaves between itself and the next. */
const GAP = 12
/** As wide as a kit's usual section. */
const OPEN_SIZE = [880, 720] as const
const OPEN_MARGIN = 40

/** The smallest box around others. */
export function around(boxes: Iterable<Box>): Box {
  const all = [...boxes]
  const left = Math.min(...all.map(({ at }) => at[0]))
  const top = Math.min(...all.map(({ at }) => at[1]))
  const right = Math.max(...all.map(({ at, size }) => at[0] + size[0]))
  const bottom = Math.max(...all.map(({ at, size }) => at[1] + size[1]))
  return all.length === 0 ? { at: [0, 0], size: [0, 0] } : { at: [left, top], size: [right - left, bottom - top] }
}

/** One of several units in reading order goes from one rank to another: they pass on their places to each other. */
export function reordered(units: readonly Unit[], from: number, to: number): Places {
  const moving = units[from]
  if (moving === undefined || from === to) return new Map()
  const order = units.toSpliced(from, 1).toSpliced(to, 0, moving)
  return settled(order, units.map(corner))
}

/** A unit that was put somewhere near others goes directly before or after one of them. */
export function besides(units: readonly Unit[], moving: Unit, beside: string, side: 'before' | 'after'): Places {
  const others = units.filter(({ id }) => id !== moving.id)
  const at = others.findIndex(({ id }) => id === beside)
  const known = new Map([...others, moving].map((unit) => [unit.id, unit]))
  const read = asRead([...known].map(([id, { boxes }]) => [id, around(boxes.values())]))
  const slots = read.flatMap((id) => ((unit) => (unit ? [corner(unit)] : []))(known.get(id)))
  return settled(others.toSpliced(side === 'before' ? at : at + 1, 0, moving), slots)
}

/** Each unit takes the slot of its rank; those that are there already are left out. */
function settled(order: readonly Unit[], slots: readonly Point[]): Places {
  return new Map(order.flatMap((unit, rank) => [...shifted(unit, slots[rank] ?? corner(unit))]))
}

/** Where a unit's items are when its corner is put somewhere; empty when it is there. */
export function shifted(unit: Unit, to: Point): Places {
  const [x, y] = corner(unit)
  const by: Point = [to[0] - x, to[1] - y]
  if (by[0] === 0 && by[1] === 0) return new Map()
  return new Map([...unit.boxes].map(([id, { at }]) => [id, [at[0] + by[0], at[1] + by[1]]]))
}

function corner({ boxes }: Unit): Point {
  return around(boxes.values()).at
}

/** Where there is room on the open board: under everything. */
export function openFrame(everything: readonly Box[]): Box {
  const { at, size } = around(everything)
  return { at: [at[0], at[1] + size[1] + OPEN_MARGIN], size: [Math.max(size[0], OPEN_SIZE[0]), OPEN_SIZE[1]] }
}

/** A place for a new thing after another: on its right, if that is free and still in the section; else the next free one. */
export function placeAfter(before: Box | undefined, frame: Box, taken: readonly Box[], size: Point): Point {
  const right: Point | undefined = before && [before.at[0] + before.size[0] + GAP, before.at[1]]
  if (right && isInside({ at: right, size }, frame) && !taken.some((box) => overlaps({ at: right, size }, box)))
    return right
  return freePlace(frame, taken, size)
}

function isInside({ at, size }: Box, frame: Box): boolean {
  return [0, 1].every((axis) => {
    const [from, to] = [at[axis] ?? 0, (at[axis] ?? 0) + (size[axis] ?? 0)]
    const start = frame.at[axis] ?? 0
    return from >= start && to <= start + (frame.size[axis] ?? 0)
  })
}

function overlaps(a: Box, b: Box): boolean {
  return [0, 1].every((axis) => {
    const [fromA, fromB] = [a.at[axis] ?? 0, b.at[axis] ?? 0]
    return fromA < fromB + (b.size[axis] ?? 0) && fromB < fromA + (a.size[axis] ?? 0)
  })
}
