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
  routes.get('/{*path}', (request, response) => {
    const page = readPage(directory, request.path)
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

/** What an address loads first, by the files' names in the built client. */
type Ahead = Readonly<Record<string, { readonly scripts: readonly string[]; readonly styles: readonly string[] }>>
type Page = { readonly html: string; readonly ahead: readonly (readonly [address: RegExp, links: string])[] }

const pages = new Map<string, Page>()

/**
 * The page for an address, with what is loaded there first named in its head: the browser then asks for all of it in one
 * go. Undefined while the client is not built.
 */
function readPage(directory: string, path: string): string | undefined {
  try {
    const page = pages.get(directory) ?? readBuilt(directory)
    pages.set(directory, page)
    const links = page.ahead.find(([address]) => address.test(path))?.[1] ?? ''
    return page.html.replace('</head>', `${links}</head>`)
  } catch {
    return undefined
  }
}

function readBuilt(directory: string): Page {
  const read = (name: string) => readFileSync(join(directory, name), 'utf8')
  const ahead = JSON.parse(read('.vite/ahead.json')) as Ahead
  return {
    html: read('index.html'),
    ahead: Object.entries(ahead).map(([address, { scripts, styles }]) => [
      new RegExp(`^${address.replace(/:\w+/g, '[^/]+')}/?$`),
      [
        ...scripts.map((file) => `<link rel="modulepreload" crossorigin href="/${file}">`),
        ...styles.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`),
      ].join(''),
    ]),
  }
}
