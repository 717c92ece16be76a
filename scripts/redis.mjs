import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run } from './install.mjs'

const known = ['/usr/bin/redis-server', '/usr/local/bin/redis-server', '/opt/homebrew/bin/redis-server']

/** The Redis for tests: REDIS_SERVER, or one that is installed. Undefined when there is none. */
export function findRedis() {
  return [process.env.REDIS_SERVER, ...known].find((path) => path && existsSync(path))
}

/** Makes sure there is a Redis: Debian's, where we may install it. Elsewhere its tests are left out, except on CI. */
export function ensureRedis() {
  if (findRedis()) return
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    process.stdout.write('Installing a Redis for the tests …\n')
    run('apt-get', 'update', '-qq')
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'redis-server')
  } else if (!process.env.CI)
    process.stderr.write(
      'THERE IS NO REDIS HERE: what several servers tell each other is NOT tested. Install redis-server, or name one in REDIS_SERVER.\n',
    )
  else {
    process.stderr.write('There is no Redis here. Install redis-server, or name one in REDIS_SERVER.\n')
    process.exit(1)
  }
}
