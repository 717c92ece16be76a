import '../../locales/proxiesWords.ts'
import { Eye, EyeOff } from 'lucide-react'
import type { Vote } from '../../../shared/schema/vote.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { ForNote } from '../../sync/ForNote.tsx'
import { useWhose, type Whose } from '../../sync/useWhose.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import styles from './Ballot.module.css'
import { DotsBallot } from './DotsBallot.tsx'
import { FistBallot } from './FistBallot.tsx'
import { PickBallot } from './PickBallot.tsx'
import { ScaleBallot } from './ScaleBallot.tsx'
import { type MyBallot, useBallot } from './useBallot.ts'
import type { VoteShown } from './voteNow.ts'

export type BallotProps = { readonly vote: Vote; readonly ballot: MyBallot }

const ballots = { dots: DotsBallot, fist: FistBallot, scale: ScaleBallot, pick: PickBallot }

/** My choice in an open vote: who will see it, the choice itself, and whether it is safe. */
export function Ballot(shown: VoteShown) {
  const whose = useWhose()
  return <OneBallot key={whose?.id ?? ''} {...shown} whose={whose} />
}

function OneBallot({ id, vote, whose }: VoteShown & { readonly whose: Whose | null }) {
  const { t } = useTranslation(['voting', 'proxies'])
  const ballot = useBallot(id, vote.kind === 'dots', whose)
  const Choice = ballots[vote.kind]
  const hasChosen = ballot.choices !== null
  return (
    <div className={styles.ballot}>
      {whose ? (
        <ForNote whose={whose}>{t(`proxies:vote.${vote.isNamed ? 'named' : 'anonymous'}`, whose)}</ForNote>
      ) : (
        <p className={styles.who}>
          <Icon of={vote.isNamed ? Eye : EyeOff} size="s" className={styles.eye} />
          {t(vote.isNamed ? 'whoSees.named' : 'whoSees.anonymous')}
        </p>
      )}
      <Choice vote={vote} ballot={ballot} />
      <div className={styles.foot}>
        <p className={styles.state}>
          {ballot.isSaving || hasChosen
            ? t(ballot.isSaving ? 'ballot.saving' : 'ballot.saved')
            : whose
              ? t('proxies:vote.none', whose)
              : t('ballot.none')}
        </p>
        {hasChosen && (
          <Button variant="quiet" onPress={() => ballot.cast(null)}>
            {whose ? t('proxies:vote.takeBack', whose) : t('ballot.takeBack')}
          </Button>
        )}
      </div>
    </div>
  )
}
