import { Label, Radio, RadioGroup } from 'react-aria-components'
import { FIST_MAX } from '../../../shared/rules/ballot.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { BallotProps } from './Ballot.tsx'
import styles from './FistBallot.module.css'

const fingers = Array.from({ length: FIST_MAX + 1 }, (_, at) => FIST_MAX - at)

/** Zero to five fingers, each with what it means. */
export function FistBallot({ ballot }: BallotProps) {
  const { t } = useTranslation('voting')
  const words = t('fist.words', { returnObjects: true })
  return (
    <RadioGroup
      value={typeof ballot.choices === 'number' ? String(ballot.choices) : null}
      onChange={(value) => ballot.cast(Number(value))}
      className={styles.fist}
    >
      <Label className="visually-hidden">{t('fist.label')}</Label>
      {fingers.map((count) => (
        <Radio key={count} value={String(count)} className={styles.choice}>
          <span className={styles.number}>{count}</span>
          <span>{words[count]}</span>
        </Radio>
      ))}
    </RadioGroup>
  )
}
