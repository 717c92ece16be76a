import { isPrototypeKey } from '../../shared/members.ts'

/** Deeper JSON than any feature needs overflows the stack of whoever walks it. */
const JSON_DEPTH_MAX = 32

/** Bytes of one plain field: a stroke's points fit, a file does not. */
export const FIELD_BYTES_MAX = 64 * 1024

/**
 * Whether a decoded value is plain JSON: no binary, no prototype keys, at most 32 levels deep, about 64 KiB at most.
 * lib0 assigns decoded keys one by one, so `__proto__` shows as a changed prototype.
 */
export function isPlainJson(value: unknown, bytesMax = FIELD_BYTES_MAX): boolean {
  return weigh(value, 0, bytesMax) <= bytesMax
}

function weigh(value: unknown, depth: number, bytesMax: number): number {
  if (depth > JSON_DEPTH_MAX) return Number.POSITIVE_INFINITY
  if (value === null || value === undefined || typeof value === 'boolean') return 4
  if (typeof value === 'number') return 8
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object') return Number.POSITIVE_INFINITY
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return Number.POSITIVE_INFINITY
  let weight = 2
  for (const [key, part] of Object.entries(value)) {
    if (isPrototypeKey(key)) return Number.POSITIVE_INFINITY
    weight += key.length + 3 + weigh(part, depth + 1, bytesMax)
    // Going on would only count what is too much already.
    if (weight > bytesMax) return Number.POSITIVE_INFINITY
  }
  return weight
}
