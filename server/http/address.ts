import { networkInterfaces } from 'node:os'
import { type Request, Router } from 'express'
import type { Means } from './means.ts'

/** IPv4 addresses by which others in the same network reach this machine. */
export function lanAddresses(): readonly string[] {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address)
}

/** Where this server is for others, and what time it is there. */
export function addressRoutes({ publicUrl, isOnNetwork }: Means): Router {
  const routes = Router()
  routes.get('/address', (request, response) => {
    response.json({ origin: publicUrl ?? originForOthers(request, isOnNetwork()) })
  })
  routes.get('/time', (_request, response) => {
    response.json({ now: Date.now() })
  })
  return routes
}

/** Where a request came to; for one from this very machine, an address that phones in the room can reach. */
function originForOthers(request: Request, isOnNetwork: boolean): string {
  const here = `${request.protocol}://${request.host}`
  const { hostname, port } = new URL(here)
  const [lan] = lanAddresses()
  const isOwn = ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
  return isOwn && lan && isOnNetwork ? `${request.protocol}://${lan}${port ? `:${port}` : ''}` : here
}
