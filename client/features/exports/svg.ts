import { fontOf, type Line, type Look } from './textLines.ts'

/** Markup of one SVG element; attributes and text are escaped, children are markup already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly string[] = [],
): string {
  const said = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}="${escaped(typeof value === 'number' ? rounded(value) : value)}"`],
  )
  return `<${[name, ...said].join(' ')}${children.length === 0 ? '/>' : `>${children.join('')}</${name}>`}`
}

// XML can't hold control characters and halves of characters at all, not even escaped.
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu

export function escaped(text: string): string {
  return text
    .replace(unwritable, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100)
}

type TextPlace = {
  readonly x: number
  /** Top of the first line. */
  readonly y: number
  readonly size: number
  readonly color: string
  /** Height of a line as a multiple of its size. */
  readonly leading?: number
  readonly highlight?: string
  /** Lines are centred in this width. */
  readonly centredIn?: number
}

/** Lines of text, one under the other. */
export function textLines(lines: readonly Line[], place: TextPlace): string {
  const { x, y, size, color, leading = 1.35, highlight = 'none', centredIn } = place
  return lines
    .flatMap((line, at) => {
      const top = y + at * size * leading
      const width = line.reduce((sum, span) => sum + span.width, 0)
      const from = centredIn === undefined ? x : x + (centredIn - width) / 2
      return line.flatMap((span) => {
        if (span.text.trim() === '') return []
        const spanX = from + span.x
        const back = { x: spanX, y: top, width: span.width, height: size * leading, fill: highlight }
        const words = element(
          'text',
          { x: spanX, y: top + size * (leading / 2 + 0.34), fill: color, 'font-size': size, ...dressed(span.look) },
          [escaped(span.text)],
        )
        return span.look.highlight ? [element('rect', back), words] : [words]
      })
    })
    .join('')
}

function dressed(look: Look): Record<string, string | number | undefined> {
  const { family, weight } = fontOf(look)
  const lines = [look.underline && 'underline', look.strike && 'line-through'].filter(Boolean).join(' ')
  return {
    ...{ 'font-family': family, 'font-weight': weight, 'xml:space': 'preserve' },
    'font-style': look.italic ? 'italic' : undefined,
    'text-decoration': lines || undefined,
  }
}
