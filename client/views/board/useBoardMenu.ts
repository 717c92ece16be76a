import { useCallback, useEffect, useState } from 'react'
import type { BoardDoc } from '../../../shared/schema/board.ts'
import type { Situation } from '../../features/actions/menuParts.ts'
import { useBoard, useStage } from '../../sync/BoardSession.tsx'
import { itemOf, withGroups } from '../../sync/items.ts'
import type { Desk } from './boardDesk.ts'

type Asked = { readonly at: readonly [x: number, y: number]; readonly situation: Situation }
/** The menu as it was asked for last; it keeps its place while it goes. */
export type MenuAsked = Asked & { readonly isOpen: boolean; readonly close: () => void }

const never: Asked = { at: [0, 0], situation: 'board' }

/** Whatever carries the id of something on the board, in either form. */
const things = '[data-stop], .react-flow__node, .react-flow__edge'
/** Where the browser's own menu helps more: it spells, pastes, and opens links. */
const browsersOwn = 'input, textarea, select, [contenteditable="true"], a[href]'

/** The menu that was asked for on the board, by right click, long press or key; what it was asked for on is selected first. */
export function useBoardMenu(desk: Desk): MenuAsked {
  const [asked, setAsked] = useState(never)
  const [isOpen, setOpen] = useState(false)
  const board = useBoard()
  const { sections } = useStage()
  useEffect(() => {
    const onMenu = (event: MouseEvent) => {
      const { target, clientX, clientY } = event
      if (!(target instanceof Element) || !target.closest('main') || target.closest(browsersOwn)) return
      event.preventDefault()
      const id = idAt(target)
      take(desk, board, id)
      setAsked({ at: [clientX, clientY], situation: situationOf(desk, id !== null && sections.get(id) !== undefined) })
      setOpen(true)
    }
    window.addEventListener('contextmenu', onMenu)
    return () => window.removeEventListener('contextmenu', onMenu)
  }, [desk, board, sections])
  return { ...asked, isOpen, close: useCallback(() => setOpen(false), []) }
}

function idAt(target: Element): string | null {
  const thing = target.closest<HTMLElement | SVGElement>(things)
  return thing?.dataset.stop || thing?.dataset.id || null
}

/** Selects what the menu is about; what is selected already stays so, with whatever else is. */
function take(desk: Desk, board: BoardDoc, id: string | null): void {
  if (id === null || desk.get().selected.includes(id)) return
  if (itemOf(board, id)) desk.set({ selected: withGroups(board, [id]), link: null })
  else if (board.links.get(id)) desk.set({ selected: [], link: id })
}

function situationOf(desk: Desk, isSection: boolean): Situation {
  const { selected, link } = desk.get()
  if (isSection) return 'section'
  if (selected.length > 0) return 'items'
  return link === null ? 'board' : 'link'
}
