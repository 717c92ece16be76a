import type { KitSummary } from '../../shared/api.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import styles from './HomeCreate.module.css'

/** What somebody wants to know before they pick a kit: how long, for whom, how much. */
export function HomeKitFacts({ kit }: { readonly kit: Pick<KitSummary, 'minutes' | 'people' | 'prompts'> }) {
  const { t } = useTranslation('home')
  return (
    <span className={styles.facts}>
      {kit.minutes > 0 && <span>{t('kits.minutes', { count: kit.minutes })}</span>}
      {kit.people && <span>{kit.people}</span>}
      {kit.prompts > 0 && <span>{t('kits.prompts', { count: kit.prompts })}</span>}
    </span>
  )
}

/** What the picked kit puts on the board. */
export function HomeKitSections({ kit }: { readonly kit: KitSummary | undefined }) {
  const { t } = useTranslation('home')
  return (
    <>
      {kit && kit.sections.length > 0 && (
        <span className={styles.sections}>{t('kits.sections', { sections: kit.sections.join(' · ') })}</span>
      )}
      {t('kits.help')}
    </>
  )
}
