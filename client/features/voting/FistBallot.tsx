import { FIST_MAX } from '../../../shared/rules/ballot.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { BallotProps } from './Ballot.tsx'
import { ChoiceCards } from './ChoiceCards.tsx'

const fingers = Array.from({ length: FIST_MAX + 1 }, (_, at) => FIST_MAX - at)

/** Zero to five fingers, each with what it means. */
export function FistBallot({ ballot }: BallotProps) {
  const { t } = useTranslation('voting')
  const words = t('fist.words', { returnObjects: true })
  return (
    <ChoiceCards
      label={t('fist.label')}
      cards={fingers.map((count) => ({ id: String(count), sign: count, title: words[count] ?? '' }))}
      value={typeof ballot.choices === 'number' ? String(ballot.choices) : null}
      onChange={(count) => ballot.cast(Number(count))}
    />
  )
}
