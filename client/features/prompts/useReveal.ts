import { useCallback, useEffect, useRef, useState } from 'react'

/** Long enough to notice a slip, short enough not to be felt. */
const REVEAL_AFTER_MS = 3000
const TICK_MS = 100

export type Reveal = {
  /** The prompt that is about to be shown; null while none is. */
  readonly promptId: string | null
  /** Whole seconds until it is sent; 0 while it is being sent. */
  readonly secondsLeft: number
  readonly start: (promptId: string) => void
  /** True when it was in time. What was sent can't be called back. */
  readonly cancel: () => boolean
}

type Pending = { readonly promptId: string; readonly at: number }

/** Counts down before `send` is called once; nothing is sent before, and leaving the page in between cancels. */
export function useReveal(send: (promptId: string) => Promise<unknown>): Reveal {
  const [pending, setPending] = useState<Pending | null>(null)
  const [now, setNow] = useState(() => performance.now())
  const waiting = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const sending = useRef(send)
  useEffect(() => {
    sending.current = send
  }, [send])

  useEffect(() => {
    if (pending === null) return
    const tick = setInterval(() => setNow(performance.now()), TICK_MS)
    waiting.current = setTimeout(() => {
      waiting.current = undefined
      void sending.current(pending.promptId).finally(() => setPending((still) => (still === pending ? null : still)))
    }, pending.at - performance.now())
    return () => {
      clearInterval(tick)
      clearTimeout(waiting.current)
      waiting.current = undefined
    }
  }, [pending])

  const start = useCallback((promptId: string) => {
    setNow(performance.now())
    setPending({ promptId, at: performance.now() + REVEAL_AFTER_MS })
  }, [])
  const cancel = useCallback(() => {
    if (waiting.current === undefined) return false
    setPending(null)
    return true
  }, [])

  const secondsLeft = pending === null ? 0 : Math.max(0, Math.ceil((pending.at - now) / 1000))
  return { promptId: pending?.promptId ?? null, secondsLeft, start, cancel }
}
