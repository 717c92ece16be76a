import '../../locales/paceWords.ts'
import { Coffee, Pause } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './StageCover.module.css'
import { type Spot, useSpotlight } from './spotlight.ts'
import { stageSize } from './stageSize.ts'
import { type Resting, useResting } from './useResting.ts'

/** What takes the whole screen for a while: a break, a pause, or the one thing everybody looks at. */
export type Cover = { readonly kind: 'rest'; readonly rest: Resting } | { readonly kind: 'spot'; readonly spot: Spot }

/** Null while the Stage shows what it always shows. A question in the spotlight is what it always shows. */
export function useStageCover(): Cover | null {
  const rest = useResting()
  const spot = useSpotlight()
  if (rest) return { kind: 'rest', rest }
  return spot && spot.target.kind !== 'prompt' ? { kind: 'spot', spot } : null
}

export function StageCover({ cover }: { readonly cover: Cover }) {
  return cover.kind === 'rest' ? <Rest {...cover.rest} /> : <Spotlit spot={cover.spot} />
}

function Rest({ kind }: Resting) {
  const { t } = useTranslation('pace')
  return (
    <div className={styles.rest} role="status">
      <span className={styles.breath} aria-hidden="true">
        <Icon of={kind === 'break' ? Coffee : Pause} className={styles.sign} />
      </span>
      <h1 className={styles.title}>{t(`rest.${kind}`)}</h1>
      <p className={styles.hint}>{t('rest.stageHint')}</p>
    </div>
  )
}

function Spotlit({ spot: { target, words, color } }: { readonly spot: Spot }) {
  const { t } = useTranslation('pace')
  return target.kind === 'section' ? (
    <SpotlitSection id={target.id} title={words} />
  ) : (
    <figure className={styles.spot} aria-live="polite">
      <figcaption className={styles.label}>{t('look.note')}</figcaption>
      <blockquote
        dir="auto"
        data-note={color}
        className={styles.note}
        style={{ '--size': `calc(${stageSize(words.length)} * var(--u))` }}
      >
        {words || t('look.emptyNote')}
        <Author id={target.id} />
      </blockquote>
    </figure>
  )
}

function Author({ id }: { readonly id: string }) {
  const note = useRecord(useBoard().notes, id)
  const author = useRecord(useStage().members, note?.author ?? '')
  return author?.name ? <footer className={styles.author}>{author.name}</footer> : null
}

/** A section by its title, and as many of its notes as can be read from the back row. */
const NOTES_MAX = 6

function SpotlitSection({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useTranslation('pace')
  const notes = useAll(useBoard().notes)
  const lying = [...notes].filter(([, { section, deletedAt, text }]) => section === id && !deletedAt && text.trim())
  const shown = lying.sort(([, a], [, b]) => a.at[1] - b.at[1] || a.at[0] - b.at[0]).slice(0, NOTES_MAX)
  return (
    <div className={styles.spot} aria-live="polite">
      <p className={styles.label}>{t('look.section')}</p>
      <h1 dir="auto" className={styles.title}>
        {title}
      </h1>
      <ul className={styles.notes}>
        {shown.map(([noteId, { text, color }]) => (
          <li key={noteId} dir="auto" data-note={color} className={styles.small}>
            {text.trim()}
          </li>
        ))}
      </ul>
      {lying.length > shown.length && (
        <p className={styles.hint}>{t('look.more', { count: lying.length - shown.length })}</p>
      )}
    </div>
  )
}
