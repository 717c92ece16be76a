import '../locales/adviceWords.ts'
import { useTranslation } from '../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../preferences.ts'
import { Switch } from '../ui/Switch.tsx'

type Props = {
  /** Only as the way back, once something was turned off: where preferences would be too much. */
  readonly onlyBack?: boolean
}

/** Whether the coach may look over my shoulder while I write; asked for anew, it speaks of everything again. */
export function AdviceSwitch({ onlyBack = false }: Props) {
  const { t } = useTranslation('advice')
  const { hints, quietHints } = usePreferences()
  const isAll = hints && quietHints.length === 0
  if (onlyBack && isAll) return null
  return (
    <Switch
      label={t('switch')}
      description={t(hints && quietHints.length > 0 ? 'someQuiet' : 'switchHint')}
      isSelected={isAll}
      onChange={(isOn) => prefer({ hints: isOn, quietHints: [] })}
    />
  )
}
