import { PencilLine } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './WritersHere.module.css'
import { useWriters } from './writers.ts'

/** One small line on a section's edge: who writes in it now. */
export function WritersHere({ sectionId }: { readonly sectionId: string }) {
  const { t } = useTranslation(['navigation', 'people'])
  const writers = useWriters(sectionId)
  const [first, second] = writers
  if (!first) return null
  const name = first.name || t('people:unnamed')
  const words =
    second === undefined
      ? t('writing.one', { name })
      : writers.length === 2
        ? t('writing.two', { name, other: second.name || t('people:unnamed') })
        : t('writing.more', { name, count: writers.length - 1 })
  return (
    <p dir="auto" className={styles.line} data-person={first.color}>
      <Icon of={PencilLine} />
      <span>{words}</span>
    </p>
  )
}
