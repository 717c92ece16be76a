import { type Request, Router } from 'express'
import { Counter, Gauge } from 'prom-client'
import { countHere } from '../figures/here.ts'
import { hashOf, sameHash } from '../members/keys.ts'
import { Problem } from '../problem.ts'
import type { Store } from '../store/store.ts'
import type { Means } from './means.ts'
import { bearerOf } from './member.ts'

/** How long the store may take to answer a server that is ready, in milliseconds; whoever asks waits for three seconds. */
const STORE_ANSWERS_MS = 1500

/**
 * For machines: alive, ready for traffic, and figures without any content. Figures tell how many are at work when, so
 * they are for this machine, and for whoever says `metricsToken`.
 */
export function healthRoutes({ store, rooms, bus, isReady, figures }: Means, metricsToken?: string): Router {
  const { registry } = figures
  countHere(registry, rooms)
  new Gauge({
    name: 'groundwork_rooms',
    help: 'Live documents in memory',
    registers: [registry],
    collect() {
      this.set(rooms.size)
    },
  })
  new Gauge({
    name: 'groundwork_connections',
    help: 'Open sockets in rooms',
    registers: [registry],
    collect() {
      this.set([...rooms.all()].reduce((sum, room) => sum + room.peers.size, 0))
    },
  })
  new Gauge({
    name: 'groundwork_bus_up',
    help: 'Whether this server hears the others at once; if not, it reads what they wrote a little later',
    registers: [registry],
    collect() {
      this.set(bus.isUp() ? 1 : 0)
    },
  })
  new Counter({
    name: 'groundwork_bus_messages_total',
    help: 'Messages to other servers and from them, and those that were lost as there was no way',
    labelNames: ['way'],
    registers: [registry],
    collect() {
      this.reset()
      for (const [way, count] of Object.entries(bus.counts())) this.inc({ way }, count)
    },
  })

  const routes = Router()
  routes.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n')
  })
  const isThere = watched(store)
  routes.get('/readyz', async (_request, response) => {
    const ready = isReady() && (await isThere()) && isReady()
    response
      .status(ready ? 200 : 503)
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n')
  })
  routes.get('/metrics', async (request, response) => {
    if (!isFromHere(request) && !says(metricsToken, request))
      throw new Problem(
        403,
        'not-yours',
        'Figures are for the machine this runs on. From elsewhere, set METRICS_TOKEN and send it as a bearer token.',
      )
    response.type(registry.contentType).send(await registry.metrics())
  })
  return routes
}

/** Whether the store answers in time. Where no other server can be, it is a part of this one. */
function watched({ shared }: Store): () => Promise<boolean> {
  if (!shared) return async () => true
  let asked: Promise<boolean> | undefined
  const ask = async (): Promise<boolean> => {
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<boolean>((resolve) => {
      timer = setTimeout(() => resolve(false), STORE_ANSWERS_MS)
    })
    const there = shared.heads(new Map(), new Map()).then(
      () => true,
      () => false,
    )
    try {
      return await Promise.race([there, late])
    } finally {
      clearTimeout(timer)
      asked = undefined
    }
  }
  // Anybody may ask as often as they like; the store is asked once at a time.
  return () => {
    asked ??= ask()
    return asked
  }
}

/** Whether it was sent on this machine. Through a proxy it may come from anywhere, whatever the proxy's own address. */
function isFromHere({ socket, headers }: Request): boolean {
  const isForwarded = ['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'].some((name) => headers[name] !== undefined)
  return !isForwarded && /^(127\.|::1$|::ffff:127\.)/.test(socket.remoteAddress ?? '')
}

/** Compared by their hashes, in the same time wherever they differ. */
function says(token: string | undefined, request: Request): boolean {
  const given = bearerOf(request)
  return token !== undefined && given !== undefined && sameHash(hashOf(given), hashOf(token))
}
