import { type FocusEvent, useEffect, useRef } from 'react'

/** How long an editor stays after the focus left it, in milliseconds: looking something up must not cost the caret. */
const STAY_MS = 4000

/** Handlers for what the focus may be in; `onLeft` is called once the focus has been elsewhere for a while. */
export function useLeft(onLeft: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    onFocus: () => clearTimeout(timer.current),
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      if (currentTarget.contains(relatedTarget)) return
      clearTimeout(timer.current)
      // Whoever went to another window comes back to the same caret.
      const leave = () => {
        if (!currentTarget.contains(document.activeElement)) onLeft()
      }
      timer.current = setTimeout(leave, STAY_MS)
    },
  }
}
