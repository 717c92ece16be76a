import { useSession } from '../../sync/BoardSession.tsx'
import { useSaved } from '../../sync/useSaved.ts'
import { useChunk } from '../../ui/useChunk.ts'
import { useForgotten } from './useForgotten.ts'

const load = () => import('./EndedDialog.tsx')

const told = [
  'gone',
  'revoked',
  'removed',
  'erased',
  'unauthorized',
  'forbidden',
  'tooBig',
  'clientTooOld',
  'abusive',
] as const
export type Told = (typeof told)[number] | 'other'

/** Nothing while all is well. Once the server has ended the session: what happened, and the text that was not sent. */
export function Ended() {
  const session = useSession()
  const saved = useSaved()
  useForgotten(saved.state === 'closed')
  const chunk = useChunk(load, saved.state === 'closed')
  if (saved.state !== 'closed' || !chunk || session.isLeaving) return null
  const reason = told.find((known) => known === saved.reason)
  return <chunk.EndedDialog reason={reason ?? 'other'} changes={saved.changes} />
}
