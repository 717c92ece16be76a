import { browserShelf } from '../../storage.ts'

const KEY = 'groundwork.recent'
const KEPT = 5

/** The ids of what was last chosen from the palette in this browser, the latest first. */
export function recentActions(): readonly string[] {
  return (browserShelf.get(KEY) ?? '').split(' ').filter(Boolean)
}

export function rememberAction(id: string): void {
  const others = recentActions().filter((other) => other !== id)
  browserShelf.set(KEY, [id, ...others].slice(0, KEPT).join(' '))
}
