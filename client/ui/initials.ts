const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/** Up to two letters for a face: "Maya" is MA, "Ana Li Costa" is AC. Whole graphemes, so a flag or an accent stays in one piece. */
export function initials(name: string): string {
  const words = name
    .split(/\s+/u)
    .map((word) => word.replace(/^\p{P}+/u, ''))
    .filter(Boolean)
  const first = lettersOf(words[0])
  const last = lettersOf(words.length > 1 ? words.at(-1) : undefined)
  const pair = last[0] ? [first[0], last[0]] : first.slice(0, 2)
  return pair.map((letter) => capital(letter ?? '')).join('')
}

function lettersOf(word = ''): string[] {
  return Array.from(graphemes.segment(word), ({ segment }) => segment)
}

// Some letters grow when capitalised (ß is SS): a face has no room for that.
function capital(letter: string): string {
  const upper = letter.toLocaleUpperCase()
  return lettersOf(upper).length > 1 ? letter : upper
}
