import type { Box } from '../../../shared/rules/placement.ts'
import type { Group, Note } from '../../../shared/schema/board.ts'
import type { Figure, FigureKind, Image, Link, Stroke } from '../../../shared/schema/drawn.ts'
import type { Section } from '../../../shared/schema/stage.ts'
import type { Block } from './richBlocks.ts'

type Point = readonly [x: number, y: number]

/** Words one below the other: a title, what was asked, what was said. */
export type TensionWords = readonly { readonly as: 'title' | 'asked' | 'said'; readonly text: string }[]

/** What is written on a tension's card, and on the agreement beside it; null while there is none. */
export type TensionPaper = { readonly tension: TensionWords; readonly agreement: TensionWords | null }

/** What is on the board and in the chosen part, as plain values: all that a picture of it needs. */
export type Scene = {
  readonly sections: readonly (Section & { readonly id: string; readonly blocks: readonly Block[] })[]
  readonly notes: readonly (Note & {
    readonly id: string
    readonly authorName: string
    readonly paper?: TensionPaper | null
  })[]
  readonly figures: readonly (Figure & { readonly id: string })[]
  readonly images: readonly (Image & {
    readonly id: string /** `data:` address; null when it can't be had. */
    readonly source: string | null
  })[]
  readonly strokes: readonly (Stroke & { readonly id: string })[]
  readonly groups: readonly (Group & { readonly id: string; readonly box: Box })[]
  readonly links: readonly (Link & { readonly id: string; readonly ends: readonly [LinkEnd, LinkEnd] })[]
}

/** How other parts of the board draw what they know best. */
export type Skills = {
  /** Path of a stroke from its own top left corner. */
  readonly strokePath: (stroke: Stroke) => string
  readonly linkPath: (from: LinkEnd, to: LinkEnd) => LinkPath
  /** Font size at which a text fits a box of this width and height. */
  readonly fitText: (text: string, box: Point) => number
}

/** What a link meets: a box, and the form that is drawn in it. */
export type LinkEnd = Box & { readonly form: FigureKind }

export type LinkPath = {
  readonly line: string
  /** An arrowhead at the start and one at the end. */
  readonly heads: readonly [start: string, end: string]
  /** Where its words stand. */
  readonly middle: Point
}

/** Colours as they are on paper by daylight, by the names of the design tokens. */
export type Colors = (token: string) => string
