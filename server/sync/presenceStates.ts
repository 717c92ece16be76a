import { isPrototypeKey, type Member } from '../../shared/members.ts'

/** What one person may say about where they are: a pointer, a caret, what they drag. In bytes of JSON. */
const STATE_BYTES_MAX = 512

/** Deeper than any cursor or selection. */
const STATE_DEPTH_MAX = 5

/** The state of somebody who is gone. */
export const gone = 'null'

/** The state as others will see it: small plain JSON with the member the server knows; undefined when it is none. */
export function stamp(state: string, member: Member): string | undefined {
  if (state.length > STATE_BYTES_MAX * 2) return undefined
  const said = parse(state)
  if (said === null) return gone
  if (typeof said !== 'object' || Array.isArray(said) || !isShallow(said, 0)) return undefined
  const { user: _user, member: _member, ...own } = said as Record<string, unknown>
  if (Buffer.byteLength(JSON.stringify(own)) > STATE_BYTES_MAX) return undefined
  const { id, name, role, color } = member
  return JSON.stringify({ ...own, member: { id, name, role, color } })
}

/** Who it is, and nothing else; of whoever facilitates also where they point for all, which they do to be seen. */
export function memberAlone(stamped: string): string {
  if (stamped === gone) return gone
  const { member, laser } = JSON.parse(stamped)
  return JSON.stringify(member.role === 'facilitator' && isPoint(laser) ? { laser, member } : { member })
}

/** Whose a stamped state is; undefined when it bears no stamp. */
export function memberIn(stamped: string): string | undefined {
  const said = parse(stamped) as { readonly member?: { readonly id?: unknown } } | null | undefined
  const id = said?.member?.id
  return typeof id === 'string' ? id : undefined
}

function isPoint(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= STATE_DEPTH_MAX) return false
  return Object.entries(value).every(([key, part]) => !isPrototypeKey(key) && isShallow(part, depth + 1))
}
