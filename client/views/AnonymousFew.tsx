import '../locales/revealingWords.ts'
import { ANONYMOUS_MIN } from '../../shared/limits.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePeopleHere } from '../sync/usePresence.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import styles from './ConsoleNext.module.css'

/** Says beforehand that too few people are here for an anonymous question, and offers to ask it with names. */
export function AnonymousFew({ onWithNames }: { readonly onWithNames: (() => void) | null }) {
  const { t } = useTranslation(['revealing', 'console'])
  const count = usePeopleHere().filter(({ role }) => role !== 'viewer').length
  return (
    count < ANONYMOUS_MIN && (
      <p className={styles.few}>
        <Chip tone="terracotta">{t('anonymousFew', { count })}</Chip>
        {onWithNames && <Button onPress={onWithNames}>{t('console:withNames')}</Button>}
      </p>
    )
  )
}
