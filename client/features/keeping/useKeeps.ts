import { useEffect, useState } from 'react'
import { Keeps } from '../../../shared/keeps.ts'
import { ask } from '../../api.ts'

/** After how many days without anybody opening it this server deletes a board; 0: never. Undefined until it said. */
export function useKeeps(): number | undefined {
  const [days, setDays] = useState<number>()
  useEffect(() => {
    let isHere = true
    // Offline, the page says the rest.
    ask('GET', '/keeps', Keeps).then(
      (told) => isHere && setDays(told.days),
      () => {},
    )
    return () => {
      isHere = false
    }
  }, [])
  return days
}
