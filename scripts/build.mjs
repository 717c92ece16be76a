import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, run } from './install.mjs'

const sources = [
  'shared',
  'server',
  'client',
  'scripts/chunks.mjs',
  'scripts/compress.mjs',
  'tsconfig.base.json',
  'package-lock.json',
]
const stamp = join(root, 'build', '.stamp')

/** Builds server and client, unless nothing changed since they were built. */
export function ensureBuilt() {
  const now = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return
  process.stdout.write('Building …\n')
  run('npx', 'tsc', '-b', 'shared', 'server')
  asInProduction(() => run('npx', 'vite', 'build', '--config', 'client/vite.config.ts', '--logLevel', 'warn'))
  writeFileSync(stamp, now)
}

/** Where a test builds what it needs, people would otherwise be given React as it is for tests, twice as heavy. */
function asInProduction(act) {
  const { NODE_ENV: before } = process.env
  process.env.NODE_ENV = 'production'
  act()
  if (before === undefined) delete process.env.NODE_ENV
  else process.env.NODE_ENV = before
}

/** Changes when any source changes; asks only for sizes and times, so that a second start is quick. */
function fingerprint() {
  const hash = createHash('sha256')
  for (const source of sources) for (const line of statLines(join(root, source))) hash.update(line)
  return hash.digest('hex')
}

function statLines(path) {
  const { size, mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return [`${path}:${size}:${mtimeMs}\n`]
  return readdirSync(path)
    .sort()
    .flatMap((name) => statLines(join(path, name)))
}
