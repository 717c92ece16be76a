import '../../locales/checkinWords.ts'
import type { Celebration as Said } from '../../../shared/schema/checkin.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './Celebration.module.css'

type Props = { readonly celebration: Said; readonly place: 'page' | 'wall' }

/** Slips of paper in the six papers of the board, where each falls and when. */
const slips = Array.from({ length: 18 }, (_, at) => ({
  key: at,
  paper: ['sun', 'apricot', 'rose', 'sky', 'leaf', 'lilac'][at % 6],
  x: (at * 37 + 5) % 100,
  later: (at * 7) % 11,
  turn: (at * 53) % 90,
}))

/** What people celebrate. On a wall some paper comes down, once and without a sound; where motion is unwanted, none does. */
export function Celebration({ celebration: { what, why, how }, place }: Props) {
  const { t } = useTranslation('checkin')
  return (
    <div data-place={place} className={styles.celebration}>
      {place === 'wall' && (
        <div key={what} aria-hidden className={styles.slips}>
          {slips.map(({ key, paper, x, later, turn }) => (
            <span
              key={key}
              data-note={paper}
              className={styles.slip}
              style={{ '--x': `${x}%`, '--later': later, '--turn': `${turn}deg` }}
            />
          ))}
        </div>
      )}
      <p dir="auto" className={`voice ${styles.what}`}>
        {what}
      </p>
      {why && <p dir="auto">{t('celebrate.whyWas', { words: why })}</p>}
      {how && <p dir="auto">{t('celebrate.howIs', { words: how })}</p>}
    </div>
  )
}
