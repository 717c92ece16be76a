type Chunk = typeof import('./RichText.tsx')

let here: Chunk | null = null
let coming: Promise<Chunk> | null = null

/** The editor, if it has arrived: whoever presses a text then is in it within the same press. */
export function editorHere(): Chunk | null {
  return here
}

/** Fetches the editor, once; rejects when there is no way to get it now. */
export function fetchEditor(): Promise<Chunk> {
  coming ??= import('./RichText.tsx').then(
    (chunk) => {
      here = chunk
      return chunk
    },
    (problem: unknown) => {
      coming = null
      throw problem
    },
  )
  return coming
}

/** A section's text is there before the notes are; they come first. */
const AFTER_MS = 3000

/**
 * Fetches it when the board is there, for fingers: phones show their keyboard only for what gets the focus within the press.
 * A mouse comes near before it presses, and nobody who only looks is to carry an editor.
 */
export function fetchEditorSoon(): () => void {
  if (here || !matchMedia('(any-pointer: coarse)').matches) return () => {}
  const timer = setTimeout(() => void fetchEditor().catch(() => {}), AFTER_MS)
  return () => clearTimeout(timer)
}
