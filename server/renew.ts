import { readConfig } from './config.ts'
import { openPostgres } from './store/postgres.ts'
import { openSqlite } from './store/sqlite.ts'

/** Begins another life of the data: everybody who knew them learns that they were set back to an earlier state. */
async function renew(): Promise<void> {
  const { databaseUrl, dataDirectory } = readConfig(process.env)
  const store = databaseUrl === undefined ? openSqlite(dataDirectory) : await openPostgres(databaseUrl)
  await store.epoch('anew')
  await store.close()
  process.stdout.write(
    'Done. Start the server: whoever comes back to it is told that it was set back, and brings back what it lost.\n',
  )
}

renew().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
  process.exit(1)
})
