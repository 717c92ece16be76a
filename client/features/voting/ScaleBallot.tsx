import { useState } from 'react'
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components'
import { SCALE_MAX } from '../../../shared/rules/ballot.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Button } from '../../ui/Button.tsx'
import type { BallotProps } from './Ballot.tsx'
import styles from './ScaleBallot.module.css'

/** A place between two words. Until it is chosen the mark stands in the middle, hollow: it says nothing yet. */
export function ScaleBallot({ vote, ballot }: BallotProps) {
  const { t } = useTranslation('voting')
  const [moving, setMoving] = useState<number | null>(null)
  const [from = '', to = ''] = vote.ends ?? []
  const chosen = typeof ballot.choices === 'number' ? ballot.choices : null
  const place = moving ?? chosen ?? SCALE_MAX / 2

  const choose = (at: number) => {
    setMoving(null)
    ballot.cast(Math.round(at))
  }
  return (
    <div className={styles.scale}>
      <Slider
        aria-label={t('scale.label', { from, to })}
        minValue={0}
        maxValue={SCALE_MAX}
        value={place}
        onChange={setMoving}
        onChangeEnd={choose}
        className={styles.slider}
      >
        <SliderTrack className={styles.track}>
          <SliderThumb className={styles.thumb} data-chosen={chosen !== null || moving !== null} />
        </SliderTrack>
      </Slider>
      <p aria-hidden className={styles.ends}>
        <span>{from}</span>
        <span>{to}</span>
      </p>
      {chosen === null && (
        <p className={styles.none}>
          <span>{t('scale.none')}</span>
          <Button onPress={() => choose(place)}>{t('scale.here')}</Button>
        </p>
      )}
    </div>
  )
}
