import type { Spot } from '../../../shared/rules/tension.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import type { ScaleRow } from './rows.ts'

/** With more names than this a sentence is a list. */
const NAMES_MAX = 5

/** Puts member ids into one line: "Ana, Ben and 3 more". */
export function useNames(): (ids: readonly string[]) => string {
  const { t, i18n } = useTranslation('tension')
  const seats = useAll(useStage().members)
  return (ids) => {
    const names = ids.map((id) => seats.get(id)?.name || t('unnamed')).sort((a, b) => a.localeCompare(b, i18n.language))
    const more = names.length > NAMES_MAX ? names.length - NAMES_MAX + 1 : 0
    const told = more > 0 ? [...names.slice(0, NAMES_MAX - 1), t('more', { count: more })] : names
    return new Intl.ListFormat(i18n.language).format(told)
  }
}

/** A row of the picture in one sentence: for the ear, and for who wants to be sure. */
export function useRowWords(): (row: ScaleRow) => string {
  const { t } = useTranslation('tension')
  const namesOf = useNames()
  const told = (spots: readonly Spot[]) => {
    const named = spots.flatMap(({ member }) => member ?? [])
    return named.length > 0 ? namesOf(named) : t('people', { count: spots.length })
  }
  return ({ of: { vote }, kind, low, between, high }) => {
    const topic = vote.topic || vote.question
    if (vote.result === null && vote.cast > 0) return t('sentence.uncounted', { topic })
    if (kind !== 'apart') return t(`sentence.${kind}`, { topic })
    const [from = '', to = ''] = vote.ends ?? []
    const words = { topic, low: from, high: to, lows: told(low), highs: told(high) }
    return between.length === 0
      ? t('sentence.apart', words)
      : t('sentence.apartRest', { ...words, count: between.length })
  }
}
