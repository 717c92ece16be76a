import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Fold.module.css'

/** What most need not see, one press away. */
export function Fold({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        <Icon of={ChevronRight} className={styles.chevron} />
        {title}
      </summary>
      <div className={styles.inside}>{children}</div>
    </details>
  )
}
