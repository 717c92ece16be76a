import { useCallback } from 'react'
import { useTranslation } from '../../locales/useTranslation.tsx'
import type { Action } from './action.ts'
import { isMac, type KeyNames, keyText } from './keys.ts'

/** Gives the keys of an action as they are shown: those that stand first, or all. */
export function useKeyText(): (keys: string) => string {
  const { t } = useTranslation('actions')
  return useCallback(
    (keys) => {
      const names: KeyNames = {
        ctrl: t('key.ctrl'),
        shift: t('key.shift'),
        alt: t('key.alt'),
        Escape: t('key.escape'),
        Delete: t('key.delete'),
        Space: t('key.space'),
      }
      return keyText(keys, names, isMac())
    },
    [t],
  )
}

/** The keys to show beside an action; undefined when it has none. */
export function useShortcut(action: Pick<Action, 'keys'> | undefined): string | undefined {
  const text = useKeyText()
  const first = action?.keys?.[0]
  return first === undefined ? undefined : text(first)
}
