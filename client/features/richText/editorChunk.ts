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

/** Fetches it when there is nothing better to do; the first text that is pressed would wait for it otherwise. */
export function fetchEditorSoon(): () => void {
  if (here) return () => {}
  const quietly = () => void fetchEditor().catch(() => {})
  // Safari knows no idle time.
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(quietly, 3000)
    return () => clearTimeout(timer)
  }
  const turn = requestIdleCallback(quietly, { timeout: 10_000 })
  return () => cancelIdleCallback(turn)
}
