import { useCheckinNow } from '../../features/checkin/useCheckin.ts'
import { useOffer } from '../../features/checkin/useOffer.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { onDemand } from '../../ui/onDemand.tsx'

const CheckinOffer = onDemand(async () => (await import('../../features/checkin/CheckinOffer.tsx')).CheckinOffer)
const CheckinPanel = onDemand(async () => (await import('./CheckinPanel.tsx')).CheckinPanel)

/** The check-in on a phone, where it takes the question's place; a question asked in its middle comes first. */
export function PocketCheckin() {
  const now = useCheckinNow()
  const offer = useOffer()
  const { prompt, vote, scales } = useSheet(useStage().session)
  if (!now) return offer && <CheckinOffer />
  const startsAside = (prompt ?? vote ?? scales) !== null
  return <CheckinPanel key={`${now.id} ${startsAside}`} {...now} place="phone" startsAside={startsAside} />
}
