import '../locales/adviceWords.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../preferences.ts'
import { Switch } from '../ui/Switch.tsx'

/** Whether the coach may look over my shoulder while I write; asked for anew, it speaks of everything again. */
export function AdviceSwitch() {
  const { t } = useTranslation('advice')
  const { hints, quietHints } = usePreferences()
  return (
    <Switch
      label={t('switch')}
      description={t(hints && quietHints.length > 0 ? 'someQuiet' : 'switchHint')}
      isSelected={hints && quietHints.length === 0}
      onChange={(isOn) => prefer({ hints: isOn, quietHints: [] })}
    />
  )
}
