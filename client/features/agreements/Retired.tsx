import { ChevronRight } from 'lucide-react'
import type { Agreement } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Retired.module.css'

type Props = { readonly retired: readonly (readonly [id: string, agreement: Agreement])[] }

/** What was let go with thanks: no longer asked about, and not forgotten. */
export function Retired({ retired }: Props) {
  const { t } = useTranslation('agreements')
  if (retired.length === 0) return null
  return (
    <details className={styles.retired}>
      <summary className={styles.title}>
        <Icon of={ChevronRight} className={styles.chevron} />
        {t('retired', { count: retired.length })}
      </summary>
      <ul className={styles.list}>
        {retired.map(([id, { what }]) => (
          <li key={id} dir="auto">
            {what.trim() || t('wordless')}
          </li>
        ))}
      </ul>
    </details>
  )
}
