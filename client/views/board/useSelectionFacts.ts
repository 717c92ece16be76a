import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useBoard, useMe } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { unsignedBy } from '../../sync/unsigned.ts'
import type { Desk } from './boardDesk.ts'

/** What is selected, as far as it decides what can be done with it. The same object while none of it changes. */
export type SelectionFacts = {
  /** How many things, and how many of them notes. */
  readonly things: number
  readonly notes: number
  /** How many notes carry my name, and from how many I took it. */
  readonly signed: number
  readonly unsigned: number
  /** Whether it is one thing with words of its own. */
  readonly hasWords: boolean
  readonly hasLink: boolean
}

export function useSelectionFacts(desk: Desk): SelectionFacts {
  const board = useBoard()
  const me = useMe().id
  const subscribe = useCallback(
    (notify: () => void) => {
      const stops = [desk.subscribe(notify), board.notes.subscribeAll(notify)]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [desk, board],
  )
  // As text, so that the same facts are the same: this is asked whenever anybody types.
  const facts = useSyncExternalStore(subscribe, () => {
    const items = desk.get().selected.flatMap((id) => itemOf(board, id) ?? [])
    const notes = items.flatMap((item) => (item.kind === 'note' ? [item] : []))
    const isUnsigned = notes.some(({ record }) => record.author === null)
    const mine = isUnsigned ? unsignedBy(me) : none
    const [first] = items
    return JSON.stringify({
      things: items.length,
      notes: notes.length,
      signed: notes.filter(({ record }) => record.author === me).length,
      unsigned: notes.filter(({ id, record }) => record.author === null && mine.has(id)).length,
      hasWords: items.length === 1 && first?.kind !== 'stroke',
      hasLink: items.length === 1 && first?.kind === 'note' && /https?:\/\//iu.test(first.record.text),
    } satisfies SelectionFacts)
  })
  return useMemo(() => JSON.parse(facts) as SelectionFacts, [facts])
}

const none: ReadonlySet<string> = new Set()
