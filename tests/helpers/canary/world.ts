import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hashOf } from '../../../server/members/keys.ts'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { CreatedBoard, Joined } from '../../../shared/api.ts'
import { type Mortal, mortal } from '../mortal.ts'
import { post, startWorkshop, type Workshop } from '../workshop.ts'
import { Ledger } from './ledger.ts'
import type { Soul } from './soul.ts'

/** Files in memory, where there are such: what is searched here is what lies in them, not that it outlasts a power cut. */
const MEMORY = '/dev/shm'

/** A server on a file, which may stop or be killed and comes back, and the ledger of all that it sends to anybody. */
export class World {
  readonly ledger = new Ledger()
  readonly directory = mkdtempSync(join(existsSync(MEMORY) ? MEMORY : tmpdir(), 'groundwork-'))
  /** Every line that any server of this world logged. */
  readonly logs: (readonly string[])[] = []
  workshop!: Workshop
  #life!: Mortal
  readonly #store = openSqlite(this.directory)

  static async begin(): Promise<World> {
    const world = new World()
    await world.#start()
    return world
  }

  get address(): string {
    return this.workshop.address
  }

  /** Another server on what the last one left. */
  async restart(how: 'stopped' | 'killed'): Promise<void> {
    if (how === 'stopped') await this.workshop[Symbol.asyncDispose]()
    else {
      this.#life.kill()
      this.workshop.app.attendance.close()
      this.workshop.app.readyCounts.stop()
      this.workshop.app.server.closeAllConnections()
      this.workshop.app.server.close()
    }
    await this.#start()
  }

  async newBoard(): Promise<CreatedBoard> {
    const board = await this.workshop.newBoard()
    for (const key of Object.values(board.keys)) this.keepKey(key)
    const { secret = '' } = (await this.#store.findBoard({ id: board.board.id })) ?? {}
    this.ledger.keep(secret)
    return board
  }

  /** A key or token that nobody may be sent, nor what is kept of it. */
  keepKey(key: string): void {
    this.ledger.keep(key, true)
    this.ledger.keep(hashOf(key))
  }

  /** Asks to come in; the answer is searched like all else. */
  async join(board: string, body: object): Promise<{ readonly status: number; readonly joined?: Joined }> {
    const response = await post(`${this.address}/api/boards/${board}/join`, body)
    const bytes = new Uint8Array(await response.arrayBuffer())
    if (!response.ok) {
      this.ledger.hear(bytes, null, 'http')
      return { status: response.status }
    }
    const joined = JSON.parse(new TextDecoder().decode(bytes)) as Joined
    this.keepKey(joined.token)
    this.ledger.hear(bytes, { id: joined.member.id, board, hereUntil: 0, leadsUntil: 0 }, 'http', [joined.token])
    return { status: response.status, joined }
  }

  /** What anybody may ask who is nobody. */
  async asksAround(): Promise<void> {
    for (const path of ['/metrics', '/healthz', '/readyz', '/api/kits', '/api/address']) await this.asks(path)
  }

  /** Whatever there is at an address, as it is told to somebody, or to anybody. */
  async asks(path: string, by?: Soul, place: 'http' | 'file' = 'http'): Promise<void> {
    const headers: Record<string, string> = by ? { authorization: `Bearer ${by.token}` } : {}
    const response = await fetch(`${this.address}${path}`, { headers })
    this.ledger.hear(new Uint8Array(await response.arrayBuffer()), by?.person ?? null, place)
  }

  async #start(): Promise<void> {
    this.#life = mortal(this.#store)
    this.workshop = await startWorkshop({ store: this.#life.store })
    this.logs.push(this.workshop.log)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.workshop[Symbol.asyncDispose]()
    await this.#store.close()
    rmSync(this.directory, { recursive: true, force: true })
  }
}
