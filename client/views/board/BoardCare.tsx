import { CareDialog } from '../../features/tending/CareDialog.tsx'
import { RaiseDialog } from '../../features/tending/RaiseDialog.tsx'
import { VibeDialog } from '../../features/tending/VibeDialog.tsx'
import type { Desk } from './boardDesk.ts'

type Props = { readonly desk: Desk; readonly panel: 'care' | 'tending' | 'vibe' }

/** From the list of actions: to say that something needs care, and to see what does, and to ask how something landed. */
export function BoardCare({ desk, panel }: Props) {
  const close = () => desk.set({ panel: null })
  if (panel === 'vibe') return <VibeDialog onClose={close} />
  return panel === 'care' ? <RaiseDialog about={null} onClose={close} /> : <CareDialog onClose={close} />
}
