import { useCallback } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { Ally, FunctionId } from './myMap.ts'
import { countOf, type Due, dueOf } from './standing.ts'

/** Says a day, `2026-03-01`, as people write it: "1 Mar 2026". */
export function useDayWords(): (day: string) => string {
  const { i18n } = useTranslation('map')
  const { language } = i18n
  return useCallback(
    (day) => new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day)),
    [language],
  )
}

/** Says things one after the other, as people list them. */
export function useListWords(): (things: readonly string[]) => string {
  const { i18n } = useTranslation('map')
  const { language } = i18n
  return useCallback((things) => new Intl.ListFormat(language).format(things), [language])
}

/** What somebody's function is called; empty when it was not said. */
export function useFunctionWords(): (ally: Pick<Ally, 'function' | 'ownFunction'>) => string {
  const { t } = useTranslation('map')
  return useCallback(
    ({ function: id, ownFunction }) => (id === 'own' ? ownFunction : id ? t(`functions.${id}`) : ''),
    [t],
  )
}

/** Since when an alliance wants to be looked at. */
export function useSinceWords(): (due: Due) => string {
  const { t } = useTranslation('map')
  return useCallback((due) => t(`tend.since.${due.why}`, { count: countOf(due) }), [t])
}

/** Everything that the picture shows of somebody, in words. */
export function useNodeWords(today: string): (ally: Ally) => string {
  const { t } = useTranslation('map')
  const functionWords = useFunctionWords()
  const sinceWords = useSinceWords()
  return useCallback(
    (ally) => {
      const due = dueOf(ally, today)
      const facts = [
        functionWords(ally),
        t(`states.${ally.state}`),
        t('around.tie', { tie: ally.tie, word: t(`ties.${tieOf(ally)}`) }),
        ally.kind && t(`kinds.${ally.kind}`),
        due && sinceWords(due),
      ]
      return t('around.node', { name: ally.name, facts: facts.filter(Boolean).join(', ') })
    },
    [t, functionWords, sinceWords, today],
  )
}

const ties = ['loose', 'light', 'steady', 'strong', 'close'] as const

/** How strong a tie is, as its words are called. */
export function tieOf({ tie }: Pick<Ally, 'tie'>): (typeof ties)[number] {
  return ties[tie - 1] ?? 'steady'
}

/** What somebody is called of whom only the function is known. */
export function useSomebody(): (id: FunctionId) => string {
  const { t } = useTranslation('map')
  return useCallback((id) => t('check.somebody', { function: t(`functions.${id}`) }), [t])
}
