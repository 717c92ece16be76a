import { type KeyboardEvent, useMemo } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { announce } from '../../ui/announce.ts'
import { type AtOutline, hasWords } from './atOutline.ts'
import { isItemRow, type Row } from './rows.ts'
import { openTypeAhead } from './typeAhead.ts'
import { rowText } from './words.ts'

type Keyed = Readonly<Record<string, (() => void) | undefined>>

/** What the keys do in the outline, on the row that has the focus. */
export function useOutlineKeys(at: AtOutline): (event: KeyboardEvent) => void {
  const { t } = useTranslation(['outline', 'board'])
  const board = useBoard()
  const stage = useStage()
  return useMemo(() => {
    const ahead = openTypeAhead((row) => rowText(board, stage, row, t))
    const { store, spot, desk, acts, guests, focus } = at
    const here = () => store.rows().find(({ id }) => id === spot.get().focused)
    const go = (row: Row | undefined) => {
      if (row) focus(row.id)
    }
    const meant = (row: Row) => {
      const { selected } = desk.get()
      return spot.get().isPicking && selected.includes(row.of) ? selected : [row.of]
    }
    const pick = (row: Row) => {
      const { selected } = desk.get()
      const before = spot.get().isPicking ? selected : []
      const now = before.includes(row.of) ? before.filter((id) => id !== row.of) : [...before, row.of]
      spot.set({ isPicking: now.length > 0 })
      desk.set({ selected: now.length > 0 ? now : [row.of] })
      if (now.length === 0) announce(t('said.unpickedAll'))
      else announce(t(now.length > before.length ? 'said.picked' : 'said.unpicked', { count: now.length }))
    }
    const walk = (row: Row): Keyed => {
      const rows = store.rows()
      const index = rows.indexOf(row)
      return {
        ArrowDown: () => go(rows[index + 1]),
        ArrowUp: () => go(rows[index - 1]),
        Home: () => go(rows[0]),
        End: () => go(rows.at(-1)),
        ArrowRight: () => (row.isOpen === false ? store.fold(row.id, false) : row.isOpen && go(rows[index + 1])),
        ArrowLeft: () => (row.isOpen ? store.fold(row.id, true) : go(rows.find(({ id }) => id === row.parent))),
        ' ': isItemRow(row) ? () => pick(row) : undefined,
        Escape: spot.get().isPicking
          ? () => {
              spot.set({ isPicking: false })
              desk.set({ selected: isItemRow(row) ? [row.of] : [] })
              announce(t('said.unpickedAll'))
            }
          : undefined,
      }
    }
    const open = (row: Row, key: string) => {
      if (row.kind === 'linkFrom') return go(otherEnd(row))
      if (row.kind === 'agreement') return guests.openAgreement(row.of)
      if (acts && hasWords(row)) return acts.write(row)
      if (row.kind === 'section' && key === 'F2') return guests.renameSection?.(row.of)
      if (row.isOpen !== null) store.fold(row.id, row.isOpen)
    }
    const otherEnd = (row: Row) => {
      const link = board.links.get(row.of)
      const end = row.kind === 'linkFrom' ? link?.from : link?.to
      if (end) store.unfoldTo(end)
      return store.rows().find(({ id }) => id === end)
    }
    const change = (row: Row): Keyed => {
      const isThing = isItemRow(row) || row.kind === 'group'
      const isAsked = row.kind === 'comment' && board.comments.get(row.of)?.asks === true
      return {
        Enter: () => open(row, 'Enter'),
        F2: () => open(row, 'F2'),
        Insert: acts ? () => acts.add(row) : undefined,
        n: acts ? () => acts.add(row) : undefined,
        c: acts && (isThing || isAsked) ? () => spot.set({ commenting: row.of }) : undefined,
        m: acts && isThing ? () => desk.set({ moving: meant(row) }) : undefined,
        l: acts && isItemRow(row) ? () => desk.set({ connecting: row.of }) : undefined,
        Delete: acts ? () => acts.remove(row) : undefined,
        Backspace: acts ? () => acts.remove(row) : undefined,
      }
    }
    const withAlt = (row: Row): Keyed =>
      acts
        ? {
            ArrowUp: () => acts.step(row, -1),
            ArrowDown: () => acts.step(row, 1),
            ArrowLeft: () => acts.outOfGroup(row),
            ArrowRight: () => acts.intoGroup(row),
          }
        : {}
    const withShift = (row: Row): Keyed => {
      const rows = store.rows()
      const next = (by: number) => {
        const to = rows[rows.indexOf(row) + by]
        if (!spot.get().isPicking && isItemRow(row)) pick(row)
        if (to) focus(to.id)
        if (to && isItemRow(to) && !desk.get().selected.includes(to.of)) pick(to)
      }
      return { ArrowDown: () => next(1), ArrowUp: () => next(-1) }
    }

    return (event) => {
      const row = here()
      const isOnRow = event.target instanceof HTMLElement && event.target.dataset.row === row?.id
      if (!row || !isOnRow || event.ctrlKey || event.metaKey || event.nativeEvent.isComposing) return
      const { key } = event
      const isLetter = key.length === 1 && key !== ' ' && !event.altKey
      if (isLetter && ahead.isTyping()) {
        event.preventDefault()
        return go(ahead.type(key, store.rows(), row.id))
      }
      const keyed = event.altKey ? withAlt(row) : event.shiftKey ? withShift(row) : { ...walk(row), ...change(row) }
      const act = keyed[isLetter ? key.toLowerCase() : key]
      if (act) {
        event.preventDefault()
        if (!event.repeat || key.startsWith('Arrow')) act()
      } else if (isLetter && !event.shiftKey && !guests.isTaken(key)) {
        event.preventDefault()
        go(ahead.type(key, store.rows(), row.id))
      }
    }
  }, [at, board, stage, t])
}
