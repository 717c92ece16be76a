import '../../locales/coachWords.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { Switch } from '../../ui/Switch.tsx'
import { letCoachSpeak, useCoachMaySpeak } from './coachChoice.ts'

/** Whether the coach may whisper on this device. */
export function CoachSwitch() {
  const { t } = useTranslation('coach')
  return (
    <Switch
      label={t('switch')}
      description={t('switchHint')}
      isSelected={useCoachMaySpeak()}
      onChange={letCoachSpeak}
    />
  )
}
