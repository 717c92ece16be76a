import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import express, { Router } from 'express'

const placeholder = '__CSP_NONCE__'

/** The client: built files, and its one page for every address that is not a file. */
export function pageRoutes(directory: string): Router {
  const routes = Router()
  routes.use(
    '/assets',
    express.static(join(directory, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }),
  )
  routes.use(express.static(directory, { index: false, maxAge: '1h' }))
  routes.get('/{*path}', (_request, response) => {
    const page = readPage(directory)
    if (page === undefined) response.status(503).type('text/plain').send('The client is not built. Run "npm start".\n')
    else
      response
        .type('html')
        .setHeader('Cache-Control', 'no-store')
        .send(page.replaceAll(placeholder, String(response.locals.nonce)))
  })
  return routes
}

const pages = new Map<string, string>()

function readPage(directory: string): string | undefined {
  const known = pages.get(directory)
  if (known !== undefined) return known
  try {
    const page = readFileSync(join(directory, 'index.html'), 'utf8')
    pages.set(directory, page)
    return page
  } catch {
    return undefined
  }
}
