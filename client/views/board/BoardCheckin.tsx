import { CheckinOffer } from '../../features/checkin/CheckinOffer.tsx'
import { OpenCheckin } from '../../features/checkin/OpenCheckin.tsx'
import { useCheckinNow } from '../../features/checkin/useCheckin.ts'
import { useStage } from '../../sync/BoardSession.tsx'
import { useSheet } from '../../sync/useRecord.ts'
import { CheckinPanel } from '../checkin/CheckinPanel.tsx'
import styles from './BoardCheckin.module.css'
import { type Desk, type DeskState, useDesk } from './boardDesk.ts'

const isOpeningOf = ({ panel }: DeskState) => panel === 'checkin'

/** The check-in beside the board. Votes and scales have the same place, and come first while they are shown. */
export function BoardCheckin({ desk }: { readonly desk: Desk }) {
  const now = useCheckinNow()
  const isOpening = useDesk(desk, isOpeningOf)
  const { prompt, vote, scales } = useSheet(useStage().session)
  if (!now) return isOpening && <OpenCheckin onClose={() => desk.set({ panel: null })} />
  if ((vote ?? scales) !== null) return null
  return <CheckinPanel key={`${now.id} ${prompt}`} {...now} place="board" startsAside={prompt !== null} />
}

/** At the top of the board, on the day people wanted to look again. */
export function BoardCheckinOffer() {
  return (
    <div className={styles.offer}>
      <CheckinOffer />
    </div>
  )
}
