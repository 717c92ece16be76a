/** Text sizes in board pixels; the last is the smallest that still reads well. */
const SIZES = [44, 36, 30, 25, 21, 18, 16, 14.5, 13] as const
const SMALLEST = 13
export type NoteTextSize = (typeof SIZES)[number]

/** A few words on a new note's paper are this large; on a larger one as much larger. */
const USUAL = { size: 18, box: [168, 96] } as const

const LINE = 1.35

/** Width of a piece of text at a size of 1. */
export type Measure = (text: string) => number

/** The largest size at which `text` fits a box of this width and height; the smallest when none does. */
export function fitText(text: string, [width, height]: readonly [number, number], measure: Measure): NoteTextSize {
  const largest = USUAL.size * Math.max(1, Math.min(width / USUAL.box[0], height / USUAL.box[1]))
  const fits = (size: number) => size <= largest && linesOf(text, width / size, measure) * size * LINE <= height
  return SIZES.find(fits) ?? SMALLEST
}

/** How many lines `text` takes in a column of this width (at size 1), broken between words, and inside those too long. */
function linesOf(text: string, width: number, measure: Measure): number {
  return text.split('\n').reduce((lines, paragraph) => lines + paragraphLines(paragraph, width, measure), 0)
}

function paragraphLines(paragraph: string, width: number, measure: Measure): number {
  let lines = 1
  let filled = 0
  for (const word of paragraph.split(/(?<=\s)/u)) {
    const wide = measure(word.trimEnd())
    if (filled > 0 && filled + wide > width) {
      lines++
      filled = 0
    }
    lines += Math.max(0, Math.ceil(wide / width) - 1)
    filled = wide > width ? wide % width : filled + measure(word)
  }
  return lines
}

const CACHE_MAX = 5_000
const known = new Map<string, number>()
let pen: CanvasRenderingContext2D | null | undefined

/** Measures in the page's own type, without laying anything out: a board may have a thousand notes. */
export const measureInPage: Measure = (text) => {
  const before = known.get(text)
  if (before !== undefined) return before
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * 0.5
  pen.font = `100px ${getComputedStyle(document.body).fontFamily}`
  const width = pen.measureText(text).width / 100
  if (known.size >= CACHE_MAX) known.clear()
  known.set(text, width)
  return width
}
