import { useEffect, useState } from 'react'
import { keepTime, serverNow } from './clock.ts'

/**
 * The server's clock in milliseconds, told again on each whole `everyMs` of it, so that all screens tick together.
 */
export function useServerNow(everyMs: number): number {
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
        everyMs - (serverNow() % everyMs),
      )
    }
    wait()
    return () => clearTimeout(tick)
  }, [everyMs])
  return now
}
