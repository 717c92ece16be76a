import { LiveServer } from '../liveServer.ts'
import { type Postgres, startPostgres } from '../postgres.ts'
import { RedisServer } from '../redis.ts'
import { type Path, startPath } from './path.ts'

/** One of several servers, and its ways to the others' meeting places. */
export type Node = { readonly server: LiveServer; readonly toPostgres: Path; readonly toRedis: Path }

/** Several servers in processes of their own on one real Postgres and one real Redis. */
export type Fleet = AsyncDisposable & {
  readonly nodes: readonly Node[]
  readonly postgres: Postgres
  readonly redis: RedisServer
  /** Of the database itself, past every path. */
  readonly url: string
  /** Leads each connection to the next server that answers: nobody stays with one. */
  readonly address: string
}

export async function startFleet(count: number): Promise<Fleet> {
  const [postgres, redis] = await Promise.all([startPostgres('max_connections=60'), RedisServer.start()])
  const url = await postgres.newDatabase()
  const nodes: Node[] = []
  // One after the other, since the first makes the tables.
  while (nodes.length < count) nodes.push(await startNode(url, redis))
  const front = await startRound(() => nodes.map(({ server }) => server.address))
  return {
    nodes,
    postgres,
    redis,
    url,
    address: front.address,
    [Symbol.asyncDispose]: async () => {
      await front.path[Symbol.asyncDispose]()
      await Promise.all(nodes.map(({ server }) => server[Symbol.asyncDispose]()))
      for (const { toPostgres, toRedis } of nodes)
        for (const path of [toPostgres, toRedis]) await path[Symbol.asyncDispose]()
      await redis[Symbol.asyncDispose]()
      await postgres[Symbol.asyncDispose]()
    },
  }
}

/** A load balancer at its simplest: it knows nobody again, and asks nobody whether they are well. */
export async function startRound(
  addresses: () => readonly string[],
): Promise<{ readonly path: Path; readonly address: string }> {
  let next = 0
  const path = await startPath(() => {
    const ports = addresses().map((address) => Number(new URL(address).port))
    const first = next++ % ports.length
    return [...ports.slice(first), ...ports.slice(0, first)]
  })
  return { path, address: `http://127.0.0.1:${path.port}` }
}

async function startNode(url: string, redis: RedisServer): Promise<Node> {
  const database = new URL(url)
  const toPostgres = await startPath(() => [Number(new URL(url).port)])
  const toRedis = await startPath(() => [redis.port])
  database.port = String(toPostgres.port)
  const environment = { DATABASE_URL: database.href, REDIS_URL: `redis://127.0.0.1:${toRedis.port}` }
  return { server: await LiveServer.start(undefined, environment), toPostgres, toRedis }
}
