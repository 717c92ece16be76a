import '../../locales/probingWords.ts'
import type { Clarity } from '../../../shared/rules/clarity.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { clarityIcons } from './clarityLooks.ts'
import styles from './Probes.module.css'

/** The same in a line of small facts. */
export function ClaritySign({ state }: { readonly state: Clarity }) {
  const { t } = useTranslation('probing')
  return (
    <span className={styles.fact}>
      <Icon of={clarityIcons[state]} size="s" />
      {t(`clarity.${state}`)}
    </span>
  )
}

/** How clear an answer is, in a shape and in words. */
export function ClarityLine({ state }: { readonly state: Clarity }) {
  const { t } = useTranslation('probing')
  return (
    <p className={styles.clarity} data-clarity={state}>
      <Icon of={clarityIcons[state]} className={styles.sign} />
      <span>
        <b>{t(`clarity.${state}`)}</b> <span className={styles.hint}>{t(`clarity.${state}Hint`)}</span>
      </span>
    </p>
  )
}
