import { usePreferences } from '../../preferences.ts'
import { useIsNarrow } from '../useIsNarrow.ts'

/** Whether the board is shown as a canvas or as an outline, on this screen. */
export function useForm(): 'canvas' | 'outline' {
  const { form } = usePreferences()
  const isNarrow = useIsNarrow()
  if (form !== 'auto') return form
  return isNarrow ? 'outline' : 'canvas'
}
