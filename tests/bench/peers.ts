import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const sources = fileURLToPath(new URL('peers', import.meta.url))
const place = fileURLToPath(new URL('../../build/peers', import.meta.url))

/** Other whiteboards with the same notes, on a server of their own. */
export type Peers = AsyncDisposable & { readonly address: string }

/** Installs and builds the peers in a folder of their own when they are not there yet, and serves them. */
export async function servePeers(): Promise<Peers> {
  mkdirSync(place, { recursive: true })
  cpSync(sources, place, { recursive: true })
  if (!existsSync(join(place, 'node_modules', 'tldraw')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--no-package-lock'], { cwd: place, stdio: 'inherit' })
  if (!isBuilt()) await buildPeers()
  const server = await serve(join(place, 'dist'))
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** Whether what was built is younger than what it was built from. */
function isBuilt(): boolean {
  const page = join(place, 'dist', 'excalidraw.html')
  if (!existsSync(page) || !existsSync(join(place, 'dist', 'fonts'))) return false
  return readdirSync(sources).every((file) => statSync(join(sources, file)).mtimeMs < statSync(page).mtimeMs)
}

async function buildPeers(): Promise<void> {
  await build({
    ...{ root: place, configFile: false, logLevel: 'error', base: './' },
    build: {
      ...{ outDir: 'dist', target: 'es2022', emptyOutDir: true },
      rolldownOptions: { input: ['tldraw.html', 'excalidraw.html'].map((page) => join(place, page)) },
    },
  })
  cpSync(join(place, 'node_modules/@excalidraw/excalidraw/dist/prod/fonts'), join(place, 'dist', 'fonts'), {
    recursive: true,
  })
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
}

function serve(directory: string): Promise<Server> {
  const server = createServer((request, response) => {
    const path = join(directory, new URL(request.url ?? '/', 'http://here').pathname)
    const isFile = path.startsWith(directory) && existsSync(path)
    response.writeHead(isFile ? 200 : 404, { 'content-type': types[extname(path)] ?? 'application/octet-stream' })
    response.end(isFile ? readFileSync(path) : '')
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
