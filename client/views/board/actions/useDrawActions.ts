import type { Action } from '../../../features/actions/action.ts'
import type { Desk } from '../boardDesk.ts'
import { useInkActions } from './useInkActions.ts'
import { useLinkActions } from './useLinkActions.ts'
import { usePictureActions } from './usePictureActions.ts'
import { useShapeActions } from './useShapeActions.ts'
import { useToolActions } from './useToolActions.ts'

/** Tools, inks, figures, pictures and links. */
export function useDrawActions(desk: Desk): readonly Action[] {
  return [
    ...useToolActions(desk),
    ...useShapeActions(desk),
    ...usePictureActions(desk),
    ...useInkActions(desk),
    ...useLinkActions(desk),
  ]
}
