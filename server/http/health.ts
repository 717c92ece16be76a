import { Router } from 'express'
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Means } from './means.ts'

/** For machines: alive, ready for traffic, and figures without any content. */
export function healthRoutes({ rooms, isReady }: Means): Router {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
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

  const routes = Router()
  routes.get('/healthz', (_request, response) => {
    response.type('text/plain').send('ok\n')
  })
  routes.get('/readyz', (_request, response) => {
    response
      .status(isReady() ? 200 : 503)
      .type('text/plain')
      .send(isReady() ? 'ready\n' : 'not ready\n')
  })
  routes.get('/metrics', async (_request, response) => {
    response.type(registry.contentType).send(await registry.metrics())
  })
  return routes
}
