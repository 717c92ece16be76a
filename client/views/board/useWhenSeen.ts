import { useState } from 'react'

/** True from the first time on that this is open: what has been shown once stays, so that it can leave as it came. */
export function useWhenSeen(isOpen: boolean): boolean {
  const [wasSeen, setSeen] = useState(isOpen)
  if (isOpen && !wasSeen) setSeen(true)
  return isOpen || wasSeen
}
