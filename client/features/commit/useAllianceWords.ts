import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAllianceDoc } from '../../sync/alliance.ts'
import { useSheet } from '../../sync/useRecord.ts'
import type { RoomStanding } from './useStanding.ts'

/** So many names one takes in at a glance. */
const NAMES_MAX = 6

/** How the alliance stands, in a sentence and another one; `hint` may be empty. */
export function useAllianceWords({ people, agreed, waiting, counts }: RoomStanding): {
  readonly title: string
  readonly hint: string
} {
  const { t } = useTranslation('commit')
  const { state, version } = useSheet(useAllianceDoc().alliance)
  const names = waiting
    .slice(0, NAMES_MAX)
    .map((id) => people.find(([one]) => one === id)?.[1].name || t('unnamed'))
    .join(', ')
  const more = waiting.length - NAMES_MAX
  const waitsFor = t('console.waiting', {
    names: more > 0 ? t('console.waitingMore', { names, count: more }) : names,
  })
  if (state === 'active')
    return {
      title: t('console.active'),
      hint: waiting.length > 0 ? `${t('console.activeOpen', { count: waiting.length })}. ${waitsFor}` : '',
    }
  if (state !== 'proposed') return { title: t(`console.${state}`), hint: '' }
  if (version === null) return { title: t('console.ready', { count: agreed.size }), hint: t('console.readyHint') }
  const isNobodyIn = waiting.length === 0 && [...counts.values()].every((count) => count.in.length === 0)
  return {
    title: t('console.asked', { answered: people.length - waiting.length, count: people.length }),
    hint: isNobodyIn ? t('console.allNo') : `${t('console.askedHint')} ${waiting.length > 0 ? waitsFor : ''}`,
  }
}
