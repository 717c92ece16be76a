import { Contrast, Monitor, Moon, Sun, SunMoon } from 'lucide-react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import { type Appearance, chooseAppearance, useAppearance } from '../../theme.ts'
import { ChoiceMenu, type ChoiceMenuProps } from '../../ui/ChoiceMenu.tsx'
import { IconButton } from '../../ui/IconButton.tsx'

/** Light or dark, and how much contrast, for this browser. */
export function AppearanceMenu({ placement }: Pick<ChoiceMenuProps, 'placement'>) {
  const { t } = useTranslation('common')
  const chosen = useAppearance()
  return (
    <ChoiceMenu
      label={t('appearance.label')}
      trigger={<IconButton icon={SunMoon} label={t('appearance.label')} />}
      placement={placement}
      questions={[
        {
          label: t('appearance.theme'),
          chosen: chosen.theme,
          options: [
            { id: 'system', label: t('appearance.system'), icon: Monitor },
            { id: 'light', label: t('appearance.light'), icon: Sun },
            { id: 'dark', label: t('appearance.dark'), icon: Moon },
          ],
          onChoose: (theme) => chooseAppearance({ theme: theme as Appearance['theme'] }),
        },
        {
          label: t('appearance.contrast'),
          chosen: chosen.contrast,
          options: [
            { id: 'system', label: t('appearance.contrastSystem'), icon: Monitor },
            { id: 'normal', label: t('appearance.contrastNormal'), icon: Sun },
            { id: 'high', label: t('appearance.contrastHigh'), icon: Contrast },
          ],
          onChoose: (contrast) => chooseAppearance({ contrast: contrast as Appearance['contrast'] }),
        },
      ]}
    />
  )
}
