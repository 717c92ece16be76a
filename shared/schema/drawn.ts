import { z } from 'zod'
import { Id } from '../members.ts'
import { Point, placed } from './placed.ts'

export const inkColors = ['ink', 'pine', 'terracotta', 'sky', 'lilac', 'sun'] as const
export const InkColor = z.enum(inkColors)
export type InkColor = z.infer<typeof InkColor>

export const figureKinds = ['label', 'rectangle', 'ellipse', 'diamond', 'triangle'] as const
export const FigureKind = z.enum(figureKinds)
export type FigureKind = z.infer<typeof FigureKind>

/** A text label, or a simple shape with or without words in it. */
export const Figure = z.object({
  ...placed,
  kind: FigureKind.catch('rectangle'),
  text: z.string().catch(''),
  size: Point.catch([160, 120]),
  color: InkColor.catch('ink'),
})
export type Figure = z.infer<typeof Figure>

/** A picture; its file was taken by the server. */
export const Image = z.object({
  ...placed,
  /** What the server calls the file: `GET /api/boards/:id/images/:file`. */
  file: Id,
  /** What is to be seen in it, for who can't see it. */
  text: z.string().catch(''),
  size: Point.catch([320, 240]),
})
export type Image = z.infer<typeof Image>

/** Widths of a pen, in board pixels. */
export const penWidths = [3, 6, 14] as const

/** One line of a pen. */
export const Stroke = z.object({
  ...placed,
  size: Point.catch([0, 0]),
  /** x, y and pressure (0 to 1) of each point, one after the other; x and y from the stroke's own top left corner. */
  points: z.array(z.number()).catch([]),
  color: InkColor.catch('ink'),
  width: z.number().min(1).max(64).catch(6),
})
export type Stroke = z.infer<typeof Stroke>

export const linkHeads = ['none', 'end', 'both'] as const

/** A connector between two things on the board, with words on it or without. */
export const Link = z.object({
  from: Id,
  to: Id,
  text: z.string().catch(''),
  heads: z.enum(linkHeads).catch('end'),
  author: placed.author,
  createdAt: placed.createdAt,
  deletedAt: placed.deletedAt,
})
export type Link = z.infer<typeof Link>
