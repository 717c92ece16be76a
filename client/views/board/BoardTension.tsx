import { useBoard } from '../../sync/BoardSession.tsx'
import { useRecord } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'
import { type Desk, type DeskState, useAtBoard, useDesk } from './boardDesk.ts'

const TensionDialog = onDemand(async () => (await import('../../features/tension/TensionDialog.tsx')).TensionDialog)

const SettledIn = onDemand(async () => (await import('../../features/agreements/SettledIn.tsx')).SettledIn)

const writingOf = ({ writing }: DeskState) => writing

/** A tension's card has more words than fit on it: whoever writes on one, in either form of the board, does it here. */
export function BoardTension({ desk }: { readonly desk: Desk }) {
  const { actions } = useAtBoard()
  const id = useDesk(desk, writingOf) ?? ''
  const note = useRecord(useBoard().notes, id)
  if (!note?.tension) return null
  return (
    <TensionDialog
      id={note.tension}
      onClose={() => actions?.written(id, true)}
      renderAgreement={(agreement, isNew) => <SettledIn id={agreement} isNew={isNew} />}
    />
  )
}
