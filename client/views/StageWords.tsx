import { useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslation } from '../locales/useTranslation.tsx'
import type { StageNote } from './StageCards.tsx'
import styles from './StageWords.module.css'
import { saidWords, WORD_SIZES, WORDS_MAX } from './stageWords.ts'
import { useBoxSize } from './useBoxSize.ts'

/** A word of each, as one calm picture: all of one size, because nobody's word is larger; a dot for each who said the same. */
export function StageWords({ notes, unit }: { readonly notes: readonly StageNote[]; readonly unit: number }) {
  const { t } = useTranslation('stage')
  const area = useRef<HTMLDivElement>(null)
  const list = useRef<HTMLUListElement>(null)
  const room = useBoxSize(area)
  const words = useMemo(() => saidWords(notes.map(([, note]) => note)), [notes])
  const shown = words.slice(0, WORDS_MAX)
  const left = words.length - shown.length

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, or another room, want another size
  useLayoutEffect(() => {
    const [box, place] = [list.current, area.current]
    if (!box || !place) return
    const fits = (size: number) => {
      box.style.setProperty('--size', `${size * unit}px`)
      return box.scrollHeight <= place.clientHeight && box.scrollWidth <= place.clientWidth
    }
    const refit = () => void WORD_SIZES.some(fits)
    refit()
    // The page's own typeface may arrive after the words, and is of another width.
    void document.fonts.ready.then(refit)
  }, [words, unit, room])

  return (
    <div ref={area} className={styles.area}>
      <ul ref={list} aria-label={t('answers')} className={styles.words}>
        {shown.map(({ word, count, color }, at) => (
          <li key={word} className={styles.word} data-note={color} style={{ '--place': Math.min(at, 12) }}>
            <span aria-hidden="true">{word}</span>
            <span className="visually-hidden">{count > 1 ? t('wordOf', { word, count }) : word}</span>
            <span aria-hidden="true" className={styles.dots}>
              {Array.from({ length: count }, (_, nth) => nth).map((nth) => (
                <span key={nth} className={styles.dot} />
              ))}
            </span>
          </li>
        ))}
        {left > 0 && <li className={styles.more}>{t('moreWords', { count: left })}</li>}
      </ul>
    </div>
  )
}
