/** All lengths in one unit of the caller's choice. */
export type Room = { readonly width: number; readonly height: number }

export type CardLayout = {
  readonly columns: number
  readonly rows: number
  readonly fontSize: number
  /** Lines of text that fit a card; a longer note ends in an ellipsis. */
  readonly lines: number
  readonly perPage: number
  readonly pages: number
}

/** From a single answer down to the smallest type that seven metres allow, in pixels of a 1920 × 1080 screen. */
const sizes = [60, 52, 46, 40, 36, 32, 28, 26] as const
export const NAME_SIZE = 24
export const LINE_HEIGHT = 1.28
export const GAP = 24
export const PADDING: readonly [across: number, down: number] = [28, 24]
const NAME_HEIGHT = 40
/** Average width of a letter in the interface's typeface, as a part of its size; measured, rounded up. */
const LETTER_WIDTH = 0.53
/** A card narrower than this reads like a column of single words; shorter than two lines, like a label. */
const LETTERS_MIN = 16
const LINES_MIN = 3
/** Wider than this a line is hard to follow from far away. */
const LETTERS_MAX = 34
/** Longer notes are cut at the smallest size rather than making everybody's smaller or more pages. */
const LINES_MAX = 6

/**
 * How cards for notes of these lengths (in characters) are laid out: as large as all of them fit on one page, and at
 * the smallest size on as many pages as it takes.
 */
export function layCards(lengths: readonly number[], room: Room): CardLayout {
  if (lengths.length === 0) return { columns: 1, rows: 1, fontSize: sizes[0], lines: 1, perPage: 1, pages: 1 }
  const longest = Math.max(...lengths)
  for (const fontSize of sizes) {
    const layout = fitAll(lengths.length, longest, fontSize, room)
    if (layout) return layout
  }
  return onPages(lengths, room)
}

function fitAll(count: number, longest: number, fontSize: number, room: Room): CardLayout | undefined {
  for (let columns = Math.min(count, 6); columns >= 1; columns--) {
    const rows = Math.ceil(count / columns)
    const letters = lettersIn(columns, fontSize, room)
    const lines = linesIn(rows, fontSize, room)
    if (letters < LETTERS_MIN || lines < Math.min(LINES_MIN, linesFor(longest, letters))) continue
    if (linesFor(longest, Math.min(letters, LETTERS_MAX)) <= lines)
      return { columns, rows, fontSize, lines, perPage: columns * rows, pages: 1 }
  }
  return undefined
}

function onPages(lengths: readonly number[], room: Room): CardLayout {
  const fontSize = sizes[sizes.length - 1] ?? NAME_SIZE
  let columns = 1
  while (columns < 6 && lettersIn(columns + 1, fontSize, room) >= LETTERS_MIN) columns++
  const needed = Math.max(...lengths.map((length) => linesFor(length, lettersIn(columns, fontSize, room))))
  const wanted = Math.max(LINES_MIN, Math.min(LINES_MAX, needed))
  let rows = 1
  while (linesIn(rows + 1, fontSize, room) >= wanted) rows++
  const perPage = columns * rows
  const pages = Math.ceil(lengths.length / perPage)
  return { columns, rows, fontSize, lines: Math.max(1, linesIn(rows, fontSize, room)), perPage, pages }
}

function lettersIn(columns: number, fontSize: number, { width }: Room): number {
  return Math.floor(((width - GAP * (columns - 1)) / columns - 2 * PADDING[0]) / (fontSize * LETTER_WIDTH))
}

function linesIn(rows: number, fontSize: number, { height }: Room): number {
  const card = (height - GAP * (rows - 1)) / rows
  return Math.floor((card - 2 * PADDING[1] - NAME_HEIGHT) / (fontSize * LINE_HEIGHT))
}

/** Words do not break where a line ends: the last fifth of each line is seldom used. */
function linesFor(length: number, letters: number): number {
  return Math.max(1, Math.ceil(length / (letters * 0.82)))
}

/** How wide a card gets at most, however few there are. */
export function widestCard(fontSize: number): number {
  return LETTERS_MAX * fontSize * LETTER_WIDTH + 2 * PADDING[0]
}
