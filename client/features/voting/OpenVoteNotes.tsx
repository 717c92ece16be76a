import { useState } from 'react'
import { VOTE_OPTIONS_MAX } from '../../../shared/limits.ts'
import { inOrder } from '../../../shared/rules/order.ts'
import { asRead } from '../../../shared/rules/readingOrder.ts'
import type { Note } from '../../../shared/schema/board.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { Select } from '../../ui/Select.tsx'
import styles from './OpenVote.module.css'

type Props = {
  /** These notes alone; null: those of a section that is chosen here. */
  readonly among: readonly string[] | null
  readonly chosen: readonly string[]
  readonly onChange: (notes: readonly string[]) => void
  readonly error: string | undefined
}

const OPEN_BOARD = 'open board'

/** Notes to choose from: all of a section or of a selection, less those that are left out. */
export function OpenVoteNotes({ among, chosen, onChange, error }: Props) {
  const { t } = useTranslation('voting')
  const sections = useAll(useStage().sections)
  const notes = useAll(useBoard().notes)
  const [section, setSection] = useState<string | null>(null)
  const lying = [...notes].filter(([, { text, deletedAt }]) => deletedAt === null && text.trim() !== '')
  const inSection = (id: string | null) => lying.filter((entry) => placeOf(entry[1]) === id)
  const offered = among === null ? inSection(section) : lying.filter(([id]) => among.includes(id))
  const ids = asRead(offered)

  function placeOf({ section }: Note): string {
    return section !== null && sections.has(section) ? section : OPEN_BOARD
  }
  const choose = (place: string) => {
    setSection(place)
    onChange(asRead(inSection(place)).slice(0, VOTE_OPTIONS_MAX))
  }
  const mark = (id: string, isTaken: boolean) =>
    onChange(ids.filter((one) => (one === id ? isTaken : chosen.includes(one))))

  return (
    <>
      {among === null && (
        <Select
          label={t('open.whichSection')}
          placeholder={t('open.chooseSection')}
          value={section}
          onChange={choose}
          options={[
            ...inOrder(sections).map(([id, { title }]) => ({ id, label: title })),
            { id: OPEN_BOARD, label: t('open.openBoard') },
          ]}
        />
      )}
      {ids.length > 0 && (
        <fieldset className={styles.notes}>
          <legend>{t('open.notes')}</legend>
          {ids.map((id) => (
            <label key={id} className={styles.note}>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ target }) => mark(id, target.checked)}
              />
              <span dir="auto">{notes.get(id)?.text.trim()}</span>
            </label>
          ))}
        </fieldset>
      )}
      {section !== null && ids.length === 0 && <p className={styles.quiet}>{t('open.noNotes')}</p>}
      {ids.length > 0 && (
        <p role="status" className={styles.quiet}>
          {t('open.taken', { count: chosen.length })}
        </p>
      )}
      {error && (
        <p role="alert" className={styles.trouble}>
          {error}
        </p>
      )}
    </>
  )
}
