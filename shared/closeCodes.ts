/**
 * Why the server closes a socket. y-websocket stops for good on 4400 to 4499 and retries after everything else,
 * so whatever a person can mend by waiting stays below 4400.
 */
export const closeCodes = {
  restart: 1012,
  overload: 1013,
  /** At the door, until a facilitator lets them in; the call to join says how it stands. */
  waiting: 4100,
  malformed: 4400,
  unauthorized: 4401,
  forbidden: 4403,
  gone: 4404,
  clientConflict: 4409,
  revoked: 4410,
  /** They left or were removed; a link, if they have one, lets them in again. */
  removed: 4411,
  /** They were erased from the board: it knows nothing of them any more. */
  erased: 4412,
  tooBig: 4413,
  clientTooOld: 4426,
  /** The server was set back to an earlier state since: what it had confirmed it may not have any more. */
  setBack: 4427,
  abusive: 4429,
} as const

export type CloseReason = keyof typeof closeCodes

/** Longest reason a close frame may carry, in bytes; ws throws above it. */
const REASON_BYTES_MAX = 123

/** The arguments of `socket.close`: a code, and a reason cut to what a close frame may carry. */
export function closing(reason: CloseReason, words: string = reason): [code: number, words: string] {
  let cut = words
  while (utf8Length(cut) > REASON_BYTES_MAX) cut = [...cut].slice(0, -1).join('')
  return [closeCodes[reason], cut]
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%[0-9A-F]{2}/g, '.').length
}
