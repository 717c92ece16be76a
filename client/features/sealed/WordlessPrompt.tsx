import '../../locales/sealedWords.ts'
import { BookOpen, MessagesSquare } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'

/** A question that nobody writes to: what to do instead. */
export function WordlessPrompt({ mode }: { readonly mode: 'silent' | 'discuss' }) {
  const { t } = useTranslation('sealed')
  return (
    <EmptyState icon={mode === 'silent' ? BookOpen : MessagesSquare} title={t(mode)}>
      {t(`${mode}Hint`)}
    </EmptyState>
  )
}
