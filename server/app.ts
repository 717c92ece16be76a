import { createServer, type Server } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import express from 'express'
import type { Logger } from 'pino'
import { KIT_FILE_BYTES_MAX } from '../shared/limits.ts'
import type { Bus } from './bus/bus.ts'
import { memoryBus } from './bus/memory.ts'
import { ReadyCounts } from './commands/readyCounts.ts'
import { recountTurnout } from './commands/turnout.ts'
import { countAnswers } from './figures/answers.ts'
import { makeFigures } from './figures/figures.ts'
import { timedStore } from './figures/timedStore.ts'
import { type HookSettings, Webhooks } from './hooks/hooks.ts'
import { addressRoutes } from './http/address.ts'
import { boardRoutes } from './http/boards.ts'
import { calendarRoutes } from './http/calendar.ts'
import { commandRoutes } from './http/commands.ts'
import { errorAnswers, noSuchCall } from './http/errors.ts'
import { exportRoutes } from './http/exports.ts'
import { neverStored, nonce, quietHeaders, securityHeaders } from './http/headers.ts'
import { healthRoutes } from './http/health.ts'
import { imageRoutes } from './http/images.ts'
import { importRoutes } from './http/imports.ts'
import { joinRoutes } from './http/join.ts'
import { keepingRoutes } from './http/keeping.ts'
import { makeLimits } from './http/limits.ts'
import type { Means } from './http/means.ts'
import { pageRoutes } from './http/page.ts'
import { versionRoutes } from './http/versions.ts'
import { webhookRoutes } from './http/webhook.ts'
import { resume } from './keeping/resume.ts'
import { Keeping } from './keeping/rounds.ts'
import { Use } from './keeping/use.ts'
import { NamelessSignals } from './signals/nameless.ts'
import type { Store } from './store/store.ts'
import { announced } from './sync/announced.ts'
import { Attendance, type AttendanceTimes } from './sync/attendance.ts'
import { Elsewhere } from './sync/elsewhere.ts'
import { goByStage } from './sync/goByStage.ts'
import { limitHalfOpen } from './sync/halfOpen.ts'
import { Neighbours, type NeighbourTimes } from './sync/neighbours.ts'
import { Rooms } from './sync/rooms.ts'
import { acceptSockets } from './sync/socket.ts'
import { Turns } from './sync/turns.ts'
import { VersionsByThemselves } from './versions/byThemselves.ts'

/** Commands and joins are short; content goes through rooms. */
const BODY_BYTES_MAX = '64kb'

/** A kit file, and the title beside it; JSON in JSON is no longer than that. */
const KIT_BODY_BYTES_MAX = KIT_FILE_BYTES_MAX + 4096

/** How long a client may take to say what it wants, in milliseconds; a picture over a full venue's network takes its time. */
const HEADERS_MS = 5000
const REQUEST_MS = 60_000

/** Spread of the close frames when draining, in milliseconds: not everybody should come back in the same instant. */
const DRAIN_SPREAD_MS = 300

export type App = {
  /** Listens to nothing yet. */
  readonly server: Server
  readonly rooms: Rooms
  readonly attendance: Attendance
  readonly readyCounts: ReadyCounts
  readonly nameless: NamelessSignals
  readonly hooks: Webhooks
  readonly keeping: Keeping
  /** Stops taking connections, commits what came, closes every socket with 1012. Resolves when all is durable. */
  readonly drain: () => Promise<void>
}

export type AppSettings = {
  readonly publicUrl?: string | undefined
  readonly trustProxy?: number
  /** How long boards that nobody opens are kept, in days; 0, or nothing: for ever. */
  readonly retentionDays?: number
  /** Where the built client is. */
  readonly clientDirectory: string
  /** Opens the figures to machines other than this one. */
  readonly metricsToken?: string | undefined
  /** How long a lost facilitator is waited for, where it is not as usual. */
  readonly attendance?: Partial<AttendanceTimes>
  /** How long other servers are waited for, where it is not as usual. */
  readonly neighbours?: Partial<NeighbourTimes>
  /** Which programs may be told of what happens on a board; without it, none. */
  readonly webhooks?: HookSettings
}

/** Everything the server is, over a store it does not know by name. */
export function createApp(settings: AppSettings, alone: Store, log: Logger, bus: Bus = memoryBus()): App {
  const figures = makeFigures()
  const timed = timedStore(alone, figures)
  const store: Store = timed.shared ? announced(timed, bus, (board) => neighbours?.whoHas(board)) : timed
  const turns = new Turns(store.shared)
  const versions = new VersionsByThemselves({ store, rooms: () => rooms, turns, log })
  const rooms: Rooms = new Rooms(store, log, {
    turns,
    opening: (board) => elsewhere?.opened(board),
    loaded: (room, id) => {
      neighbours?.opened(room)
      versions.watch(room, id)
      recountTurnout(rooms, id, room).catch((problem: unknown) =>
        log.error({ event: 'could not count who voted', problem: String(problem) }),
      )
      resume(room, id, { store, rooms, turns, log })
      if (id.kind !== 'stage') return
      nameless.opened(id.board)
      hooks.watch(id.board, room)
      if (neighbours) goByStage(room, id.board, { rooms, attendance })
    },
  })
  const neighbours =
    store.shared &&
    new Neighbours(
      {
        bus,
        rooms,
        changed: (board, leads) => {
          if (leads) attendance.changed(board)
          else attendance.came(board)
          nameless.came(board)
        },
      },
      settings.neighbours,
    )
  const elsewhere =
    store.shared &&
    neighbours &&
    new Elsewhere({ store: { ...store, shared: store.shared }, bus, rooms, neighbours, log })
  const hooks = new Webhooks({ store, rooms, turns, log }, settings.webhooks ?? { hosts: [] })
  const nameless = new NamelessSignals({ store, rooms, turns, log })
  const attendance = new Attendance({ store, rooms, log }, settings.attendance)
  const readyCounts = new ReadyCounts(rooms, log)
  const retentionDays = settings.retentionDays ?? 0
  const use = new Use({ store, rooms, turns, log }, retentionDays)
  const keeping = new Keeping({ store, rooms, turns, log }, use, retentionDays)
  let ready = true
  const means: Means = {
    store,
    rooms,
    attendance,
    log,
    bus,
    limits: makeLimits(bus),
    figures,
    turns,
    readyCounts,
    nameless,
    hooks,
    use,
    retentionDays,
    publicUrl: settings.publicUrl,
    isReady: () => ready,
    isOnNetwork: () => isEverywhere(server.address()),
  }

  const app = express()
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy ?? 0)
  app.use(nonce, securityHeaders(settings.publicUrl), quietHeaders)
  app.use(healthRoutes(means, settings.metricsToken))
  app.use(countAnswers(figures.answers))
  // A kit of one's own comes with the board that is made from it.
  app.post('/api/boards', express.json({ limit: KIT_BODY_BYTES_MAX }))
  app.use('/api', neverStored, importRoutes(means), express.json({ limit: BODY_BYTES_MAX }))
  app.use(
    '/api',
    addressRoutes(means),
    boardRoutes(means),
    joinRoutes(means),
    commandRoutes(means),
    imageRoutes(means),
    // Its file for calendars is one format of an export.
    calendarRoutes(means),
    exportRoutes(means),
    versionRoutes(means),
    webhookRoutes(means),
    keepingRoutes(means),
    noSuchCall,
  )
  app.use(pageRoutes(settings.clientDirectory))
  app.use(errorAnswers(log))

  const server = createServer({ connectionsCheckingInterval: 1000 }, app)
  server.headersTimeout = HEADERS_MS
  server.requestTimeout = REQUEST_MS
  limitHalfOpen(server)
  const sockets = acceptSockets(server, means)

  return {
    server,
    rooms,
    attendance,
    readyCounts,
    nameless,
    hooks,
    keeping,
    drain: async () => {
      ready = false
      const everybodyGone = new Promise<void>((resolve) => server.close(() => resolve()))
      attendance.close()
      await elsewhere?.stop()
      await versions.settled()
      await keeping.stop()
      await rooms.journal.settled()
      sockets.close(DRAIN_SPREAD_MS)
      // Whoever is still there after that, or is still asking, is let go below.
      await Promise.race([everybodyGone, setTimeout(DRAIN_SPREAD_MS + 50, undefined, { ref: false })])
      readyCounts.stop()
      nameless.stop()
      hooks.stop()
      await rooms.close()
      server.closeAllConnections()
    },
  }
}

function isEverywhere(address: ReturnType<Server['address']>): boolean {
  return typeof address === 'object' && address !== null && ['0.0.0.0', '::'].includes(address.address)
}
