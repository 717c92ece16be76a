import type { Member, Role } from '../../shared/members.ts'

export type BoardRecord = {
  readonly id: string
  readonly title: string
  readonly kit: string
  readonly language: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly code: string
  /** SHA-256 of each role's key, hex; empty while the role has no link. */
  readonly keyHashes: Readonly<Record<Role, string>>
  /** How often each role's key was rotated; a member who came in by an older key is out. */
  readonly keyAges: Readonly<Record<Role, number>>
  /** What newcomers must say, as `members/passphrase.ts` keeps it; without one, nothing. */
  readonly passphrase?: string | null
  /** How often the secret address of its calendar was renewed. */
  readonly calendarAge?: number
  /** The day it was last opened, as the moment it began (UTC); absent in boards from before that was noted. */
  readonly usedAt?: number
  /** Since when it is known that it goes soon, unless somebody opens it. */
  readonly warnedAt?: number | null
  /** When to look next for what is to be cleared away on it; absent: now. */
  readonly careAt?: number
  /** Which program hears of it; without one, none. */
  readonly webhook?: Webhook | null
  /** 256 random bits, hex, that never leave the server: they name the cards made of drafts, so that no id tells whose one is. */
  readonly secret: string
}

export type Webhook = {
  readonly url: string
  /** What its messages are signed with. */
  readonly secret: string
  readonly withTitle: boolean
  /** The last failure, until it works again; `status` null: nothing answered. */
  readonly failed: { readonly at: number; readonly status: number | null } | null
  /** The day of the last review it was told of. */
  readonly toldReview: string | null
}

export type MemberRecord = Member & {
  readonly board: string
  /** SHA-256 of the member's token, hex. */
  readonly tokenHash: string
  /** `keyAges` of the member's role when they came in, or were given the role. */
  readonly keyAge: number
  /** The role of the link they came by, once they have been given another. */
  readonly cameBy?: Role
  /** Set when their token opens nothing any more, whatever their link does. */
  readonly out?: 'removed' | 'refused' | 'waiting'
}

/**
 * One document: `<board>/board`, `<board>/stage`, `<board>/deck`, `<board>/private/<member>`. Or none: one picture,
 * `<board>/image/<id>`, and what counts them, `<board>/images`; these are never opened as rooms.
 */
export type RoomName = string

/** An update that must be durable before anybody hears of it. Rows count from 1 without gaps in each room. */
export type LogRow = {
  readonly room: RoomName
  /** Which row of its room it must become; null: whichever is next by then. */
  readonly seq: number | null
  readonly update: Uint8Array
  /** Yjs client ids first used by this update, and the member they belong to from now on. */
  readonly claims: readonly ClientClaim[]
}

export type ClientClaim = { readonly client: number; readonly member: string }

/** Whose a client id is once its member was erased: nobody may write under it, and nothing says whose it was. */
export const NOBODY = ''

export type Forgotten = { readonly member?: string; readonly rooms?: readonly RoomName[] }

export type StoredRoom = {
  /** State as of `snapshotSeq`, or null when the whole log is there. */
  readonly snapshot: Uint8Array | null
  readonly updates: readonly Uint8Array[]
  /** Sequence number of the last row. */
  readonly seq: number
  readonly claims: readonly ClientClaim[]
}

/** Where everything durable lives. A promise that resolves means: it survives a power cut. */
export type Store = {
  /** A board and the first rows of its documents, all or nothing. */
  readonly createBoard: (board: BoardRecord, rows: readonly LogRow[]) => Promise<void>
  readonly findBoard: (by: { readonly id: string } | { readonly code: string }) => Promise<BoardRecord | undefined>
  readonly findMember: (
    board: string,
    by: { readonly tokenHash: string } | { readonly id: string },
  ) => Promise<MemberRecord | undefined>
  /** Writes a board or a member as it is now. Rejects when the board's code is taken or the board is gone. */
  readonly save: (record: { readonly board: BoardRecord } | { readonly member: MemberRecord }) => Promise<void>
  /** What is there beyond row `after`: with a snapshot only when that is beyond it, too; claims always all. */
  readonly load: (room: RoomName, after?: number) => Promise<StoredRoom>
  /**
   * All rows in one transaction, in order; resolves with the sequence number of each. Rejects, and writes none, when
   * one is not the one of its room that it must be, claims a client id that is somebody else's, or its board is gone.
   */
  readonly append: (rows: readonly LogRow[]) => Promise<readonly number[]>
  /** Replaces the rows up to `seq` by `state`, in one transaction. Rejects when `seq` was replaced before or never written. */
  readonly compact: (room: RoomName, seq: number, state: Uint8Array) => Promise<void>
  /**
   * Deletes a member's record, whole rooms, and whose the member's client ids were: from then on they are `NOBODY`'s.
   * Then calls `deleted`: nobody who asks is given any of it any more, while its bytes may still lie in files.
   * Resolves once no file holds a byte of it, nor of anything on any board that was replaced or deleted before.
   */
  readonly forget: (board: string, gone: Forgotten, deleted?: () => void) => Promise<void>
  /** Every board there is. */
  readonly boards: () => Promise<readonly BoardRecord[]>
  /** Every room `<board>/<kind>/…` in which something was written and which was not forgotten, in no order. */
  readonly roomsOf: (board: string, kind: string) => Promise<readonly RoomName[]>
  /** Deletes a board with everything in it, so that its bytes are gone from the files too; calls `deleted` as `forget` does. */
  readonly purge: (board: string, deleted?: () => void) => Promise<void>
  /**
   * Which life of the data this is, 1 to 64 letters, digits, `-` or `_`: the same as long as nothing that was committed is
   * lost, another one once they were set back to an earlier state. With `anew` it is another one from now on.
   */
  readonly epoch: (anew?: 'anew') => Promise<string>
  readonly close: () => Promise<void>
  /** Present where other servers may write to the same store at any time. */
  readonly shared?: Shared
}

/** What it takes not to be alone with a store. */
export type Shared = {
  /**
   * Runs `act` while no other server runs one of the same `name`; of one server at most one at a time is asked for.
   * Whoever dies or is cut off in its turn has it taken away soon. Rejects with a Busy when it takes too long to get one.
   */
  readonly turn: <T>(name: string, act: () => Promise<T>) => Promise<T>
  /** As `turn`, but resolves with undefined at once, having done nothing, while another server is in it. */
  readonly turnIfFree: <T>(name: string, act: () => Promise<T>) => Promise<T | undefined>
  /** How far those are by now of which more is stored than is known here: one round trip, however many are asked for. */
  readonly heads: (
    rooms: ReadonlyMap<RoomName, number>,
    boards: ReadonlyMap<string, BoardHead | undefined>,
  ) => Promise<Heads>
  /** Those of these members who are still known. */
  readonly members: (board: string, ids: readonly string[]) => Promise<readonly MemberRecord[]>
}

export type Heads = {
  /** Number of the last row, where it is beyond the one that was known. */
  readonly rooms: ReadonlyMap<RoomName, number>
  /** Where it is not as it was known; null: the board is gone. */
  readonly boards: ReadonlyMap<string, BoardHead | null>
}

export type BoardHead = {
  /** Grows whenever the board's record or one of its members' is saved. */
  readonly saved: number
  /** Grows whenever something of it is forgotten. */
  readonly forgotten: number
}

/** The store cannot be reached or does not answer in time. Nothing is wrong with what was asked; it may even be done. */
export class Unreachable extends Error {}

/** Somebody else has been in this turn for too long. */
export class Busy extends Error {}

/** What a store says that holds only a part of the boards so far: served like this, the others would seem lost. */
export function halfMoved(): Error {
  return new Error('Moving boards here is not finished. Run the same `npm run move` again, then start.')
}

export function roomName(board: string, kind: string, owner: string | null): RoomName {
  return owner === null ? `${board}/${kind}` : `${board}/${kind}/${owner}`
}

export function boardOf(room: RoomName): string {
  return room.slice(0, room.indexOf('/'))
}
