/** A place on the big screen, in pixels of a 1920 × 1080 one; all lengths here are. */
export type Room = { readonly width: number; readonly height: number }

export type CardLayout = {
  readonly columns: number
  readonly rows: number
  readonly fontSize: number
  /** How many letters a line holds at most. */
  readonly letters: number
  readonly perPage: number
  readonly pages: number
}

/** How one card's words are set. A note that needs more `lines` ends in an ellipsis. */
export type CardType = { readonly fontSize: number; readonly lines: number }

/** From a single answer down to the smallest type that seven metres allow. */
const sizes = [60, 52, 46, 40, 36, 32, 28, 26] as const
const SMALLEST = 26
export const NAME_SIZE = 24
export const LINE_HEIGHT = 1.28
export const GAP = 24
export const PADDING: readonly [across: number, down: number] = [28, 22]
const NAME_HEIGHT = 40
/** Average width of a letter in the interface's typeface, as a part of its size; measured, rounded up. */
const LETTER_WIDTH = 0.48
/** Words do not break where a line ends: so much of each line is used. */
const LINE_FILL = 0.82
/** A card narrower than this reads like a column of single words. */
const LETTERS_MIN = 16
/** Wider than this a line is hard to follow from far away. */
const LETTERS_MAX = 34
/** So wide only where a whole answer would else not be there to read. */
const LETTERS_LONG = 56
const LINES_MIN = 3
/** Once there are pages, a card has room for this many lines at most: more would be pages for one person's note. */
const LINES_ON_PAGES = 6
const COLUMNS_MAX = 6
/** A note this many times as long as the usual one is set smaller by itself, and makes nobody else's smaller. */
const UNUSUAL = 3
const SHORT = 40

/**
 * How cards for notes of these lengths (in characters) are laid out: as large as the usual notes fit on one page, and
 * at the smallest size on as many pages as it takes.
 */
export function layCards(lengths: readonly number[], room: Room): CardLayout {
  const count = Math.max(1, lengths.length)
  const longest = longestUsual(lengths)
  for (const letters of [LETTERS_MAX, LETTERS_LONG])
    for (const fontSize of sizes)
      for (let columns = Math.min(count, COLUMNS_MAX); columns >= 1; columns--) {
        const layout = { columns, rows: Math.ceil(count / columns), fontSize, letters, perPage: count, pages: 1 }
        if (fits(longest, fontSize, layout, room)) return layout
      }
  return onPages(count, longest, room)
}

/** The largest type in which a note fits its card, at most as large as everybody's. */
export function typeFor(length: number, layout: CardLayout, room: Room): CardType {
  const fontSize = sizes.find((size) => size <= layout.fontSize && fits(length, size, layout, room)) ?? SMALLEST
  return { fontSize, lines: Math.max(1, linesIn(layout.rows, fontSize, room)) }
}

/** How wide a card gets at most, however few there are. */
export function widestCard({ fontSize, letters }: Pick<CardLayout, 'fontSize' | 'letters'>): number {
  return letters * fontSize * LETTER_WIDTH + 2 * PADDING[0]
}

function longestUsual(lengths: readonly number[]): number {
  const sorted = [...lengths].sort((a, b) => a - b)
  const median = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0
  const usual = UNUSUAL * Math.max(SHORT, median)
  return Math.max(0, ...sorted.filter((length) => length <= usual))
}

function fits(length: number, fontSize: number, layout: CardLayout, room: Room): boolean {
  const { columns, rows } = layout
  const width = Math.min(cardWidth(columns, room), widestCard(layout))
  const letters = lettersIn(width, fontSize)
  return letters >= LETTERS_MIN && linesFor(length, letters) <= linesIn(rows, fontSize, room)
}

function onPages(count: number, longest: number, room: Room): CardLayout {
  const most = Math.min(count, COLUMNS_MAX)
  let columns = 1
  while (columns < most && lettersIn(cardWidth(columns + 1, room), SMALLEST) >= LETTERS_MIN) columns++
  const needed = linesFor(longest, lettersIn(cardWidth(columns, room), SMALLEST))
  const wanted = Math.max(LINES_MIN, Math.min(LINES_ON_PAGES, needed))
  let rows = 1
  while (rows < Math.ceil(count / columns) && linesIn(rows + 1, SMALLEST, room) >= wanted) rows++
  const perPage = columns * rows
  return { columns, rows, fontSize: SMALLEST, letters: LETTERS_LONG, perPage, pages: Math.ceil(count / perPage) }
}

function cardWidth(columns: number, { width }: Room): number {
  return (width - GAP * (columns - 1)) / columns
}

function lettersIn(width: number, fontSize: number): number {
  return Math.floor((width - 2 * PADDING[0]) / (fontSize * LETTER_WIDTH))
}

function linesIn(rows: number, fontSize: number, { height }: Room): number {
  const card = (height - GAP * (rows - 1)) / rows
  return Math.floor((card - 2 * PADDING[1] - NAME_HEIGHT) / (fontSize * LINE_HEIGHT))
}

function linesFor(length: number, letters: number): number {
  return Math.max(1, Math.ceil(length / Math.max(1, letters * LINE_FILL)))
}
