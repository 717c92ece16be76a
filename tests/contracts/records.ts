import type { BoardRecord, ClientClaim, LogRow, MemberRecord } from '../../server/store/store.ts'

/** A board's record, with a code of its own unless one is given. */
export function boardRecord(id: string, code = `CODE-${id}`): BoardRecord {
  return {
    id,
    title: 'Atlas team',
    kit: 'quick-alliance',
    language: 'en',
    createdAt: 1_700_000_000_000,
    code,
    keyHashes: { facilitator: 'f'.repeat(64), participant: 'a'.repeat(64), viewer: 'b'.repeat(64) },
    keyAges: { facilitator: 0, participant: 0, viewer: 0 },
    secret: '5'.repeat(64),
  }
}

export function memberRecord(board: string, id: string): MemberRecord {
  return { board, id, name: 'Ana', role: 'participant', color: 4, tokenHash: `hash-of-${id}`, keyAge: 0 }
}

/** A row of a room's log; the words are its update. */
export function row(room: string, seq: number | null, words: string, claims: readonly ClientClaim[] = []): LogRow {
  return { room, seq, update: new TextEncoder().encode(words), claims }
}

/** What an update or a snapshot says, as written by `row`. */
export function wordsOf(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : new TextDecoder().decode(bytes)
}
