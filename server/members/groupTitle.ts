import { SECTION_TITLE_LENGTH_MAX } from '../../shared/limits.ts'

/** A word or two of a name are enough to know who is meant. */
const NAME_LENGTH_MIN = 6

/** `Lena & Omar`, `Lena & Omar +1` with one who gave no name, `Group 3` where nobody did. Long names are cut so that it fits one line. */
export function groupTitle(names: readonly string[], number: number): string {
  const named = names.filter((name) => name !== '')
  if (named.length === 0) return `Group ${number}`
  const others = names.length > named.length ? ` +${names.length - named.length}` : ''
  const room = SECTION_TITLE_LENGTH_MAX - others.length - (named.length - 1) * ' & '.length
  const each = Math.max(NAME_LENGTH_MIN, Math.floor(room / named.length))
  return `${named.map((name) => cut(name, each)).join(' & ')}${others}`
}

function cut(name: string, most: number): string {
  const letters = [...name]
  return letters.length <= most ? name : `${letters.slice(0, most - 1).join('')}…`
}
