/** The same notes on every whiteboard: as many as the address asks for, in rows. */
export type BenchNote = { readonly x: number; readonly y: number; readonly text: string }

const COLUMNS = 40

export function benchNotes(): readonly BenchNote[] {
  const count = Number(new URLSearchParams(location.search).get('notes') ?? 100)
  return Array.from({ length: count }, (_, at) => ({
    x: (at % COLUMNS) * 220,
    y: Math.floor(at / COLUMNS) * 160,
    text: `What I would like more of: a quiet hour, number ${at}`,
  }))
}

/** Says that the notes are on screen, two frames after they were asked to be. */
export function sayReady(): void {
  requestAnimationFrame(() => requestAnimationFrame(() => Object.assign(window, { benchReady: performance.now() })))
}
