import { type RefObject, useEffect, useRef } from 'react'

/** Whether Ctrl or ⌘ is down: then nothing settles by itself. */
export function useIsFree(): RefObject<boolean> {
  const isFree = useRef(false)
  useEffect(() => {
    const look = (event: KeyboardEvent | PointerEvent) => {
      isFree.current = event.ctrlKey || event.metaKey
    }
    const events = ['keydown', 'keyup', 'pointermove'] as const
    for (const event of events) window.addEventListener(event, look, { capture: true, passive: true })
    return () => {
      for (const event of events) window.removeEventListener(event, look, { capture: true })
    }
  }, [])
  return isFree
}
