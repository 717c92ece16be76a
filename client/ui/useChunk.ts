import { useEffect, useState } from 'react'

/** How soon what did not come is asked for again, in milliseconds. */
const AGAIN_MS = 2000

/** A part of the page that is fetched once it is wanted, and asked for again while the network fails. Null until it is here. */
export function useChunk<T>(load: () => Promise<T>, isWanted: boolean): T | null {
  const [chunk, setChunk] = useState<T | null>(null)
  const [tries, setTries] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try is one more load
  useEffect(() => {
    if (!isWanted || chunk !== null) return
    let isOver = false
    let again: ReturnType<typeof setTimeout> | undefined
    load().then(
      (came) => !isOver && setChunk(() => came),
      () => {
        if (!isOver) again = setTimeout(() => setTries((before) => before + 1), AGAIN_MS)
      },
    )
    return () => {
      isOver = true
      clearTimeout(again)
    }
  }, [load, isWanted, chunk, tries])
  return chunk
}

/**
 * Runs a small part of the page a while after it is shown, for what must answer within the press that wants it. What may
 * take a moment to open is only kept at hand (atHand.ts).
 */
export function useFetchedSoon(load: () => Promise<unknown>, afterMs: number): void {
  useEffect(() => {
    const soon = setTimeout(() => void load().catch(() => {}), afterMs)
    return () => clearTimeout(soon)
  }, [load, afterMs])
}
