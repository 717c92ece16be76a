import '../locales/revealingWords.ts'
import { ANONYMOUS_MIN } from '../../shared/limits.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePeopleHere } from '../sync/usePresence.ts'
import { Chip } from '../ui/Chip.tsx'

/** Says beforehand that too few people are here for an anonymous question. */
export function AnonymousFew() {
  const { t } = useTranslation('revealing')
  const count = usePeopleHere().filter(({ role }) => role !== 'viewer').length
  return (
    count < ANONYMOUS_MIN && (
      <p>
        <Chip tone="terracotta">{t('anonymousFew', { count })}</Chip>
      </p>
    )
  )
}
