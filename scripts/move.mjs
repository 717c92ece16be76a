// `npm run move -- --from sqlite --to postgres`, or back: all boards, from DATA_DIR to DATABASE_URL. No server may run.
import { parseArgs } from 'node:util'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { saying } from './saying.mjs'

await saying(async () => {
  const { from, to } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } }).values
  if (![from, to].every((end) => end === 'sqlite' || end === 'postgres') || from === to)
    throw new Error('Say from where to where: npm run move -- --from sqlite --to postgres')
  ensureInstalled()
  ensureBuilt()
  const { readConfig } = await import('../build/server/config.js')
  const { databaseUrl, dataDirectory } = readConfig(process.env)
  if (!databaseUrl)
    throw new Error('Set DATABASE_URL to the Postgres database, and DATA_DIR to where the SQLite file is.')
  const { move } = await import('../build/server/store/moving/move.js')
  const { sqliteHoldings } = await import('../build/server/store/moving/sqlite.js')
  const { postgresHoldings } = await import('../build/server/store/moving/postgres.js')
  const ends = { sqlite: sqliteHoldings(dataDirectory), postgres: await postgresHoldings(databaseUrl) }
  await move(ends[from], ends[to], (line) => process.stdout.write(`${line}\n`))
  await Promise.all(Object.values(ends).map((end) => end.close()))
  process.stdout.write(
    `What you moved from is still there. Start with DATABASE_URL ${to === 'postgres' ? 'set' : 'empty'}.\n`,
  )
})
