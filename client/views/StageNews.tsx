import '../locales/probingWords.ts'
import { useMemo } from 'react'
import { useTranslation } from '../locales/useTranslation.tsx'
import { useStage } from '../sync/BoardSession.tsx'
import { useNews } from '../sync/newToMe.ts'
import { useAll } from '../sync/useRecord.ts'
import { StageCards, type StageNote } from './StageCards.tsx'
import styles from './StageNews.module.css'
import { StageQuiet } from './StageQuiet.tsx'

/** At the end, while no question is shown: the cards that were new to somebody, and to how many. */
export function StageNews({ unit }: { readonly unit: number }) {
  const { t } = useTranslation('probing')
  const news = useNews()
  const prompts = useAll(useStage().prompts)
  const cards = useMemo(
    () =>
      news.map(({ id, note }): StageNote => {
        const isNameless = prompts.get(note.prompt ?? '')?.anonymous
        return [id, isNameless ? { ...note, author: null } : note]
      }),
    [news, prompts],
  )
  if (news.length === 0) return <StageQuiet prompt={undefined} />
  return (
    <section aria-label={t('news.title')} className={styles.news}>
      <p className={styles.title}>{t('news.title')}</p>
      <StageCards
        notes={cards}
        unit={unit}
        told={(id) => t('news.count', { count: news.find((one) => one.id === id)?.by.length ?? 0 })}
      />
    </section>
  )
}
