// `npm run renew`: after a backup was put back by hand, before the server starts. Everybody who was on it then brings back
// what it lost.
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'

ensureInstalled()
ensureBuilt()
await import('../build/server/renew.js')
