import { useEffect, useState } from 'react'

/** Long enough to read a page of notes from the back row. */
const PAGE_MS = 12_000

/** Turns pages by itself, from the last back to the first; returns the page to show, from 0. */
export function usePage(pages: number): number {
  const [turned, setTurned] = useState(0)
  useEffect(() => {
    if (pages < 2) return
    const turning = setInterval(() => setTurned((page) => page + 1), PAGE_MS)
    return () => clearInterval(turning)
  }, [pages])
  return turned % Math.max(1, pages)
}
