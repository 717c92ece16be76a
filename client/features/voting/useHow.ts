import type { Vote } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'

/** What is asked for, "3 dots each" (once it is closed: what it was), and whether names are shown. */
export function useHow(vote: Vote): { readonly kind: string; readonly names: string } {
  const { t } = useTranslation('voting')
  const { kind, dots, perOption, isNamed, state } = vote
  const names = t(isNamed ? 'named' : 'anonymous')
  if (kind !== 'dots') return { kind: t(state === 'open' ? `how.${kind}` : `kind.${kind}`), names }
  if (perOption < dots) return { kind: t('how.dotsAtMost', { count: dots, most: perOption }), names }
  return { kind: t('how.dots', { count: dots }), names }
}
