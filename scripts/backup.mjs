// `npm run backup -- --to FILE`: a whole copy of the boards in DATA_DIR, also while a server serves them.
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { saying } from './saying.mjs'

await saying(async () => {
  const { to } = parseArgs({ options: { to: { type: 'string' } } }).values
  if (!to) throw new Error('Say where to: npm run backup -- --to boards.sqlite')
  ensureInstalled()
  ensureBuilt()
  const { readConfig } = await import('../build/server/config.js')
  const { databaseUrl, dataDirectory } = readConfig(process.env)
  if (databaseUrl) throw new Error('These boards are in Postgres. Copy them with pg_dump.')
  const { copyWhole } = await import('../build/server/store/backup.js')
  const { bytes, ms } = await copyWhole(dataDirectory, to)
  process.stdout.write(
    `${to}: ${(bytes / 1e6).toFixed(1)} MB in ${(ms / 1000).toFixed(1)} s, read through and whole.\n`,
  )
  process.stdout.write('To go back to it, put it into an empty DATA_DIR as groundwork.sqlite.\n')
})
