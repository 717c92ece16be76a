import { afterAll, vi } from 'vitest'

// Files of tests share a process, one after the other: no clock, global or spy of one reaches the next.
afterAll(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})
