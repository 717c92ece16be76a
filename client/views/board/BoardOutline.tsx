import '../../locales/outlineWords.ts'
import { useMemo, useRef, useState } from 'react'
import { boardDoc } from '../../../shared/schema/board.ts'
import type { AtOutline } from '../../features/outline/atOutline.ts'
import { ConnectTo } from '../../features/outline/ConnectTo.tsx'
import { DigestLine } from '../../features/outline/DigestLine.tsx'
import { MoveTo } from '../../features/outline/MoveTo.tsx'
import styles from '../../features/outline/Outline.module.css'
import { Outline } from '../../features/outline/Outline.tsx'
import { openOutline } from '../../features/outline/outlineStore.ts'
import { focusRow } from '../../features/outline/rowFocus.ts'
import { isItemRow } from '../../features/outline/rows.ts'
import { openSpot } from '../../features/outline/spot.ts'
import { useAnchored } from '../../features/outline/useAnchored.ts'
import { useOutlineActs } from '../../features/outline/useOutlineActs.ts'
import { lookedUpOnce } from '../../features/outline/words.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useAgreementRecords } from '../../sync/alliance.ts'
import { useRoom, useStage } from '../../sync/BoardSession.tsx'
import type { Desk } from './boardDesk.ts'
import { useOutlineGuests } from './useOutlineGuests.tsx'
import { useOutlineWays } from './useOutlineWays.ts'
import { useRoomAround } from './useRoomAround.ts'

/** The board as an outline: everything that is on the canvas, one thing after the other, and everything that can be done with it. */
export function BoardOutline({ desk }: { readonly desk: Desk }) {
  const page = useRef<HTMLDivElement>(null)
  const { t: lookUp } = useTranslation(['outline', 'board'])
  const t = useMemo(() => lookedUpOnce(lookUp), [lookUp])
  const { doc } = useRoom('board')
  // What was folded stays so when the board is locked: the same records, whoever may write.
  const board = useMemo(() => boardDoc(doc), [doc])
  const stage = useStage()
  const agreements = useAgreementRecords()
  const store = useMemo(() => openOutline(board, stage, agreements), [board, stage, agreements])
  const [spot] = useState(openSpot)
  const acts = useOutlineActs(store, spot, desk)
  const guests = useOutlineGuests(desk)
  const at = useMemo((): AtOutline => {
    const focus = (id: string) => {
      const row = store.rows().find((one) => one.id === id)
      spot.set({ focused: id })
      if (row && !spot.get().isPicking) {
        const link = row.kind === 'linkTo' || row.kind === 'linkFrom' ? row.of : null
        desk.set({ selected: isItemRow(row) ? [row.of] : [], link })
      }
      focusRow(id)
    }
    return { board, stage, t, store, spot, desk, acts, guests, focus }
  }, [board, stage, t, store, spot, desk, acts, guests])
  useOutlineWays(desk, at, page)
  useRoomAround(page)
  useAnchored(page, spot)
  return (
    <div ref={page} className={styles.page}>
      <div className={styles.content}>
        <DigestLine />
        <Outline at={at} />
      </div>
      <MoveTo at={at} />
      <ConnectTo at={at} />
    </div>
  )
}
