import { isSafeHref } from '../../../shared/schema/shapes.ts'

const scheme = /^[a-z][a-z0-9+.-]*:/i
const mailbox = /^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/
const site = /^[^\s@/.]+(\.[^\s@/.]+)+(:\d+)?([/?#]\S*)?$/

/** Where what somebody typed as an address leads: `example.org` and `ana@example.org` need no more. Null: nowhere safe. */
export function hrefFrom(typed: string): string | null {
  const words = typed.trim()
  if (isSafeHref(words)) return words
  if (mailbox.test(words) && isSafeHref(`mailto:${words}`)) return `mailto:${words}`
  const isSite = site.test(words) && (!scheme.test(words) || /^[^:]+:\d/.test(words))
  return isSite && isSafeHref(`https://${words}`) ? `https://${words}` : null
}
