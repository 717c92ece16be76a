import { ViewportPortal } from '@xyflow/react'
import { memo, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Peer } from '../../sync/presence.ts'
import { isPoint } from './carried.ts'
import styles from './LiveCursors.module.css'
import { usePeersByFrame } from './peersByFrame.ts'

/** A pointer that rests this long fades: its owner is reading or talking. */
const STILL_MS = 10_000
/** With more pointers than this, names would cover what people write; their colours stay. */
const NAMED_MAX = 12

/** Where everybody else points. Pictures only: what they do is told by what changes. */
export function LiveCursors() {
  const peers = usePeersByFrame(pointing)
  const isCrowded = peers.filter(({ state: { pointer } }) => isPoint(pointer)).length > NAMED_MAX
  return (
    <ViewportPortal>
      <div aria-hidden className={styles.cursors} data-crowded={isCrowded}>
        {peers.map(({ clientId, member, state: { pointer } }) =>
          isPoint(pointer) ? (
            <Cursor key={clientId} name={member.name} color={member.color} x={pointer[0]} y={pointer[1]} />
          ) : null,
        )}
      </div>
    </ViewportPortal>
  )
}

const pointing = (peers: readonly Peer[]) => peers

type CursorProps = { readonly name: string; readonly color: number; readonly x: number; readonly y: number }

const Cursor = memo(function Cursor({ name, color, x, y }: CursorProps) {
  const { t } = useTranslation('people')
  const [rested, setRested] = useState('')
  const place = `${x} ${y}`
  useEffect(() => {
    const timer = setTimeout(() => setRested(place), STILL_MS)
    return () => clearTimeout(timer)
  }, [place])
  return (
    <div
      className={styles.cursor}
      data-person={color}
      data-still={rested === place}
      style={{ transform: `translate(${x}px, ${y}px) scale(var(--unzoom))` }}
    >
      <svg viewBox="0 0 16 20" className={styles.arrow} aria-hidden="true">
        <path d="M1 1v15l4.2-3.6 2.6 6 2.5-1.1-2.6-5.8H13z" />
      </svg>
      <span className={styles.name}>{name || t('unnamed')}</span>
    </div>
  )
})
