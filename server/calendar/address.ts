import { createHmac } from 'node:crypto'
import { encodeBase32, sameHash } from '../members/keys.ts'
import type { BoardRecord, Store } from '../store/store.ts'

/** Of an HMAC, in bytes: 160 bits, as a key has. */
const PROOF_BYTES = 20

/**
 * The secret part of a board's calendar address: its id, and a proof that only the server can make. Nothing of it is kept,
 * so no disk and no log can give it away; the age says which one is meant after it was renewed.
 */
export function calendarSecret({ id, secret, calendarAge = 0 }: BoardRecord): string {
  return `${id}-${proof(secret, `calendar address ${calendarAge}`)}`
}

/** What a calendar knows its entries by: always the same, and nothing else of ours. */
export function calendarUid({ secret }: BoardRecord, what: string): string {
  return `${proof(secret, `calendar entry ${what}`)}@groundwork`
}

/** The board whose calendar lies at this address now, or undefined. */
export async function boardOfCalendar(store: Store, given: string): Promise<BoardRecord | undefined> {
  const [, id] = /^([a-z2-7]{1,40})-[a-z2-7]{32}$/.exec(given) ?? []
  const board = id === undefined ? undefined : await store.findBoard({ id })
  return board && sameHash(given, calendarSecret(board)) ? board : undefined
}

function proof(secret: string, of: string): string {
  return encodeBase32(createHmac('sha256', secret).update(of).digest().subarray(0, PROOF_BYTES))
}
