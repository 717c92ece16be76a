import { useSyncExternalStore } from 'react'
import { browserShelf } from './storage.ts'

/** What a person chose for this browser. `system` follows the device. */
export type Appearance = {
  readonly theme: 'system' | 'light' | 'dark'
  readonly contrast: 'system' | 'high' | 'normal'
}

const KEY = 'groundwork.appearance'

const listeners = new Set<() => void>()
let now: Appearance | undefined

export function appearance(): Appearance {
  now ??= kept()
  return now
}

export function chooseAppearance(chosen: Partial<Appearance>): void {
  now = { ...appearance(), ...chosen }
  browserShelf.set(KEY, `${now.theme} ${now.contrast}`)
  showAppearance()
  for (const notify of listeners) notify()
}

export function useAppearance(): Appearance {
  return useSyncExternalStore(subscribe, appearance)
}

function subscribe(notify: () => void): () => void {
  listeners.add(notify)
  return () => listeners.delete(notify)
}

function kept(): Appearance {
  const [theme, contrast] = (browserShelf.get(KEY) ?? '').split(' ')
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    contrast: contrast === 'high' || contrast === 'normal' ? contrast : 'system',
  }
}

/** Puts what was chosen on the page: `data-theme` and `data-contrast` on the root element, absent for `system`. */
export function showAppearance(): void {
  const { theme, contrast } = appearance()
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  else root.dataset.theme = theme
  if (contrast === 'system') delete root.dataset.contrast
  else root.dataset.contrast = contrast
}
