import { type Request, Router } from 'express'
import { Counter, Gauge } from 'prom-client'
import { countHere } from '../figures/here.ts'
import { hashOf, sameHash } from '../members/keys.ts'
import { Problem } from '../problem.ts'
import type { Means } from './means.ts'
import { bearerOf } from './member.ts'
import { mayStay } from './storeAnswers.ts'

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
    name: 'groundwork_poll_age_seconds',
    help: 'Time since the shared store last answered; absent while no room is open and it was not asked in vain',
    registers: [registry],
    collect() {
      const silence = figures.storeSilence()
      // Where nothing is open nothing is asked, and where a server is alone with its store there is nothing to tell.
      if (!silence || (rooms.size === 0 && !silence.inVain)) this.remove()
      else this.set((performance.now() - silence.since) / 1000)
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
  // Where no other server can be, the store is a part of this one.
  const isThere = store.shared ? mayStay({ shared: store.shared, bus, isReady }) : async () => true
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
