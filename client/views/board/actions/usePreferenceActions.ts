import { Bell, Contrast, ListTree, SquareDashedMousePointer, SunMoon } from 'lucide-react'
import { useMemo } from 'react'
import type { Action } from '../../../features/actions/action.ts'
import { useTranslation } from '../../../locales/useTranslation.tsx'
import { prefer, usePreferences } from '../../../preferences.ts'
import { chooseAppearance, useAppearance } from '../../../theme.ts'
import { announce } from '../../../ui/announce.ts'
import { useForm } from '../useForm.ts'

const themes = ['system', 'light', 'dark'] as const
const contrasts = ['system', 'normal', 'high'] as const
const digests = ['off', 'regularly', 'onRequest'] as const

/** In which form the board is shown, how it looks, and how often the outline tells of others. */
export function usePreferenceActions(): readonly Action[] {
  const form = useFormAction()
  const looks = useLookActions()
  const digest = useDigestActions()
  return useMemo(() => [form, ...looks, ...digest], [form, looks, digest])
}

function useFormAction(): Action {
  const { t } = useTranslation('preferences')
  const form = useForm()
  return useMemo(() => {
    const other = form === 'canvas' ? 'outline' : 'canvas'
    return {
      ...{ id: 'view.form', group: 'view', title: t(`form.to.${other}`), alsoCalled: t('form.called') },
      ...{ icon: other === 'outline' ? ListTree : SquareDashedMousePointer, keys: ['shift+o'], isEnabled: true },
      run: () => {
        prefer({ form: other })
        announce(t(`form.now.${other}`))
      },
    }
  }, [t, form])
}

function useLookActions(): readonly Action[] {
  const { t } = useTranslation('preferences')
  const { theme, contrast } = useAppearance()
  return useMemo(
    () => [
      ...themes.map(
        (id): Action => ({
          ...{ id: `look.theme.${id}`, group: 'view', title: t(`look.theme.${id}`), alsoCalled: t('look.called') },
          ...{ icon: SunMoon, isEnabled: true, isOn: theme === id, run: () => chooseAppearance({ theme: id }) },
        }),
      ),
      ...contrasts.map(
        (id): Action => ({
          ...{ id: `look.contrast.${id}`, group: 'view', title: t(`look.contrast.${id}`) },
          ...{ alsoCalled: t('look.called'), icon: Contrast, isEnabled: true, isOn: contrast === id },
          run: () => chooseAppearance({ contrast: id }),
        }),
      ),
    ],
    [t, theme, contrast],
  )
}

function useDigestActions(): readonly Action[] {
  const { t } = useTranslation('preferences')
  const { digest } = usePreferences()
  return useMemo(
    () =>
      digests.map(
        (id): Action => ({
          ...{
            id: `people.digest.${id}`,
            group: 'people',
            title: t(`digest.to.${id}`),
            alsoCalled: t('digest.called'),
          },
          ...{ icon: Bell, isEnabled: true, isOn: digest === id, run: () => prefer({ digest: id }) },
        }),
      ),
    [t, digest],
  )
}
