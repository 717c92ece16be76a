import { useTranslation } from '../../locales/useTranslation.tsx'
import { prefer } from '../../preferences.ts'
import styles from './BoardBar.module.css'
import type { Desk } from './boardDesk.ts'
import { useForm } from './useForm.ts'

/** The first stop of the keyboard on the canvas: the same board as an outline, with the focus in it. */
export function BoardSkip({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation('preferences')
  if (useForm() === 'outline') return null
  const skip = () => {
    const stop = desk.subscribe(() => {
      if (desk.get().ways?.form !== 'outline') return
      stop()
      requestAnimationFrame(() => document.querySelector<HTMLElement>('main [tabindex="0"]')?.focus())
    })
    prefer({ form: 'outline' })
  }
  return (
    <button type="button" className={styles.skip} onClick={skip}>
      {t('skip')}
    </button>
  )
}
