import '../../locales/paceWords.ts'
import { Coffee, Pause } from 'lucide-react'
import type { Target } from '../../../shared/schema/pace.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useRecord } from '../../sync/useRecord.ts'
import { Icon } from '../../ui/Icon.tsx'
import styles from './StageCover.module.css'
import { useSpot } from './spotlight.ts'
import { stageSize } from './stageSize.ts'
import type { Resting } from './useResting.ts'
import type { Cover } from './useStageCover.ts'

/** A break, a pause or one thing, over the whole Stage. */
export function StageCover({ cover }: { readonly cover: Cover }) {
  return cover.kind === 'rest' ? <Rest {...cover.rest} /> : <Spotlit target={cover.target} />
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

function Spotlit({ target }: { readonly target: Target }) {
  const { t } = useTranslation('pace')
  const spot = useSpot(target)
  if (!spot) return null
  const { words, color } = spot
  return target.kind === 'section' ? (
    <SpotlitSection id={target.id} title={words} />
  ) : (
    <figure className={styles.spot} aria-live="polite">
      <figcaption>
        <h1 className={styles.label}>{t('look.note')}</h1>
      </figcaption>
      <blockquote
        dir="auto"
        data-card={target.id}
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
          <li key={noteId} dir="auto" data-card={noteId} data-note={color} className={styles.small}>
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
