import { useCallback } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useDeck, useMe, useSynced } from '../../sync/BoardSession.tsx'
import { useSharedText } from '../../sync/useSharedText.ts'
import { TextField } from '../../ui/TextField.tsx'
import styles from './FacilitatorNotes.module.css'

/** As much as fits a frame many times over, and a session's worth of notes. */
const NOTES_LENGTH_MAX = 10_000

/** A facilitator's own notes for the session: kept with the deck, so participants and viewers are never sent them. */
export function FacilitatorNotes() {
  const { t } = useTranslation('console')
  const { id } = useMe()
  const { notes } = useDeck()
  const make = useCallback(() => notes.put(id, {}), [notes, id])
  const [text, setText] = useSharedText(notes, id, make)
  return (
    <TextField
      className={styles.notes}
      label={t('notesLabel')}
      hideLabel
      multiline
      // Before the deck is here, a first letter would begin a second set of notes.
      isDisabled={!useSynced('deck')}
      value={text}
      onChange={setText}
      maxLength={NOTES_LENGTH_MAX}
      placeholder={t('notesExample')}
      description={t('notesHint')}
    />
  )
}
