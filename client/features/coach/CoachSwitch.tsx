import '../../locales/coachWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../../preferences.ts'
import { Switch } from '../../ui/Switch.tsx'

/** Whether the coach may whisper on this device. */
export function CoachSwitch() {
  const { t } = useTranslation('coach')
  const { coach } = usePreferences()
  return (
    <Switch
      label={t('switch')}
      description={t('switchHint')}
      isSelected={coach}
      onChange={(isOn) => prefer({ coach: isOn })}
    />
  )
}
