import { useEffect } from 'react'
import { useSetPresence } from '../../sync/usePresence.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

/** More would not fit into what presence may weigh. */
const SELECTED_SHOWN_MAX = 8

const writingOf = ({ writing }: DeskState) => writing
const selectedOf = ({ selected }: DeskState) => selected

/** Lets the others see what I have in hand, in whichever form I look at the board. */
export function useShownToOthers(desk: Desk): void {
  const setPresence = useSetPresence('board')
  const editing = useDesk(desk, writingOf)
  const selected = useDesk(desk, selectedOf)
  useEffect(() => {
    setPresence({ editing, selected: selected.slice(0, SELECTED_SHOWN_MAX) })
  }, [setPresence, editing, selected])
  useEffect(() => () => setPresence({ editing: null, selected: [] }), [setPresence])
}
