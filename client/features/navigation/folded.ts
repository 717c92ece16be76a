/** Letters that are no base letter with an accent, and what people type for them. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ı: 'i',
}

/** A text as it is compared, and for each of its letters where that stood. */
export type Folded = { readonly text: string; readonly places: readonly number[] }

/** Without case and accents: `Émile` and `emile` are the same. */
export function folded(text: string): Folded {
  let plain = ''
  const places: number[] = []
  for (let at = 0; at < text.length; ) {
    const letter = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const simple = foldLetter(letter)
    for (let n = 0; n < simple.length; n++) places.push(at)
    plain += simple
    at += letter.length
  }
  places.push(text.length)
  return { text: plain, places }
}

function foldLetter(letter: string): string {
  const low = letter.toLowerCase()
  if (low < '\u0080') return low
  return alike[low] ?? low.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
