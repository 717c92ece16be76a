import { useTranslation } from '../../locales/useTranslation.tsx'
import type { BallotProps } from './Ballot.tsx'
import { ChoiceCards } from './ChoiceCards.tsx'

/** One of the options. */
export function PickBallot({ vote, ballot }: BallotProps) {
  const { t } = useTranslation('voting')
  return (
    <ChoiceCards
      label={t('pick.label')}
      cards={vote.options.map(({ id, text }) => ({ id, title: text }))}
      value={typeof ballot.choices === 'string' ? ballot.choices : null}
      onChange={ballot.cast}
    />
  )
}
