import { useEffect } from 'react'
import { usePreferences } from '../../preferences.ts'

/** While the board is shown in calm, the page says so: `data-calm` on the root element, which menus and dialogs are in, too. */
export function useCalm(): void {
  const { calm } = usePreferences()
  useEffect(() => {
    if (!calm) return
    const { dataset } = document.documentElement
    dataset.calm = 'true'
    return () => {
      delete dataset.calm
    }
  }, [calm])
}
