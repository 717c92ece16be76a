import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type RequestHandler, Router } from 'express'
import { Problem } from '../problem.ts'
import { files } from './files.ts'

const placeholder = '__CSP_NONCE__'

/** The client: built files, and its one page for every address that is not a file. */
export function pageRoutes(directory: string): Router {
  const routes = Router()
  routes.use('/assets', files(join(directory, 'assets'), { maxAge: '1y', immutable: true }), notThere)
  routes.use(files(directory, { maxAge: '1h', immutable: false }))
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

/** A page in place of a script that is gone would only be a riddle. */
const notThere: RequestHandler = () => {
  throw new Problem(404, 'not-found', 'There is nothing here.')
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
