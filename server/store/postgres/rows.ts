import type { ClientClaim, LogRow, StoredRoom } from '../store.ts'

/** One row of what `load` answers. */
export type Part = {
  readonly kind: 'room' | 'row' | 'claim'
  readonly number: string
  readonly bytes: Buffer | null
  readonly member: string | null
}

export function storedRoom(parts: readonly Part[]): StoredRoom {
  const room = parts.find(({ kind }) => kind === 'room')
  return {
    snapshot: room?.bytes ?? null,
    updates: parts.flatMap(({ kind, bytes }) => (kind === 'row' && bytes ? [bytes] : [])),
    seq: Number(room?.number ?? 0),
    claims: parts.flatMap(({ kind, number, member }): ClientClaim[] =>
      kind === 'claim' && member !== null ? [{ client: Number(number), member }] : [],
    ),
  }
}

/** Rows and their claims, a list for each field, as one statement takes many. */
export function columnsOf(rows: readonly LogRow[]): readonly (readonly unknown[])[] {
  const claims = rows.flatMap(({ room, claims }) => claims.map((claim) => ({ room, ...claim })))
  return [
    rows.map(({ room }) => room),
    rows.map(({ seq }) => seq),
    rows.map(({ update }) => update),
    claims.map(({ room }) => room),
    claims.map(({ client }) => client),
    claims.map(({ member }) => member),
  ]
}
