// `npm run bench` and all `npm run bench:…`: builds what changed, then runs the TypeScript of tests/bench/<name>.ts as it is.
import { join } from 'node:path'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, root } from './install.mjs'

ensureInstalled()
ensureBuilt()
const { runnerImport } = await import('vite')
const name = process.argv.splice(2, 1)[0] ?? 'sync'
// Node 20 does not know `await using` yet.
await runnerImport(join(root, 'tests', 'bench', `${name}.ts`), {
  configFile: false,
  logLevel: 'error',
  oxc: { target: 'node20' },
})
