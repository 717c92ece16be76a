import type { AddressInfo } from 'node:net'
import pino from 'pino'
import { type App, createApp } from '../../server/app.ts'
import type { Bus } from '../../server/bus/bus.ts'
import { MemoryWire, memoryBus } from '../../server/bus/memory.ts'
import type { HookSettings } from '../../server/hooks/hooks.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import type { AttendanceTimes } from '../../server/sync/attendance.ts'
import type { NeighbourTimes } from '../../server/sync/neighbours.ts'
import type { CreatedBoard, Joined } from '../../shared/api.ts'
import type { Role } from '../../shared/members.ts'
import { Guest } from './guest.ts'
import { SharedStore } from './sharedStore.ts'

export type Workshop = AsyncDisposable & {
  readonly app: App
  readonly store: Store
  /** `http://127.0.0.1:<port>` */
  readonly address: string
  /** All that serve it, the first one first. */
  readonly servers: readonly { readonly app: App; readonly address: string }[]
  readonly board: CreatedBoard
  /** Every line the server logged, as JSON text. */
  readonly log: readonly string[]
  readonly join: (name: string, role: Role) => Promise<Guest>
  readonly newBoard: () => Promise<CreatedBoard>
  readonly joinBoard: (board: CreatedBoard, name: string, role: Role) => Promise<Guest>
}

type Settings = {
  readonly kit?: string
  readonly store?: Store
  readonly publicUrl?: string
  readonly clientDirectory?: string
  readonly attendance?: Partial<AttendanceTimes>
  readonly metricsToken?: string
  readonly retentionDays?: number
  readonly webhooks?: HookSettings
  readonly host?: string
  readonly bus?: Bus
  readonly neighbours?: Partial<NeighbourTimes>
  /** Puts something between each server and the bus it shares with the others. */
  readonly wrapBus?: (bus: Bus) => Bus
  /** One server, also where there are to be several: what is looked at is what one server counts or does by itself. */
  readonly isAlone?: boolean
}

/** With more than one, guests come in through one server after the other: what holds for one must hold for several. */
const NODES = Number(process.env.NODES ?? 1)

/** A real server on a free port with one board, and guests who speak to it over real sockets. */
export async function startWorkshop(settings: Settings = {}): Promise<Workshop> {
  if (NODES > 1 && !settings.store && !settings.isAlone) return startNodes(NODES, settings)
  return startNode({ ...settings, store: settings.store ?? openSqlite(':memory:') })
}

/** As a workshop on one server, but each guest comes in through the next of several. */
export async function startNodes(
  count: number,
  settings: Settings = {},
): Promise<Workshop & { readonly nodes: readonly Workshop[] }> {
  const { wrapBus = (bus: Bus) => bus } = settings
  const [shared, wire] = [new SharedStore(), new MemoryWire()]
  const log: string[] = []
  const start = () => startNode({ ...settings, store: shared.hand(), bus: wrapBus(memoryBus(wire)) }, log)
  const nodes = [await start()]
  while (nodes.length < count) nodes.push(await start())
  const [first] = nodes as [Workshop]
  let next = 0
  /** What tests look at is what the first server holds; that it has not heard yet is no news to anybody. */
  const everybodyKnows = async ({ board }: CreatedBoard): Promise<void> => {
    for (const { app } of nodes) await app.rooms.catchUp([...app.rooms.ofBoard(board.id)])
  }
  const joinBoard = async (board: CreatedBoard, name: string, role: Role): Promise<Guest> => {
    const guest = await (nodes[next++ % nodes.length] ?? first).joinBoard(board, name, role)
    guest.known = () => everybodyKnows(board)
    await guest.known()
    return guest
  }
  return {
    ...first,
    nodes,
    servers: nodes,
    joinBoard,
    join: (name, role) => joinBoard(first.board, name, role),
    [Symbol.asyncDispose]: async () => {
      for (const node of nodes) await node[Symbol.asyncDispose]()
      await shared.close()
    },
  }
}

/** `log`: where its lines go, with those of others. */
async function startNode(settings: Settings & { readonly store: Store }, log: string[] = []): Promise<Workshop> {
  const { store } = settings
  const logger = pino({ level: 'info', base: null }, { write: (line: string) => void log.push(line) })
  const app = createApp(
    {
      publicUrl: settings.publicUrl,
      clientDirectory: settings.clientDirectory ?? '/nowhere',
      attendance: settings.attendance ?? {},
      metricsToken: settings.metricsToken,
      retentionDays: settings.retentionDays ?? 0,
      neighbours: settings.neighbours ?? {},
      ...(settings.webhooks ? { webhooks: settings.webhooks } : {}),
    },
    store,
    logger,
    settings.bus,
  )
  await new Promise<void>((resolve) => app.server.listen(0, settings.host ?? '127.0.0.1', resolve))
  const address = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  const guests: Guest[] = []

  const newBoard = () =>
    call<CreatedBoard>(`${address}/api/boards`, { title: 'Atlas team', kit: settings.kit ?? 'quick-alliance' })
  const joinBoard = async (board: CreatedBoard, name: string, role: Role): Promise<Guest> => {
    const joined = await call<Joined>(`${address}/api/boards/${board.board.id}/join`, { key: board.keys[role], name })
    const guest = new Guest(address, board.board.id, joined)
    guests.push(guest)
    return guest
  }
  const board = await newBoard()

  return {
    app,
    store,
    address,
    servers: [{ app, address }],
    board,
    log,
    join: (name, role) => joinBoard(board, name, role),
    newBoard,
    joinBoard,
    [Symbol.asyncDispose]: async () => {
      for (const guest of guests) guest.leave()
      await app.drain()
      await store.close()
    },
  }
}

/** Posts JSON and expects it to work. */
export async function call<T>(url: string, body: unknown, token?: string): Promise<T> {
  const response = await post(url, body, token)
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`)
  return (await response.json()) as T
}

export function post(url: string, body: unknown, token?: string): Promise<Response> {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` }
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...authorization },
    body: JSON.stringify(body),
  })
}
