import { useTranslation } from '../../locales/useTranslation.tsx'
import { RadioCards } from '../../ui/RadioCards.tsx'
import type { BallotProps } from './Ballot.tsx'

/** One of the options. */
export function PickBallot({ vote, ballot }: BallotProps) {
  const { t } = useTranslation('voting')
  return (
    <RadioCards
      label={t('pick.label')}
      cards={vote.options.map(({ id, text }) => ({ id, title: text }))}
      value={typeof ballot.choices === 'string' ? ballot.choices : null}
      onChange={ballot.cast}
    />
  )
}
