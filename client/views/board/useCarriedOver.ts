import { useEffect, useRef } from 'react'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const formOf = ({ ways }: DeskState) => ways?.form ?? null

/** When the board changes its form, what was selected in the one has the focus in the other. */
export function useCarriedOver(desk: Desk): void {
  const form = useDesk(desk, formOf)
  const last = useRef(form)
  useEffect(() => {
    if (form === null) return
    const [first] = desk.get().selected
    if (last.current !== null && last.current !== form && first !== undefined) desk.get().ways?.focus(first)
    last.current = form
  }, [desk, form])
}
