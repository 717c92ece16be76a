import { Bell, Palette } from 'lucide-react'
import { timerColors } from '../../../shared/schema/pace.ts'
import type { Timer } from '../../../shared/schema/stage.ts'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { ColorPicker } from '../../ui/ColorPicker.tsx'
import { IconButton } from '../../ui/IconButton.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './TimerControls.module.css'

export type Look = Pick<Timer, 'sound' | 'color'>

/** How the next timer looks, and whether it rings. */
export function TimerLook({ look, onChange }: { readonly look: Look; readonly onChange: (look: Look) => void }) {
  const { t } = useTranslation('timer')
  return (
    <Popover
      label={t('look')}
      placement="bottom end"
      trigger={<IconButton icon={look.sound ? Bell : Palette} label={t('look')} />}
    >
      <div className={styles.look}>
        <Switch
          label={t('sound')}
          description={t('soundHint')}
          isSelected={look.sound}
          onChange={(sound) => onChange({ ...look, sound })}
        />
        <ColorPicker
          label={t('color')}
          swatches={timerColors.map((id) => ({
            id,
            name: t(`colors.${id}`),
            property: id === 'sky' ? '--pine-soft' : (`--swatch-${id}` as const),
          }))}
          value={look.color}
          onChange={(color) => onChange({ ...look, color })}
        />
      </div>
    </Popover>
  )
}
