import { BREAKOUT_GROUP_MAX } from '../../../shared/limits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { PlanNow } from './usePlan.ts'

/** Why these groups can't start, in words; null when they can. */
export function usePlanTrouble({ plan, people }: PlanNow): string | null {
  const { t } = useTranslation('grouping')
  if (plan.length === 0) return t('tooFew')
  const alone = plan.find(({ length }) => length === 1)?.[0]
  if (alone !== undefined) return t('aloneHint', { name: people.get(alone)?.name || t('somebody') })
  const large = plan.findIndex(({ length }) => length > BREAKOUT_GROUP_MAX)
  return large === -1 ? null : t('tooMany', { number: large + 1, most: BREAKOUT_GROUP_MAX })
}
