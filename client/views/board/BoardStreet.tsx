import { useStage } from '../../sync/BoardSession.tsx'
import { useAll } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const PairBalance = onDemand(async () => (await import('../../features/street/PairBalance.tsx')).PairBalance)
const AskDialog = onDemand(async () => (await import('../../features/street/AskDialog.tsx')).AskDialog)
const AsksDialog = onDemand(async () => (await import('../../features/street/AsksDialog.tsx')).AsksDialog)
const AskNews = onDemand(async () => (await import('../../features/street/AskNews.tsx')).AskNews)

const panelOf = ({ panel }: DeskState) => panel

/** Both sides at the board: how two share the space, what I ask of somebody, and what somebody asks of me. */
export function BoardStreet({ desk }: { readonly desk: Desk }) {
  const stage = useStage()
  const seats = useAll(stage.members)
  const hasBegun = useAll(stage.prompts).size > 0
  const panel = useDesk(desk, panelOf)
  const people = [...seats.values()].filter(({ role, leftAt }) => role !== 'viewer' && leftAt === null)
  const close = () => desk.set({ panel: null })
  const [selected] = desk.get().selected
  return (
    <>
      {people.length === 2 && hasBegun && <PairBalance />}
      {people.length > 1 && <AskNews onLook={() => desk.set({ panel: 'asks' })} />}
      {panel === 'ask' && selected !== undefined && <AskDialog id={selected} onClose={close} />}
      {panel === 'asks' && <AsksDialog onClose={close} />}
    </>
  )
}
