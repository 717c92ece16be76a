import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** Pictures and fonts are compressed already, and the page gets a nonce of its own each time. */
const endings = new Set(['.css', '.js', '.json', '.mjs', '.svg', '.txt', '.wasm', '.webmanifest'])

/** Below this a packet carries it anyway. */
const BYTES_MIN = 1024

/** The best there is: it is done once, and every phone in the room reads it. */
const brotli = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
}

/** Vite's: compresses what was built, wherever that was put. */
export function compressed() {
  return { name: 'compressed', apply: 'build', writeBundle: ({ dir }) => compress(dir) }
}

/** Writes a `.br` and a `.gz` beside every built file that gets smaller by it; the server gives what the browser reads. */
export async function compress(directory) {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && endings.has(extname(entry.name)))
    .map(({ parentPath, name }) => join(parentPath, name))
  await Promise.all(files.map(compressFile))
}

async function compressFile(path) {
  const bytes = readFileSync(path)
  if (bytes.length < BYTES_MIN) return
  const [br, gz] = await Promise.all([promisify(brotliCompress)(bytes, brotli), promisify(gzip)(bytes, { level: 9 })])
  if (br.length < bytes.length) writeFileSync(`${path}.br`, br)
  if (gz.length < bytes.length) writeFileSync(`${path}.gz`, gz)
}
