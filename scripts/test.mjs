// `npm test`: installs what is missing, a browser, a Postgres and a Redis included, then every check and every test, quickest first.
import { ensureInstalled, run } from './install.mjs'

ensureInstalled()
const { ensureChromium } = await import('./chromium.mjs')
const { ensurePostgres } = await import('./postgres.mjs')
const { ensureRedis } = await import('./redis.mjs')
const { ensureBuilt } = await import('./build.mjs')
ensureChromium()
ensurePostgres()
ensureRedis()

run('npx', 'biome', 'ci', '.')
run('npx', 'tsc', '-b')
run('npx', 'knip')
ensureBuilt()
run('npx', 'vitest', 'run')
run('npx', 'playwright', 'test')
