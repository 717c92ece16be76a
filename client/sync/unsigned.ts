import { browserShelf } from '../storage.ts'

/** Older ones can't be signed again; nobody takes their name off that often. */
const KEPT_MAX = 500

/** The notes from which this member took their name. Only this browser knows: on the board nothing tells whose they are. */
export function unsignedBy(memberId: string): ReadonlySet<string> {
  return new Set((browserShelf.get(keyOf(memberId)) ?? '').split(' ').filter(Boolean))
}

export function rememberUnsigned(memberId: string, ids: readonly string[]): void {
  const all = [...new Set([...unsignedBy(memberId), ...ids])]
  browserShelf.set(keyOf(memberId), all.slice(-KEPT_MAX).join(' '))
}

/** Whoever has this browser next must not learn, nor sign, what somebody else took their name off. */
export function forgetUnsigned(memberId: string): void {
  browserShelf.remove(keyOf(memberId))
}

function keyOf(memberId: string): string {
  return `groundwork.unsigned.${memberId}`
}
