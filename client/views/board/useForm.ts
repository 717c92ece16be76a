import { usePreferences } from '../../preferences.ts'
import { useIsNarrow } from '../useIsNarrow.ts'
import { formOf } from './forms.ts'

/** Whether the board is shown as a canvas or as an outline, on this screen. */
export function useForm(): 'canvas' | 'outline' {
  const { form } = usePreferences()
  const isNarrow = useIsNarrow()
  return formOf(form, isNarrow)
}
