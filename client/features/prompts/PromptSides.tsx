import '../../locales/streetWords.ts'
import { MUTUAL_MAX, MUTUAL_MIN } from '../../../shared/limits.ts'
import type { DeckPrompt } from '../../../shared/schema/deck.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { NumberField } from '../../ui/NumberField.tsx'
import { Switch } from '../../ui/Switch.tsx'

export type Sides = Pick<DeckPrompt, 'mutual' | 'leaderLast' | 'anonymous'>

type Props = Sides & { readonly onChange: (sides: Partial<Sides>) => void }

/** When private cards open, and whose come last. Cards that open to each other bear names: each knows who waits for them. */
export function PromptSides({ mutual = 0, leaderLast = false, onChange }: Props) {
  const { t } = useTranslation('street')
  return (
    <>
      <Switch
        label={t('mutual')}
        description={t('mutualHint')}
        isSelected={mutual > 0}
        onChange={(isMutual) => onChange(isMutual ? { mutual: MUTUAL_MIN, anonymous: false } : { mutual: 0 })}
      />
      {mutual > 0 && (
        <NumberField
          label={t('mutualCount')}
          description={t('mutualCountHint')}
          moreLabel={t('more')}
          lessLabel={t('less')}
          minValue={MUTUAL_MIN}
          maxValue={MUTUAL_MAX}
          value={mutual}
          onChange={(count) => onChange({ mutual: Number.isNaN(count) ? MUTUAL_MIN : count })}
        />
      )}
      <Switch
        label={t('leaderLast')}
        description={t('leaderLastHint')}
        isSelected={leaderLast}
        onChange={(leaderLast) => onChange({ leaderLast })}
      />
    </>
  )
}

/** What holds in this mode: nothing of sides where nothing is sealed. */
export function sidesIn(mode: DeckPrompt['mode'], { mutual = 0, leaderLast = false }: Partial<Sides>): Partial<Sides> {
  return mode === 'private' ? { mutual, leaderLast } : { mutual: 0, leaderLast: false }
}
