import '../../locales/sealedWords.ts'
import '../../locales/takeAwaysWords.ts'
import { BookOpen, MessagesSquare } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { usePass } from '../../sync/BoardSession.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** A question that nobody writes to: what to do instead, and a place for thoughts that are nobody else's. */
export function WordlessPrompt({ mode }: { readonly mode: 'silent' | 'discuss' }) {
  const { t } = useTranslation(['sealed', 'takeAways'])
  const { boardId } = usePass()
  return (
    <EmptyState
      icon={mode === 'silent' ? BookOpen : MessagesSquare}
      title={t(mode)}
      actions={
        <ButtonLink variant="quiet" to={`/b/${boardId}/mine`}>
          {t('takeAways:forMe')}
        </ButtonLink>
      }
    >
      {t(`${mode}Hint`)}
    </EmptyState>
  )
}
