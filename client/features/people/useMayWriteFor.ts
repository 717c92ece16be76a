import { isKeptBy } from '../../../shared/rules/keeper.ts'
import { useMe, useStage } from '../../sync/BoardSession.tsx'
import { useAll, useSheet } from '../../sync/useRecord.ts'

/** Whether I may give somebody without a device a seat; and whether there is anything for me to say about it at all. */
export function useMayWriteFor(): { readonly mayAdd: boolean; readonly isShown: boolean } {
  const { id, role } = useMe()
  const { session, members } = useStage()
  const { proxies: by } = useSheet(session)
  const mayAdd = role === 'facilitator' || (role === 'participant' && by === 'everybody')
  const isKeeper = [...useAll(members).values()].some((seat) => isKeptBy(seat, id))
  return { mayAdd, isShown: mayAdd || isKeeper }
}
