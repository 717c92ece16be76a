import { z } from 'zod'
import { Id } from '../members.ts'

/** A pair of board pixels: a place, or a width and height. */
export const Point = z.tuple([z.number(), z.number()])

/** What everything that lies on the board has in common. */
export const placed = {
  /** Top left corner, in board pixels; written on drop. */
  at: Point.catch([0, 0]),
  /** The section it was put in, or null on the open board. */
  section: Id.nullable().catch(null),
  /** The group it belongs to, or null. */
  group: Id.nullable().catch(null),
  /** What lies above what, within its kind and among others: larger is nearer; equal ones by age. */
  layer: z.number().catch(0),
  /** Member id, or null when nobody is named. */
  author: Id.nullable().catch(null),
  /** Milliseconds since 1970, by the writer's clock. */
  createdAt: z.number().catch(0),
  /** In the Trash since then; null while it is on the board. */
  deletedAt: z.number().nullable().catch(null),
}
