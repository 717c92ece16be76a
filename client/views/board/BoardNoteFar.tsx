import type { Note } from '../../../shared/schema/board.ts'
import { usePaper } from '../../features/notes/usePaper.ts'
import { usePreferences } from '../../preferences.ts'
import styles from './BoardNoteFar.module.css'

/** A note from far away: plain paper and the weight of its words. */
export function BoardNoteFar({ note }: { readonly note: Note }) {
  const [width, height] = note.size
  return (
    <div className={styles.paper} data-note={usePaper(note, usePreferences())} style={{ width, height }}>
      {note.text.slice(0, WORDS_MAX)}
    </div>
  )
}

/** Nobody reads more from there. */
const WORDS_MAX = 60
