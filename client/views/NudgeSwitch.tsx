import { useTranslation } from '../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../preferences.ts'
import { Switch } from '../ui/Switch.tsx'
import { canNudge } from './useNudge.ts'

const isPhone = matchMedia('(pointer: coarse)')

/** Whether my phone trembles when a question comes; only where it can. */
export function NudgeSwitch() {
  const { t } = useTranslation('pace')
  const { nudge } = usePreferences()
  if (!isPhone.matches || !canNudge()) return null
  return <Switch label={t('nudge')} isSelected={nudge} onChange={(isOn) => prefer({ nudge: isOn })} />
}
