import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './install.mjs'

const known = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server']

/** The Redis for tests: REDIS_SERVER, or one that is installed. Undefined when there is none. */
export function findRedis() {
  return [process.env.REDIS_SERVER, ...known].find((path) => path && existsSync(path))
}

/** Makes sure that there is a Redis where we may install Debian's; elsewhere its tests say that they are skipped. */
export function ensureRedis() {
  if (findRedis()) return
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  process.stdout.write('Installing a Redis for the tests …\n')
  // Nobody wants the service that comes with it to be started.
  process.env.RUNLEVEL = '1'
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'redis-server')
}
