import { preferences } from '../../preferences.ts'
import { isNarrow } from '../useIsNarrow.ts'

/** Each form comes by itself: who reads the outline loads no canvas. */
export const loadForm = {
  canvas: () => import('./BoardCanvas.tsx'),
  outline: () => import('./BoardOutline.tsx'),
}

/** In which form the board is shown on this screen, as somebody likes it. */
export function formOf(liked: 'auto' | 'canvas' | 'outline', isNarrow: boolean): 'canvas' | 'outline' {
  if (liked !== 'auto') return liked
  return isNarrow ? 'outline' : 'canvas'
}

/** Fetches the form that will be shown while the rest of the board is on its way, too. */
export function fetchForm(): void {
  // Who shows it asks again, and says what is wrong.
  loadForm[formOf(preferences().form, isNarrow())]().catch(() => {})
}
