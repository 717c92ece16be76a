import '../locales/probingWords.ts'
import { useMemo } from 'react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import type { News } from '../sync/newToMe.ts'
import { useAll } from '../sync/useRecord.ts'
import { StageCards, type StageNote } from './StageCards.tsx'

type StageNewsProps = { readonly news: readonly News[]; readonly unit: number }

/** At the end, while no question is shown: the cards that were new to somebody, and to how many. */
export function StageNews({ news, unit }: StageNewsProps) {
  const { t } = useTranslation('probing')
  const prompts = useAll(useStage().prompts)
  const cards = useMemo(
    () =>
      news.map(({ id, note }): StageNote => {
        const isNameless = prompts.get(note.prompt ?? '')?.anonymous
        return [id, isNameless ? { ...note, author: null } : note]
      }),
    [news, prompts],
  )
  const counts = useMemo(() => new Map(news.map(({ id, by }) => [id, by.length])), [news])
  return <StageCards notes={cards} unit={unit} told={(id) => t('news.count', { count: counts.get(id) ?? 0 })} />
}
