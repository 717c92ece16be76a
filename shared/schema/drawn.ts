import * as z from 'zod/mini'
import { SECTION_SIDE_MAX } from '../limits.ts'
import { Id } from '../members.ts'
import { orElse, placed, Size, within } from './placed.ts'

export const inkColors = ['ink', 'pine', 'terracotta', 'sky', 'lilac', 'sun'] as const
export const InkColor = z.enum(inkColors)
export type InkColor = z.infer<typeof InkColor>

export const figureKinds = ['label', 'rectangle', 'ellipse', 'diamond', 'triangle'] as const
export const FigureKind = z.enum(figureKinds)
export type FigureKind = z.infer<typeof FigureKind>

/** A text label, or a simple shape with or without words in it. */
export const Figure = z.object({
  ...placed,
  kind: orElse(FigureKind, 'rectangle'),
  text: orElse(z.string(), ''),
  size: orElse(Size, [160, 120]),
  color: orElse(InkColor, 'ink'),
})
export type Figure = z.infer<typeof Figure>

/** A picture; its file was taken by the server. */
export const Image = z.object({
  ...placed,
  /** What the server calls the file: `GET /api/boards/:id/images/:file`. */
  file: Id,
  /** What is to be seen in it, for who can't see it. */
  text: orElse(z.string(), ''),
  size: orElse(Size, [320, 240]),
})
export type Image = z.infer<typeof Image>

/** Widths of a pen, in board pixels. */
export const penWidths = [3, 6, 14] as const

/** Points of one stroke; a minute of drawing. More would be slow to draw on every screen. */
export const STROKE_POINTS_MAX = 2000

/** A straight stroke has no height. */
const StrokeSide = within(0, SECTION_SIDE_MAX)

/** One line of a pen. */
export const Stroke = z.object({
  ...placed,
  size: orElse(z.tuple([StrokeSide, StrokeSide]), [0, 0]),
  /** x, y and pressure (0 to 1) of each point, one after the other; x and y from the stroke's own top left corner. */
  points: orElse(
    z.pipe(
      z.array(within(-SECTION_SIDE_MAX, SECTION_SIDE_MAX)),
      z.transform((numbers) => numbers.slice(0, 3 * Math.min(STROKE_POINTS_MAX, Math.floor(numbers.length / 3)))),
    ),
    [],
  ),
  color: orElse(InkColor, 'ink'),
  width: orElse(within(1, 64), 6),
})
export type Stroke = z.infer<typeof Stroke>

export const linkHeads = ['none', 'end', 'both'] as const

/** A connector between two things on the board, with words on it or without. */
export const Link = z.object({
  from: Id,
  to: Id,
  text: orElse(z.string(), ''),
  heads: orElse(z.enum(linkHeads), 'end'),
  author: placed.author,
  createdAt: placed.createdAt,
  deletedAt: placed.deletedAt,
})
export type Link = z.infer<typeof Link>
