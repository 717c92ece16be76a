import { useEffect } from 'react'

/** Keeps `--seen-height` at what the on-screen keyboard leaves of the window, so that nothing hides behind it. */
export function useKeyboardRoom(): void {
  useEffect(() => {
    const seen = window.visualViewport
    if (!seen) return
    const root = document.documentElement
    const measure = () => {
      // While somebody zooms in, the page itself should not change under their fingers.
      if (seen.scale === 1) root.style.setProperty('--seen-height', `${seen.height}px`)
    }
    measure()
    seen.addEventListener('resize', measure)
    return () => {
      seen.removeEventListener('resize', measure)
      root.style.removeProperty('--seen-height')
    }
  }, [])
}
