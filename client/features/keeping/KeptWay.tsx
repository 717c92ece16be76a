import '../../locales/keptWords.ts'
import { ShieldCheck } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'

/** To the page that says what is kept of this board, and takes it away. */
export function KeptWay() {
  const { t } = useTranslation('kept')
  const { boardId } = usePass()
  return (
    <ButtonLink variant="quiet" icon={ShieldCheck} to={`/b/${boardId}/kept`}>
      {t('way')}
    </ButtonLink>
  )
}
