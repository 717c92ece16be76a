import { bySway } from '../../features/checkin/bySway.ts'
import { PulsePicture } from '../../features/checkin/PulsePicture.tsx'
import { type CheckinShown, useAsked } from '../../features/checkin/useCheckin.ts'
import styles from './StageCheckin.module.css'
import { StageRows } from './StageRows.tsx'

type Props = Pick<CheckinShown, 'checkin'> & { readonly unit: number }

/** How each agreement is doing, what wobbles most first, page by page where there are many. */
export function StagePulses({ checkin, unit }: Props) {
  const lines = bySway(useAsked(checkin), checkin)
  return (
    <StageRows unit={unit} count={lines.length} height={192}>
      {(from, to) =>
        lines.slice(from, to).map(({ agreement, terms }) => (
          <li key={agreement} className={styles.row}>
            <span dir="auto" className={styles.what}>
              {terms.what}
            </span>
            <PulsePicture counted={checkin.pulses[agreement] ?? null} about="pulse" />
          </li>
        ))
      }
    </StageRows>
  )
}
