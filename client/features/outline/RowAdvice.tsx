import { type FocusEvent, type KeyboardEvent, useMemo, useRef } from 'react'
import type { Note } from '../../../shared/schema/board.ts'
import { useRecord } from '../../sync/useRecord.ts'
import { rewrite } from '../../sync/useSharedText.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { useAtOutline } from './atOutline.ts'
import styles from './OutlineWords.module.css'
import type { Row } from './rows.ts'

const AdviceCard = onDemand(async () => (await import('../../coaching/AdviceCard.tsx')).AdviceCard)

type Props = { readonly row: Row; readonly note: Note }

/** Under the row I write in: a thought on its words, for me alone. Going there does not end the writing. */
export function RowAdvice({ row, note }: Props) {
  const { board, stage, acts } = useAtOutline()
  const section = useRecord(stage.sections, note.section ?? '')
  const place = useRef<HTMLDivElement>(null)
  const field = useMemo(
    () => ({
      get current() {
        return fieldBeside(place.current)
      },
    }),
    [],
  )
  const shared = board.notes.text(row.of, 'text')
  // An answer that lies among the agreements is still an answer.
  const kind = note.prompt === null && section?.kind === 'agreements' ? 'agreement' : 'answer'

  function onBlur({ relatedTarget }: FocusEvent<HTMLElement>) {
    const isHere = place.current?.contains(relatedTarget) || relatedTarget === field.current
    if (!isHere) acts?.written(row, false)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    acts?.written(row, true)
  }
  if (!shared || note.text.trim() === '') return null
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only hears when the writing ends
    <div ref={place} data-advice={row.id} className={styles.advice} onBlur={onBlur} onKeyDown={onKeyDown}>
      <AdviceCard text={note.text} kind={kind} onRewrite={(words) => rewrite(shared, words)} field={field} />
    </div>
  )
}

function fieldBeside(place: HTMLElement | null): HTMLTextAreaElement | null {
  return place?.closest('[data-row]')?.querySelector('textarea') ?? null
}

/** Whether the focus went from a row's field to the thought under it. */
export function isAdviceOf({ id }: Row, to: Element | null): boolean {
  return to?.closest<HTMLElement>('[data-advice]')?.dataset.advice === id
}
