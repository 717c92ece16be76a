/** With more pointers than this, names would cover what people write: each shows only while its pointer moves. */
const NAMED_MAX = 12
const NAMED_MS = 3_000
const NAMED_IN_CROWD_MS = 600
/** A pointer that rests this long fades: its owner is reading or talking. */
const RESTS_MS = 10_000

export type CursorMood = { readonly isNamed: boolean; readonly isAway: boolean }

/** How a pointer looks that moved last this many milliseconds ago, among so many. */
export function cursorMood(restsFor: number, count: number): CursorMood {
  return { isNamed: restsFor < (count > NAMED_MAX ? NAMED_IN_CROWD_MS : NAMED_MS), isAway: restsFor >= RESTS_MS }
}
