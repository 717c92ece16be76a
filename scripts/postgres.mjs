import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from './install.mjs'

/** The oldest that the server works with. */
const VERSION_MIN = 14

/** Where the packages of Debian, Fedora and Homebrew put theirs. */
const homes = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt']
const places = ['/usr/bin', '/usr/local/bin', '/usr/pgsql/bin']

/** Says to Debian's package that nobody wants a database to be made and started with it. */
const CLUSTER_SETTINGS = '/etc/postgresql-common/createcluster.conf'

/** The folder of the newest Postgres that is installed, with `initdb` in it; undefined when there is none. */
export function findPostgres() {
  const versions = homes.flatMap((home) => (existsSync(home) ? readdirSync(home).map((name) => join(home, name)) : []))
  const newestFirst = versions
    .filter((path) => versionIn(path) >= VERSION_MIN)
    .sort((a, b) => versionIn(b) - versionIn(a))
  const folders = [process.env.POSTGRES_BIN, ...newestFirst.map((path) => join(path, 'bin')), ...places]
  return folders.find((folder) => folder && existsSync(join(folder, 'initdb')))
}

function versionIn(path) {
  return Number(/(?:postgresql[/@])(\d+)/.exec(path)?.[1] ?? 0)
}

/** Makes sure that there is a Postgres where we may install Debian's; elsewhere its tests say that they are skipped. */
export function ensurePostgres() {
  if (findPostgres()) return
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) return
  process.stdout.write('Installing a Postgres for the tests …\n')
  if (!existsSync(CLUSTER_SETTINGS)) {
    mkdirSync('/etc/postgresql-common', { recursive: true })
    writeFileSync(CLUSTER_SETTINGS, 'create_main_cluster = false\n')
  }
  process.env.DEBIAN_FRONTEND = 'noninteractive'
  run('apt-get', 'update', '-qq')
  run('apt-get', 'install', '-y', '-qq', '-o', 'Dpkg::Options::=--force-confold', 'postgresql')
}
