/** A piece of a note's words; `href` where it is an address that may be opened. */
export type Piece = { readonly text: string; readonly href?: string }

/** Web addresses and nothing else: what a note can open must be what it says. */
const address = /https?:\/\/[^\s<>"'`]+/giu
/** A sentence's own punctuation after an address is not part of it. */
const trailing = /[.,;:!?…)\]}»”’]+$/u

/** Parts words from the addresses in them; all pieces together are the text again. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const match of text.matchAll(address)) {
    const found = balanced(match[0])
    if (!isAddress(found)) continue
    if (match.index > from) pieces.push({ text: text.slice(from, match.index) })
    pieces.push({ text: found, href: found })
    from = match.index + found.length
  }
  if (from < text.length) pieces.push({ text: text.slice(from) })
  return pieces
}

/** Without what closes the sentence around it; a bracket that opens in the address stays closed. */
function balanced(found: string): string {
  const bare = found.replace(trailing, '')
  const isOpen = bare.split('(').length > bare.split(')').length
  return isOpen && found[bare.length] === ')' ? `${bare})` : bare
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[\p{L}\p{N}[]/iu.test(text)
}
