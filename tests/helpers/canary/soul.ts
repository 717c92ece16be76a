import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { awarenessFrame, step1Frame, updateFrame } from '../../../server/sync/frames.ts'
import type { Joined } from '../../../shared/api.ts'
import type { CommandType } from '../../../shared/commands.ts'
import type { Role } from '../../../shared/members.ts'
import type { RoomKind } from '../../../shared/rooms.ts'
import { RawClient } from '../../bench/rawClient.ts'
import { until } from '../until.ts'
import { post } from '../workshop.ts'
import type { Ledger, Person } from './ledger.ts'

const COMMITTED = 4

/** No refusal: done, or nobody knows. */
export const mayBeDone = ({ status }: Answer): boolean => status === 204 || status === 0 || status >= 500

/** A room that somebody has open: how many of their edits went out by this socket, and how many are durable. */
type Line = { readonly client: RawClient; sent: number; acknowledged: number; clock: number }

/** The server's answer; `status` 0: none came. */
export type Answer = { readonly status: number; readonly code?: string }

/**
 * Somebody on a board who reads every byte and believes nothing: bare sockets, own edits in documents that hold nothing
 * else. Costs so little that hundreds fit a test.
 */
export class Soul {
  readonly person: Person
  readonly name: string
  readonly token: string
  role: Role
  readonly #address: () => string
  readonly #ledger: Ledger
  readonly #lines = new Map<RoomKind, Line>()
  readonly #docs = new Map<RoomKind, Y.Doc>()

  constructor(address: () => string, ledger: Ledger, { member, token }: Joined, person: Person) {
    this.#address = address
    this.#ledger = ledger
    this.person = person
    this.name = member.name
    this.token = token
    this.role = member.role
  }

  get id(): string {
    return this.person.id
  }

  /** My own edits of a room, sent as they are made. */
  doc(kind: RoomKind): Y.Doc {
    const known = this.#docs.get(kind)
    if (known) return known
    const doc = new Y.Doc()
    doc.on('update', (update: Uint8Array) => this.#say(kind, update))
    this.#docs.set(kind, doc)
    return doc
  }

  /** Opens what is not open, whether or not it may; the server says what becomes of it. */
  async open(...kinds: readonly RoomKind[]): Promise<void> {
    await Promise.all(kinds.map((kind) => this.#openOne(kind)))
  }

  /** The ids under which I write. */
  clients(): readonly number[] {
    return [...this.#docs.values()].map(({ clientID }) => clientID)
  }

  has(kind: RoomKind): boolean {
    return this.#lines.has(kind)
  }

  /** Whether all that was written there is durable, for sure. */
  isKept(kind: RoomKind): boolean {
    const line = this.#lines.get(kind)
    return line !== undefined && line.acknowledged >= line.sent
  }

  /** Loses every connection, as a phone in a tunnel. */
  drop(): void {
    for (const { client } of this.#lines.values()) client.end()
    this.#lines.clear()
  }

  /** Resolves once all that was written is durable; also when the connection is gone. */
  settled(): Promise<void> {
    return until(() => [...this.#lines.values()].every(({ sent, acknowledged }) => acknowledged >= sent))
  }

  /** Says where I am, in these words. */
  show(kind: RoomKind, words: string): void {
    const line = this.#lines.get(kind)
    if (!line) return
    const state = JSON.stringify({ cursor: words })
    line.client.send(awarenessFrame([{ client: this.doc(kind).clientID, clock: ++line.clock, state }]))
    // Nothing answers presence; an edit of nothing behind it is acknowledged.
    this.#say(kind, Uint8Array.of(0, 0))
  }

  async command(type: CommandType, input: object = {}): Promise<Answer> {
    try {
      const url = `${this.#address()}/api/boards/${this.person.board}/commands`
      const response = await post(url, { type, ...input }, this.token)
      const body = new Uint8Array(await response.arrayBuffer())
      this.#ledger.hear(body, this.person, 'http')
      const code = body.length > 0 ? (JSON.parse(new TextDecoder().decode(body)).error?.code as string) : undefined
      return { status: response.status, ...(code === undefined ? {} : { code }) }
    } catch {
      // The server went away in between: what became of it nobody knows.
      return { status: 0 }
    }
  }

  async #openOne(kind: RoomKind): Promise<void> {
    if (this.#lines.has(kind)) return
    const heard = {
      frame: (message: Buffer) => {
        this.#ledger.hear(message, this.person, kind)
        if (message[0] !== COMMITTED || !line) return
        const count = decoding.readVarUint(decoding.createDecoder(message.subarray(1)))
        if (count <= line.acknowledged) this.#ledger.leaks.add('what was durable is said not to be any more')
        line.acknowledged = count
      },
      closed: () => {
        if (line && this.#lines.get(kind) === line) this.#lines.delete(kind)
      },
    }
    let line: Line | undefined
    try {
      const path = `/sync/${this.person.board}/${kind}`
      const client = await RawClient.open(this.#address(), path, this.token, heard)
      line = { client, sent: 0, acknowledged: 0, clock: Date.now() % 1_000_000 }
      this.#lines.set(kind, line)
    } catch {
      return
    }
    line.client.send(step1Frame(Y.encodeStateVector(new Y.Doc())))
    const mine = this.#docs.get(kind)
    if (mine && mine.store.clients.size > 0) this.#say(kind, Y.encodeStateAsUpdate(mine))
  }

  #say(kind: RoomKind, update: Uint8Array): void {
    const line = this.#lines.get(kind)
    if (!line) return
    line.sent++
    line.client.send(updateFrame(update))
  }
}
