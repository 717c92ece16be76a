import '../../locales/versionsWords.ts'
import { History } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { agreementPath } from './agreementPath.ts'

/** A version that can't be shown: it may be gone, or the network is. */
export function MissingVersion({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useTranslation('versions')
  const { boardId } = usePass()
  return (
    <EmptyState
      icon={History}
      title={t('missing')}
      actions={
        <>
          <Button onPress={onAgain}>{t('again')}</Button>
          <ButtonLink to={agreementPath(boardId)}>{t('toNow')}</ButtonLink>
        </>
      }
    >
      {t('missingHint')}
    </EmptyState>
  )
}
