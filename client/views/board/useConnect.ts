import { useCallback } from 'react'
import { useLinkEdits } from '../../features/links/useLinkEdits.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { useBoard } from '../../sync/BoardSession.tsx'
import { itemOf } from '../../sync/items.ts'
import { useItemEdits } from '../../sync/useItemEdits.ts'
import { announce } from '../../ui/announce.ts'
import type { Desk } from './boardDesk.ts'
import { useItemNames } from './itemNames.ts'

/** Links two things and chooses the link; one that is there already is only chosen. Null while I may only read. */
export function useConnect(desk: Desk): ((from: string, to: string) => void) | null {
  const { t } = useTranslation('draw')
  const board = useBoard()
  const edits = useItemEdits()
  const links = useLinkEdits()
  const nameOf = useItemNames()
  const connect = useCallback(
    (from: string, to: string) => {
      const [a, b] = [itemOf(board, from), itemOf(board, to)]
      if (!a || !b || from === to) return
      const known = links?.between(from, to) ?? null
      const id = known ?? edits?.link(from, to)
      announce(known ? t('link.there') : t('link.added', { from: nameOf(a), to: nameOf(b) }))
      const { ways } = desk.get()
      if (!id || ways?.form !== 'canvas') return
      desk.set({ link: id, selected: [], tool: 'select' })
      ways.focus(id)
    },
    [t, desk, board, edits, links, nameOf],
  )
  return edits && links ? connect : null
}
