import type { Vote } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { FistColumns } from './FistColumns.tsx'
import { OptionBars } from './OptionBars.tsx'
import { ScaleStrip } from './ScaleStrip.tsx'
import { useResultWords } from './useResultWords.ts'
import styles from './VoteResult.module.css'

type Props = {
  readonly vote: Vote
  /** Where there is no room for all options: as many as are shown. */
  readonly most?: number | undefined
  /** How many options stand beside each other. */
  readonly columns?: number
}

/** A counted vote as a picture, sized by the type around it, with a sentence that says the same. */
export function VoteResult({ vote, most, columns = 1 }: Props) {
  const { t } = useTranslation('voting')
  const words = useResultWords(vote)
  const { result } = vote
  const hasPicture = result !== null && vote.cast > 0
  return (
    <figure aria-label={t('result.label')} className={styles.result}>
      {hasPicture && (result.kind === 'dots' || result.kind === 'pick') && (
        <OptionBars vote={vote} most={most} columns={columns} />
      )}
      {hasPicture && result.kind === 'fist' && <FistColumns vote={vote} {...result} />}
      {hasPicture && result.kind === 'scale' && <ScaleStrip vote={vote} {...result} />}
      <figcaption className={styles.words}>{words}</figcaption>
    </figure>
  )
}
