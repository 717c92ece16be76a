import '../locales/pageWayWords.ts'
import { ScrollText } from 'lucide-react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { usePass } from '../sync/BoardSession.tsx'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { pathOf } from './doorRooms.ts'

/** The way to the alliance as a page. */
export function PageWay() {
  const { t } = useTranslation('pageWay')
  const { boardId } = usePass()
  return (
    <ButtonLink variant="quiet" icon={ScrollText} to={pathOf(boardId, 'agreement')}>
      {t('way')}
    </ButtonLink>
  )
}
