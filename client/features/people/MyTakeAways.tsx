import '../../locales/companyWords.ts'
import { Backpack } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, usePass } from '../../sync/BoardSession.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'

/** The way to the questions I carry with me. */
export function MyTakeAways() {
  const { t } = useTranslation('company')
  const { boardId } = usePass()
  if (useMe().role === 'viewer') return null
  return (
    <ButtonLink variant="quiet" icon={Backpack} to={`/b/${boardId}/mine`}>
      {t('takeAways')}
    </ButtonLink>
  )
}
