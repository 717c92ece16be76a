import { useEffect, useState } from 'react'
import { keepTime, serverNow } from './clock.ts'

/**
 * The server's clock in milliseconds, told again every `everyMs`, counted from a moment of that clock: so all screens tick
 * together, and on the very second of what runs out then.
 */
export function useServerNow(everyMs: number, from = 0): number {
  const [now, setNow] = useState(serverNow)
  useEffect(() => {
    keepTime()
    let tick: ReturnType<typeof setTimeout>
    const wait = () => {
      tick = setTimeout(
        () => {
          setNow(serverNow())
          wait()
        },
        everyMs - ((((serverNow() - from) % everyMs) + everyMs) % everyMs),
      )
    }
    wait()
    return () => clearTimeout(tick)
  }, [everyMs, from])
  return now
}
