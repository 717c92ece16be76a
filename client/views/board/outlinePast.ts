/** Rows I went away from, as a browser keeps its pages: walking on by arrow keys changes the page one is on. */
export type OutlinePast = {
  /** Before one goes from a row to another one that is not beside it. */
  readonly leave: (from: string | null, to: string) => void
  /** The last row before this one that is still there; undefined when there is none. */
  readonly back: (from: string | null, isThere: IsThere) => string | undefined
  /** Where I was before I went back. */
  readonly forward: (from: string | null, isThere: IsThere) => string | undefined
}

type IsThere = (id: string) => boolean

/** As many as on the canvas. */
const KEPT_MAX = 50

export function openPast(): OutlinePast {
  const past: string[] = []
  const future: string[] = []
  const turn = (pages: string[], others: string[]) => (from: string | null, isThere: IsThere) => {
    let to = pages.pop()
    while (to !== undefined && (to === from || !isThere(to))) to = pages.pop()
    if (to !== undefined && from !== null) others.push(from)
    return to
  }
  return {
    leave: (from, to) => {
      if (from === null || from === to) return
      past.push(from)
      past.splice(0, past.length - KEPT_MAX)
      future.length = 0
    },
    back: turn(past, future),
    forward: turn(future, past),
  }
}
