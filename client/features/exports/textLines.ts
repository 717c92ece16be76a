/** How a piece of text looks. */
export type Look = {
  readonly voice?: boolean
  readonly bold?: boolean
  readonly italic?: boolean
  readonly strike?: boolean
  readonly underline?: boolean
  readonly highlight?: boolean
}

/** Words that look alike. */
export type Run = { readonly text: string; readonly look: Look }

/** A piece of a line, `x` board pixels from its beginning. */
export type Span = Run & { readonly x: number; readonly width: number }
export type Line = readonly Span[]

/** Width of a text in board pixels. */
export type Measure = (text: string, size: number, look: Look) => number

/** Breaks runs into lines no wider than `width`: between words, and inside those that are too long. */
export function linesOf(runs: readonly Run[], width: number, size: number, measure: Measure): readonly Line[] {
  const lines: Span[][] = [[]]
  let filled = 0
  const newLine = () => {
    lines.push([])
    filled = 0
  }
  const put = (text: string, look: Look, wide: number) => {
    const line = lines.at(-1)
    const last = line?.at(-1)
    if (line && last && last.look === look)
      line[line.length - 1] = { ...last, text: last.text + text, width: last.width + wide }
    else line?.push({ text, look, x: filled, width: wide })
    filled += wide
  }
  for (const { text, look } of runs)
    for (const [at, paragraph] of text.split('\n').entries()) {
      if (at > 0) newLine()
      for (const word of paragraph.split(/(?<=\s)/u)) {
        const visible = measure(word.trimEnd(), size, look)
        if (filled > 0 && filled + visible > width) newLine()
        for (const part of visible > width ? brokenToFit(word, width, size, look, measure) : [word]) {
          const wide = measure(part, size, look)
          if (filled > 0 && filled + wide > width && part !== word) newLine()
          put(part, look, wide)
        }
      }
    }
  return lines
}

/** A word too long for any line, in the longest pieces that fit; letters with their accents stay whole. */
function brokenToFit(word: string, width: number, size: number, look: Look, measure: Measure): readonly string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(word)) {
    if (piece !== '' && measure(piece + segment, size, look) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}

const FONTS = { ui: '"Atkinson Hyperlegible Next Variable"', voice: '"Fraunces Variable"' }

export function fontOf(look: Look): { readonly family: string; readonly weight: number } {
  return {
    family: `${look.voice ? FONTS.voice : FONTS.ui}, ${look.voice ? 'Georgia, serif' : 'system-ui, sans-serif'}`,
    weight: look.bold ? 700 : look.voice ? 500 : 400,
  }
}

let pen: CanvasRenderingContext2D | null | undefined

/** Measures in the page's own fonts. */
export const measureInPage: Measure = (text, size, look) => {
  pen ??= document.createElement('canvas').getContext('2d')
  if (!pen) return text.length * size * 0.55
  const { family, weight } = fontOf(look)
  pen.font = `${look.italic ? 'italic ' : ''}${weight} ${size}px ${family}`
  return pen.measureText(text).width
}
