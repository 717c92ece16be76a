import { useTranslation } from '../../locales/useTranslation.tsx'
import { type MapKitName, mapKits } from './mapKits.ts'
import { countOf } from './standing.ts'
import type { Suggestion } from './suggest.ts'

export type SuggestionWords = {
  readonly heading: string
  readonly reason: string
  /** What to say first. */
  readonly opener: string
  /** What to write to them: how long, and that a no is fine. */
  readonly invitation: string
  /** What a board for it may be called. */
  readonly title: string
}

const invitationFor: Partial<Record<MapKitName, 'tend' | 'lookBack' | 'team'>> = {
  ...{ tend: 'tend', lookBack: 'lookBack', leaders: 'team' },
}

/** What a suggestion says. */
export function useSuggestionWords(suggestion: Suggestion): SuggestionWords {
  const { t } = useTranslation('map')
  const { why, ally, kit } = suggestion
  const facts = {
    name: ally?.name ?? '',
    initiative: why === 'initiative' ? suggestion.initiative : '',
    function: why === 'function' ? t(`functions.${suggestion.function}`) : '',
    minutes: mapKits[kit].minutes,
  }
  const form = why === 'carrying' ? 'listen' : (invitationFor[kit] ?? 'designed')
  return {
    heading: t(`next.heading.${why === 'carrying' && ally ? 'carryingAlly' : why}`, facts),
    reason: reason(),
    opener: t(`next.openers.${why}`, facts),
    // Whom somebody only wishes for has perhaps no name yet, but a description: nobody wants to be greeted by one.
    invitation: greeting(t(`next.invite.${form}`, why === 'wished' ? { ...facts, name: '' } : facts)),
    title: why === 'silos' ? t('next.titleTeam') : ally ? t('next.titleWith', facts) : t('next.titleOpen'),
  }

  function reason(): string {
    if (why === 'review' || why === 'untended')
      return t(`next.reason.${why}`, { count: countOf({ why, days: suggestion.days }) })
    if (why === 'initiative' && ally) return t('next.reason.initiativeAlly', facts)
    return t(`next.reason.${why}`, facts)
  }

  /** Nobody in particular has no name. */
  function greeting(words: string): string {
    return words.replace(' ,', ',')
  }
}
