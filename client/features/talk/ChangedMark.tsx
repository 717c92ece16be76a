import '../../locales/probingWords.ts'
import { PencilLine } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { Popover } from '../../ui/Popover.tsx'
import styles from './Talk.module.css'

/**
 * That an answer was changed after all had seen it, and what it said then. A change of mind is welcome, and no secret;
 * who made it is not told.
 */
export function ChangedMark({ shownAs }: { readonly shownAs: string }) {
  const { t } = useTranslation('probing')
  const name = t('changed.mark')
  return (
    <Popover
      label={name}
      placement="bottom"
      trigger={
        // The note is what Tab stops at.
        <Button
          aria-label={t('changed.open')}
          excludeFromTabOrder
          className={`${styles.pill} ${styles.ring} nodrag nopan`}
        >
          <Icon of={PencilLine} size="s" />
        </Button>
      }
    >
      <div className={styles.was}>
        <p>{t('changed.was')}</p>
        <p dir="auto">{shownAs}</p>
      </div>
    </Popover>
  )
}
