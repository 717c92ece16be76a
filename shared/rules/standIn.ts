type Times = { readonly standInAfterMs: number; readonly standInWithinMs: number }

/** Whether somebody may stand in: `soon`, after `waitMs`; `now`; or no more, since the session is `over`. */
export type StandIn = { readonly state: 'soon' | 'now' | 'over'; readonly waitMs: number }

/** `goneSince`: when the last facilitator was here, by the server's clock like `now`, in milliseconds since 1970. */
export function standInAt(goneSince: number, now: number, { standInAfterMs, standInWithinMs }: Times): StandIn {
  const gone = now - goneSince
  if (gone < standInAfterMs) return { state: 'soon', waitMs: Math.min(standInAfterMs, standInAfterMs - gone) }
  return { state: gone < standInWithinMs ? 'now' : 'over', waitMs: 0 }
}
