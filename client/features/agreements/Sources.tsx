import { ChevronRight } from 'lucide-react'
import { useId, useState } from 'react'
import { emptySide } from '../../../shared/rules/alliance/open.ts'
import type { Agreement } from '../../../shared/schema/agreement.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PlainLine } from './PlainLine.tsx'
import styles from './Sources.module.css'

export const sources = ['mine', 'yours', 'elsewhere'] as const

type Props = {
  readonly agreement: Agreement
  readonly onKeep: (fields: Partial<Agreement>) => void
}

/** A need has several sources: one's own part, the other's, and others still. A side nobody spoke for is seen. */
export function Sources({ agreement, onKeep }: Props) {
  const { t } = useTranslation('agreements')
  const id = useId()
  const [isOpen, setOpen] = useState(sources.some((source) => agreement[source] !== ''))
  const empty = emptySide(agreement)
  return (
    <div className={styles.sources}>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={id}
        className={styles.title}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon of={ChevronRight} className={styles.chevron} />
        {t('sources')}
      </button>
      {isOpen && (
        <div id={id} className={styles.lines}>
          {sources.map((source) => (
            <PlainLine
              key={source}
              label={t(source)}
              example={t(`example.${source}`)}
              now={agreement[source]}
              onKeep={(words) => onKeep({ [source]: words })}
            />
          ))}
        </div>
      )}
      {empty !== null && <p className={styles.empty}>{t(`emptySide.${empty}`)}</p>}
    </div>
  )
}
