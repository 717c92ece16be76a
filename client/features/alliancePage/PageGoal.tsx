import { type ReactNode, useId } from 'react'
import type * as Y from 'yjs'
import { useTranslation } from '../../locales/useTranslation.tsx'
import styles from './PageHead.module.css'
import { useShownPage } from './useAlliancePage.ts'
import { useSectionOf } from './useSectionOf.ts'

/** Of the notes about a purpose, so many stand on the page: it is to be read, and the board has them all. */
const NOTES_SHOWN = 8

/** What people said it is for: their section's text, and their notes there. */
export function PageGoal({ rich }: { readonly rich: (text: Y.XmlFragment) => ReactNode }) {
  const { t } = useTranslation('alliancePage')
  const { nameOf } = useShownPage()
  const { text, notes } = useSectionOf('purpose')
  const label = useId()
  if (text === null && notes.length === 0) return null
  return (
    <section aria-labelledby={label} className={styles.goal}>
      <h2 id={label} className={styles.small}>
        {t('goal')}
      </h2>
      {text && <div className={styles.text}>{rich(text)}</div>}
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.slice(0, NOTES_SHOWN).map(([id, note]) => (
            <li key={id}>
              <q>{note.text.trim()}</q>
              {note.author !== null && <span className={styles.soft}> {nameOf(note.author)}</span>}
            </li>
          ))}
        </ul>
      )}
      {notes.length > NOTES_SHOWN && <p className={styles.soft}>{t('more', { count: notes.length - NOTES_SHOWN })}</p>}
    </section>
  )
}

/** What it is for, in one line that stays in sight while people read on. It was read above: nobody has to hear it twice. */
export function GoalLine() {
  const { t } = useTranslation('alliancePage')
  const { line } = useSectionOf('purpose')
  if (line === '') return null
  return (
    <p aria-hidden="true" className={styles.line} dir="auto">
      {t('goalLine', { goal: line })}
    </p>
  )
}
