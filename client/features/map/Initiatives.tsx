import { type FormEvent, useId, useRef, useState } from 'react'
import { lineOfWords } from '../../../shared/api.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { newId } from '../../sync/newId.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useFocusKept } from '../../ui/useFocusKept.ts'
import { Companions } from './Companions.tsx'
import { withInitiative } from './edits.ts'
import { Folded } from './Folded.tsx'
import { InitiativeRow } from './InitiativeRow.tsx'
import styles from './Initiatives.module.css'
import { InitiativeTable } from './InitiativeTable.tsx'
import { changeMap } from './mapStore.ts'
import { INITIATIVE_TITLE_MAX, INITIATIVES_MAX, type MyMap } from './myMap.ts'
import { useWidthInRem } from './useWidthInRem.ts'

/** A column for each ally takes so much, beside the initiative and what can be done, in rem. */
const COLUMN = 5.5
const BESIDE = 23

const Title = lineOfWords(INITIATIVE_TITLE_MAX, { missing: 'missing', long: 'long' })

/** What I want to get done, and who is with me on it: a matrix where it fits, else one after the other. */
export function Initiatives({ map }: { readonly map: MyMap }) {
  const { t } = useTranslation('map')
  const headingId = useId()
  const box = useRef<HTMLDivElement>(null)
  const kept = useFocusKept()
  const width = useWidthInRem(box) ?? 0
  const [choosing, setChoosing] = useState<string | null>(null)
  const open = map.initiatives.filter(({ isDone }) => !isDone)
  const done = map.initiatives.filter(({ isDone }) => isDone)
  const columns = map.allies.filter(({ state }) => state !== 'resting')
  const isTable = columns.length > 0 && open.length > 0 && width >= BESIDE + columns.length * COLUMN
  const chosen = map.initiatives.find(({ id }) => id === choosing)
  return (
    <section aria-labelledby={headingId} className={styles.initiatives}>
      <h2 id={headingId}>{t('initiatives.heading')}</h2>
      <p className={styles.quiet}>{t('initiatives.lead')}</p>
      <div {...kept} className={styles.initiatives}>
        <div ref={box} className={styles.all}>
          {isTable ? (
            <InitiativeTable initiatives={open} allies={columns} />
          ) : (
            <ul className={styles.rows}>
              {open.map((initiative) => (
                <InitiativeRow
                  key={initiative.id}
                  initiative={initiative}
                  allies={map.allies}
                  onChoose={() => setChoosing(initiative.id)}
                />
              ))}
            </ul>
          )}
        </div>
        <Add count={map.initiatives.length} />
        {done.length > 0 && (
          <Folded summary={t('initiatives.finished')}>
            <ul className={styles.rows}>
              {done.map((initiative) => (
                <InitiativeRow key={initiative.id} initiative={initiative} allies={map.allies} />
              ))}
            </ul>
          </Folded>
        )}
      </div>
      {chosen && <Companions initiative={chosen} allies={map.allies} onClose={() => setChoosing(null)} />}
    </section>
  )
}

function Add({ count }: { readonly count: number }) {
  const { t } = useTranslation('map')
  const [title, setTitle] = useState('')
  const [wasTried, setTried] = useState(false)
  const parsed = Title.safeParse(title)
  const isFull = count >= INITIATIVES_MAX
  const add = (event: FormEvent) => {
    event.preventDefault()
    setTried(!parsed.success)
    if (!parsed.success || isFull) return
    const initiative = { id: newId(), title: parsed.data, allies: [], isDone: false, changedAt: 0 }
    changeMap((map) => withInitiative(map, initiative))
    setTitle('')
  }
  const trouble =
    title.trim() === ''
      ? wasTried && t('initiatives.missing')
      : !parsed.success && t('initiatives.tooLong', { max: INITIATIVE_TITLE_MAX })
  return (
    <form onSubmit={add} noValidate className={styles.add}>
      <TextField
        label={t('initiatives.add')}
        placeholder={t('initiatives.placeholder')}
        value={title}
        onChange={setTitle}
        error={isFull ? t('full') : trouble || undefined}
        autoComplete="off"
        className={styles.field}
      />
      <Button type="submit">{t('initiatives.put')}</Button>
    </form>
  )
}
