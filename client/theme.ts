import { browserShelf } from './storage.ts'

/** What a person chose for this browser. `system` follows the device. */
export type Appearance = {
  readonly theme: 'system' | 'light' | 'dark'
  readonly contrast: 'system' | 'high' | 'normal'
}

const KEY = 'groundwork.appearance'

export function appearance(): Appearance {
  const [theme, contrast] = (browserShelf.get(KEY) ?? '').split(' ')
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    contrast: contrast === 'high' || contrast === 'normal' ? contrast : 'system',
  }
}

export function chooseAppearance(chosen: Appearance): void {
  browserShelf.set(KEY, `${chosen.theme} ${chosen.contrast}`)
  showAppearance()
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
