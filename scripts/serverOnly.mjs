// For the container: `node scripts/serverOnly.mjs --throw-away` takes everything out of node_modules that the built server
// does not run. What is not there weighs nothing and has no holes.
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './install.mjs'

/** Fetches better-sqlite3's binary while that is installed, and is never run again. */
const forInstalling = ['prebuild-install']

/** What better-sqlite3 was compiled from, and what came of it on the way. */
const leftOver = [
  'deps',
  'src',
  'build/deps',
  'build/Release/obj',
  'build/Release/obj.target',
  'build/Release/sqlite3.a',
]

/** Paths of the installed packages that the server and what it shares import, with all that those need. */
export function serverPackages() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const needed = new Set()
  const need = (path) => {
    if (path === undefined || needed.has(path)) return
    needed.add(path)
    const { dependencies, optionalDependencies } = packages[path]
    for (const name of Object.keys({ ...dependencies, ...optionalDependencies }))
      if (!forInstalling.includes(name)) need(nearest(packages, path, name))
  }
  for (const name of imported()) need(nearest(packages, '', name))
  return needed
}

/** Names of packages that our own sources on the server's side import. */
export function imported() {
  const words = ['server', 'shared'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [
        ...readFileSync(join(root, folder, file), 'utf8').matchAll(/\b(?:from |import\()'([^'.][^']*)'/g),
      ]),
  )
  return new Set(words.map(([, from]) => nameOf(from)).filter((name) => !name.startsWith('node:')))
}

/** `zod` of `zod/mini`, `@tiptap/core` of `@tiptap/core/jsx`. */
function nameOf(specifier) {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

/** Where Node finds a package that the one at `path` asks for: beside it, or further out. */
function nearest(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = `${at === '' ? '' : `${at}/`}node_modules/${name}`
    if (packages[found]) return found
    if (at === '') return undefined
  }
}

/** Somebody who takes this for a build would be left without tools. */
const MEANT = '--throw-away'

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv[2] !== MEANT) {
    process.stderr.write(
      `This deletes the tools from node_modules, for the container. If that is meant, add ${MEANT}.\n`,
    )
    process.exit(2)
  }
  const kept = serverPackages()
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  for (const path of Object.keys(packages))
    if (path !== '' && !kept.has(path)) rmSync(join(root, path), { recursive: true, force: true })
  for (const path of leftOver) rmSync(join(root, 'node_modules/better-sqlite3', path), { recursive: true, force: true })
  rmSync(join(root, 'node_modules/.bin'), { recursive: true, force: true })
}
