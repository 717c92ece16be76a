import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** Runs a program in the project's folder, showing what it says. Ends this process when it fails. */
export function run(program, ...words) {
  const { status, error } = spawnSync(program, words, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (error) process.stderr.write(`${program}: ${error.message}\n`)
  if (status !== 0) process.exit(status ?? 1)
}

/** Installs exactly what the lockfile names, when something of it is missing. */
export function ensureInstalled() {
  if (isInstalled()) return
  process.stdout.write('Installing what is missing (the first time takes a few minutes) …\n')
  run('npm', 'ci', '--include=dev', '--no-audit', '--no-fund')
}

function isInstalled() {
  const wanted = packagesIn('package-lock.json')
  const there = packagesIn('node_modules/.package-lock.json')
  if (!there) return false
  return Object.entries(wanted ?? {}).every(
    ([path, { version, optional }]) => path === '' || optional || there[path]?.version === version,
  )
}

function packagesIn(lockfile) {
  const path = join(root, lockfile)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : undefined
}
