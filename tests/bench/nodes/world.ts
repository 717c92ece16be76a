import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Postgres, startPostgres } from '../../helpers/postgres.ts'
import { RedisServer } from '../../helpers/redis.ts'
import { cpuSecondsOf } from '../cost.ts'
import { contestants } from '../servers/contestants.ts'
import type { Entrance } from '../servers/guest.ts'
import { Running } from '../servers/running.ts'

/** A database, and of each board in it all the ways in. */
export type Place = { readonly database: string; readonly boards: readonly (readonly Entrance[])[] }

/** A Postgres and a Redis of their own, which any number of nodes come to. */
export class World {
  readonly #postgres: Postgres
  readonly #redis: RedisServer
  readonly #profile: string | undefined

  private constructor(postgres: Postgres, redis: RedisServer, profile: string | undefined) {
    this.#postgres = postgres
    this.#redis = redis
    this.#profile = profile
  }

  /** `profile`: where profiles of nodes go, while they are measured. */
  static async start(profile: string | undefined): Promise<World> {
    return new World(await startPostgres(), await RedisServer.start(), profile)
  }

  /** Makes a new database with so many boards, and ways in for so many people each. */
  async place(count: number, each: number): Promise<Place> {
    const database = await this.#postgres.newDatabase()
    // What was counted of this address, too: it makes more boards than anybody may.
    await this.#redis.flush()
    await using maker = await this.node(database)
    return { database, boards: await ours.entrances(maker, count, each) }
  }

  node(database: string): Promise<Running> {
    const environment = (directory: string) => ({
      ...ours.program.environment?.(directory),
      DATABASE_URL: database,
      REDIS_URL: this.#redis.url,
    })
    return Running.start({ ...ours.program, environment, profile: this.#profile })
  }

  /** CPU seconds that Postgres, and Redis, spend while `part` goes on. */
  async cost(part: () => Promise<unknown>): Promise<{ readonly postgres: number; readonly redis: number }> {
    const pids = familyOf(Number(readFileSync(join(this.#postgres.directory, 'postmaster.pid'), 'utf8').split('\n', 1)))
    const postgresNow = () => pids.reduce((seconds, pid) => seconds + cpuSecondsOf(pid), 0)
    const [postgres, redis] = [postgresNow(), await this.#redisSeconds()]
    await part()
    return { postgres: postgresNow() - postgres, redis: (await this.#redisSeconds()) - redis }
  }

  async #redisSeconds(): Promise<number> {
    const said = await this.#redis.ask((client) => client.info('cpu'))
    return [...said.matchAll(/^used_cpu_(?:sys|user):([\d.]+)/gm)].reduce(
      (seconds, [, one]) => seconds + Number(one),
      0,
    )
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#redis.kill()
    await this.#postgres[Symbol.asyncDispose]()
  }
}

/** Ours as it is in the benches beside others; only where it keeps its boards differs. */
const ours = contestants.find(({ name }) => name === 'groundwork') ?? missing()

function missing(): never {
  throw new Error('There is no groundwork among the contestants.')
}

/** A process and those it has started by now. */
function familyOf(pid: number): readonly number[] {
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim()
  return [pid, ...(children === '' ? [] : children.split(' ').map(Number))]
}
