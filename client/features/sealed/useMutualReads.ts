import '../../locales/streetWords.ts'
import type { RevealedPrompt, Seat } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'
import type { Whose } from '../../sync/useWhose.ts'

/** Who reads an answer to a prompt that opens to each other, and when, exactly; null for other prompts. */
export function useMutualReads({ mutual = 0, shown }: RevealedPrompt, whose: Whose | null): string | null {
  const { t } = useTranslation('street')
  const { id, name } = useMe()
  const isGuided = useSheet(useStage().session).guide !== null
  const other = otherOf(useAll(useStage().members), id)
  if (mutual === 0) return null
  if (whose) return shown > 0 ? t('readsForOpen', whose) : t('readsFor', { ...whose, count: mutual })
  const unsigned = name === '' ? [t('readsUnsigned')] : []
  if (shown > 0) return [t('readsOpen'), ...unsigned].join(' ')
  const isPair = mutual === 2 && other !== undefined
  const [when, sooner] = isPair
    ? [other.name === '' ? t('readsPairUnnamed') : t('readsPair', { name: other.name }), t('readsPairMore')]
    : [t('readsMany', { count: mutual }), t('readsManyMore', { count: mutual })]
  return [when, ...(isGuided ? [] : [sooner]), ...unsigned].join(' ')
}

/** The other one of two; undefined when there are more, or fewer. */
function otherOf(seats: ReadonlyMap<string, Seat>, me: string): Seat | undefined {
  const others = [...seats].filter(([id, { role, leftAt }]) => id !== me && role !== 'viewer' && leftAt === null)
  return others.length === 1 ? others[0]?.[1] : undefined
}
