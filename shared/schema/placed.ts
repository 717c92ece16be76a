import * as z from 'zod/mini'
import { BOARD_EXTENT, SECTION_SIDE_MAX } from '../limits.ts'
import { Id } from '../members.ts'

/** What is further out counts as the end of the range: no client's record may upset the screens of others. */
export function within(least: number, most: number) {
  return z.number().check(z.overwrite((value) => Math.min(most, Math.max(least, value))))
}

/**
 * Reads as `value` where there is nothing, or nothing sensible: one bad field spoils no record. What may be absent is not
 * left to the catching alone, which makes a report of each.
 */
export function orElse<S extends z.ZodMiniType>(schema: S, value: z.output<S>) {
  return z.catch(z._default(schema, value as never), value as never)
}

const Coordinate = within(-BOARD_EXTENT, BOARD_EXTENT)

/** A place in board pixels. */
export const Point = z.tuple([Coordinate, Coordinate])

/** Anything smaller nobody could take hold of. */
const SIDE_MIN = 8

/** Width and height in board pixels. */
export const Size = z.tuple([within(SIDE_MIN, SECTION_SIDE_MAX), within(SIDE_MIN, SECTION_SIDE_MAX)])

/** Whole numbers beyond this no longer differ by one; so much layering nobody does. */
const LAYER_MAX = 1e9

/** The last moment a Date can say. */
const TIME_MAX = 8.64e15

const Time = within(0, TIME_MAX)

/** What everything that lies on the board has in common. */
export const placed = {
  /** Top left corner, in board pixels; written on drop. */
  at: orElse(Point, [0, 0]),
  /** The section it was put in, or null on the open board. */
  section: orElse(z.nullable(Id), null),
  /** The group it belongs to, or null. */
  group: orElse(z.nullable(Id), null),
  /** What lies above what, within its kind and among others: larger is nearer; equal ones by age. */
  layer: orElse(within(-LAYER_MAX, LAYER_MAX), 0),
  /** Member id, or null when nobody is named. */
  author: orElse(z.nullable(Id), null),
  /** Milliseconds since 1970, by the writer's clock. */
  createdAt: orElse(Time, 0),
  /** In the Trash since then; null while it is on the board. */
  deletedAt: orElse(z.nullable(Time), null),
}
