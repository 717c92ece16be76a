import { useCallback } from 'react'
import type { Action } from '../../features/actions/action.ts'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

/** One of the things that can be done here; undefined where there is no such thing. Renders again when it changes. */
export function useAction(desk: Desk, id: string): Action | undefined {
  return useDesk(
    desk,
    useCallback(({ actions }: DeskState) => actions.find((action) => action.id === id), [id]),
  )
}

/** Several of them, in the order of `ids`, which must stay the same; without those that don't exist. */
export function useSomeActions(desk: Desk, ids: readonly string[]): readonly Action[] {
  const actions = useDesk(desk, actionsOf)
  return ids.flatMap((id) => actions.find((action) => action.id === id) ?? [])
}

/** Whether they have come: they are fetched after the board is on screen. */
export function useAreHere(desk: Desk): boolean {
  return useDesk(desk, areHere)
}

const areHere = ({ actions }: DeskState) => actions.length > 0
const actionsOf = ({ actions }: DeskState) => actions
