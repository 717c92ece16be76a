import type { ReactNode } from 'react'
import { useChunk } from './useChunk.ts'

type LaterProps<Chunk> = {
  readonly load: () => Promise<Chunk>
  readonly children: (chunk: Chunk) => ReactNode
}

/** What is inside comes when it is shown for the first time. */
export function Later<Chunk>({ load, children }: LaterProps<Chunk>) {
  const chunk = useChunk(load, true)
  return chunk === null ? null : children(chunk)
}
