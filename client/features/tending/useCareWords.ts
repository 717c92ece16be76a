import '../../locales/careWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStageRoot } from '../../sync/useStageRoot.ts'

/** What the group says instead of “This needs some care”. */
export function useCareWords(): string {
  const { t } = useTranslation('care')
  return useStageRoot('alliance', wordsIn) || t('raise')
}

function wordsIn(alliance: { readonly get: (field: string) => unknown }): string {
  const words = alliance.get('signalWords')
  return typeof words === 'string' ? words : ''
}
