import { i18n } from '../../locales/i18n.ts'
import type { InGroup } from './useBreakouts.ts'

/** `Lena and Omar`; `but`: somebody who is not told of themselves. `unnamed` stands for people without a name. */
export function groupNames(people: readonly InGroup[], unnamed: string, but?: string): string {
  const names = people.filter(({ id }) => id !== but).map(({ name }) => name || unnamed)
  return new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(names)
}
