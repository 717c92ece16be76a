// `npm start`: installs what is missing, builds what changed, serves.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
ensureBuilt()
process.env.NODE_ENV ??= 'production'
await import('../build/server/main.js')
