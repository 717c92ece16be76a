import { useEffect, useRef } from 'react'
import type { Figure } from '../../../shared/schema/drawn.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { SharedField } from '../../sync/SharedField.tsx'
import styles from './FigureCard.module.css'
import { figurePath } from './figurePath.ts'
import { useDrawEdits } from './useDrawEdits.ts'

/** A pasted chapter belongs into a section. In UTF-16 units. */
const LENGTH_MAX = 1_000
/** Outlines are drawn in a box of this size and stretched to the figure's. */
const BOX = [100, 100] as const

type FigureCardProps = {
  readonly id: string
  readonly figure: Figure
  readonly isWriting: boolean
  readonly onWritten: (byKey: boolean) => void
}

/** A figure: its form, tinted in its ink, and words that make it taller when they don't fit. A label is its words alone. */
export function FigureCard({ id, figure, isWriting, onWritten }: FigureCardProps) {
  const { t } = useTranslation('draw')
  const { kind, text, color } = figure
  const card = useRef<HTMLDivElement>(null)
  const shared = useBoard().figures.text(id, 'text')
  const [width, height] = figure.size
  useFitted(kind === 'label' ? card : null, id, text, isWriting)
  const size = kind === 'label' ? undefined : { width: `${width}px`, minHeight: `${height}px` }
  return (
    <div ref={card} className={styles.figure} data-kind={kind} data-ink={color} style={size}>
      {kind !== 'label' && <Form kind={kind} width={width} height={height} />}
      <div className={styles.words}>
        {isWriting && shared ? (
          <SharedField
            shared={shared}
            text={text}
            label={t('figure.field')}
            placeholder={kind === 'label' ? t('figure.placeholder') : undefined}
            lengthMax={LENGTH_MAX}
            onWritten={onWritten}
          />
        ) : (
          <p dir="auto">
            {text || (kind === 'label' && <span className={styles.empty}>{t('figure.placeholder')}</span>)}
          </p>
        )}
      </div>
    </div>
  )
}

type FormProps = { readonly kind: Figure['kind']; readonly width: number; readonly height: number }

function Form({ kind, width, height }: FormProps) {
  // Rounded corners stay round only in the figure's own measure; the others may be stretched by tall words.
  const box = kind === 'rectangle' ? ([width, height] as const) : BOX
  if (kind === 'rectangle') return <span aria-hidden="true" className={styles.sheet} />
  return (
    <svg aria-hidden="true" className={styles.form} viewBox={`0 0 ${box[0]} ${box[1]}`} preserveAspectRatio="none">
      <path d={figurePath(kind, box)} />
    </svg>
  )
}

/** Whoever has written a label keeps its record as large as its words. */
function useFitted(
  card: { readonly current: HTMLElement | null } | null,
  id: string,
  text: string,
  isWriting: boolean,
) {
  const edits = useDrawEdits()
  const wrote = useRef(false)
  useEffect(() => {
    if (isWriting) wrote.current = true
    if (isWriting || !wrote.current || !card?.current || text === '') return
    wrote.current = false
    edits?.fit(id, [card.current.offsetWidth, card.current.offsetHeight])
  }, [card, edits, id, text, isWriting])
}
