import { Contrast, Monitor, Moon, Sun } from 'lucide-react'
import { AdviceSwitch } from '../../coaching/AdviceSwitch.tsx'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { type Preferences, prefer, usePreferences } from '../../preferences.ts'
import { chooseAppearance, useAppearance } from '../../theme.ts'
import { Segments } from '../../ui/Segments.tsx'
import { Select } from '../../ui/Select.tsx'
import { Switch } from '../../ui/Switch.tsx'
import styles from './BoardPreferences.module.css'

/** Each way I may like the board. */
export function PreferencesSheet() {
  const { t } = useTranslation('preferences')
  return (
    <div className={styles.sheet}>
      <Look />
      <Shown />
      <Told />
      <p className={styles.note}>{t('onlyHere')}</p>
    </div>
  )
}

function Look() {
  const { t } = useTranslation(['preferences', 'common'])
  const chosen = useAppearance()
  return (
    <>
      <Segments
        label={t('common:appearance.theme')}
        value={chosen.theme}
        onChange={(theme) => chooseAppearance({ theme })}
        options={[
          { id: 'system', label: t('asDevice'), icon: Monitor },
          { id: 'light', label: t('common:appearance.light'), icon: Sun },
          { id: 'dark', label: t('common:appearance.dark'), icon: Moon },
        ]}
      />
      <Segments
        label={t('common:appearance.contrast')}
        value={chosen.contrast}
        onChange={(contrast) => chooseAppearance({ contrast })}
        options={[
          { id: 'system', label: t('asDevice'), icon: Monitor },
          { id: 'normal', label: t('contrastUsual'), icon: Sun },
          { id: 'high', label: t('contrastHigh'), icon: Contrast },
        ]}
      />
    </>
  )
}

const switches = ['calm', 'cursors', 'showsMine', 'authors', 'snap', 'minimap'] as const

function Shown() {
  const { t } = useTranslation('preferences')
  const now = usePreferences()
  return (
    <div className={styles.switches}>
      {switches.map((id) => (
        <Switch
          key={id}
          label={t(`${id}.label`)}
          description={t(`${id}.hint`)}
          isSelected={now[id]}
          onChange={(isOn) => prefer({ [id]: isOn })}
        />
      ))}
      <AdviceSwitch />
    </div>
  )
}

const colorBys = ['own', 'author', 'prompt', 'section'] as const satisfies readonly Preferences['colorBy'][]
const digests = ['off', 'regularly', 'onRequest'] as const satisfies readonly Preferences['digest'][]

function Told() {
  const { t } = useTranslation('preferences')
  const { colorBy, digest } = usePreferences()
  return (
    <>
      <Select
        label={t('colorBy.label')}
        placeholder={t('colorBy.label')}
        value={colorBy}
        onChange={(chosen) => prefer({ colorBy: chosen })}
        options={colorBys.map((id) => ({ id, label: t(`colorBy.${id}`) }))}
      />
      <Select
        label={t('digest.label')}
        description={t('digest.hint')}
        placeholder={t('digest.label')}
        value={digest}
        onChange={(chosen) => prefer({ digest: chosen })}
        options={digests.map((id) => ({ id, label: t(`digest.${id}`) }))}
      />
    </>
  )
}
