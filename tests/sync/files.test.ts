import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { compress } from '../../scripts/compress.mjs'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

const script = `export const words = ${JSON.stringify('again and '.repeat(500))}\n`
const picture = Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * at * 31) % 251))

let directory: string
let workshop: Workshop
beforeAll(async () => {
  directory = mkdtempSync(join(tmpdir(), 'client-'))
  const put = (name: string, bytes: string | Buffer) => writeFileSync(join(directory, name), bytes)
  mkdirSync(join(directory, 'assets'))
  put('index.html', `<!doctype html><head><script nonce="__CSP_NONCE__"></script></head>${' '.repeat(2000)}`)
  mkdirSync(join(directory, '.vite'))
  put(
    '.vite/ahead.json',
    JSON.stringify({ '/b/:id': { scripts: ['assets/main-a1.js'], styles: ['assets/main-a1.css'] } }),
  )
  put('assets/main-a1.js', script)
  put('assets/main-a1.css', 'a{color:red}'.repeat(500))
  put('assets/tiny-a1.js', 'export {}')
  put('assets/font-a1.woff2', picture)
  put('favicon.svg', `<svg xmlns="http://www.w3.org/2000/svg">${'<g/>'.repeat(600)}</svg>`)
  await compress(directory)
  put('secret.txt', 'not below the folder')
  workshop = await startWorkshop({ clientDirectory: directory })
})
afterAll(async () => {
  await workshop[Symbol.asyncDispose]()
  rmSync(directory, { recursive: true })
})

type Answer = { status: number; headers: Readonly<Record<string, string | string[] | undefined>>; body: Buffer }

/** As it comes over the wire: fetch would unpack it. */
function ask(path: string, encodings?: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers: Record<string, string> = encodings === undefined ? {} : { 'accept-encoding': encodings }
    const { hostname, port } = new URL(workshop.address)
    const asking = request({ hostname, port, path, method, headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
    asking.on('error', reject).end()
  })
}

test('[ACC-9] building puts compressed copies beside what gets smaller by it, and beside nothing else', () => {
  expect(readdirSync(join(directory, 'assets')).sort()).toEqual([
    ...['font-a1.woff2', 'main-a1.css', 'main-a1.css.br', 'main-a1.css.gz'],
    ...['main-a1.js', 'main-a1.js.br', 'main-a1.js.gz', 'tiny-a1.js'],
  ])
})

test('[ACC-9] each browser gets the smallest copy it reads, as what it is, for good', async () => {
  for (const [said, encoding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.1, gzip', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['*', 'br'],
    ['identity', undefined],
    ['', undefined],
    [undefined, undefined],
  ] as const) {
    const { status, headers, body } = await ask('/assets/main-a1.js', said)
    expect([said, status, headers['content-encoding']]).toEqual([said, 200, encoding])
    const unpacked = encoding === 'br' ? brotliDecompressSync(body) : encoding ? gunzipSync(body) : body
    expect(unpacked.toString()).toBe(script)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers.vary).toMatch(/accept-encoding/i)
    expect(headers['x-content-type-options']).toBe('nosniff')
    if (encoding) expect(body.length).toBeLessThan(script.length / 10)
  }
  expect((await ask('/assets/main-a1.css?v=1', 'br')).headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'content-encoding': 'br',
  })
  expect((await ask('/favicon.svg', 'gzip')).headers).toMatchObject({
    'content-type': 'image/svg+xml',
    'content-encoding': 'gzip',
    'cache-control': 'public, max-age=3600',
  })
  expect((await ask('/assets/font-a1.woff2', 'br')).body.equals(picture)).toBe(true)
  expect((await ask('/assets/tiny-a1.js', 'br, gzip')).headers['content-encoding']).toBeUndefined()
  const head = await ask('/assets/main-a1.js', 'br', 'HEAD')
  expect([head.status, head.headers['content-encoding'], head.body.length]).toEqual([200, 'br', 0])
})

test('[ACC-9] what is not there is a page, or nothing among the built files; nothing outside is ever given', async () => {
  for (const path of ['/assets/gone.js', '/assets/', '/assets/../secret.txt', '/assets/%2e%2e/secret.txt'])
    expect([path, (await ask(path, 'br')).status]).toEqual([path, 404])
  for (const path of [
    '/assets/%00',
    '/assets/%zz',
    '//assets/main-a1.js',
    '//',
    '/?',
    '/../../etc/passwd',
    '/%2e%2e/%2e%2e/etc/passwd',
  ]) {
    const { body } = await ask(path, 'br')
    expect(body.toString()).not.toMatch(/root:|server-error/)
  }
  for (const path of ['/', '/b/abc', '/index.html']) {
    const page = await ask(path, 'br, gzip')
    expect(page.status).toBe(200)
    expect(page.body.toString()).toMatch(/^<!doctype html>/)
    expect(page.body.toString()).not.toContain('__CSP_NONCE__')
    expect(page.headers['cache-control']).toBe('no-store')
  }
  expect(workshop.log.filter((line) => line.includes('request failed'))).toEqual([])
})

test('[ACC-9] the page names in its head what its address loads first, and only there', async () => {
  const page = async (path: string) => (await ask(path)).body.toString()
  const there = await page('/b/c2WFYyr5zTqgPhGQ')
  expect(there).toContain('<link rel="modulepreload" crossorigin href="/assets/main-a1.js">')
  expect(there).toContain('<link rel="stylesheet" crossorigin href="/assets/main-a1.css"></head>')
  for (const path of ['/', '/b', '/b/c2WFYyr5zTqgPhGQ/stage', '/b/c2WFYyr5zTqgPhGQ/stage/b/x', '/x/b/c2WFYyr5zTqgPhGQ'])
    expect(await page(path)).not.toContain('main-a1')
  expect(await page('/.vite/ahead.json')).toContain('<!doctype html>')
})
