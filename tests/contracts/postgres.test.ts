import { afterAll, beforeAll } from 'vitest'
import { openPostgres } from '../../server/store/postgres.ts'
import { describeWithPostgres, type Postgres, STARTS_MS, startPostgres } from '../helpers/postgres.ts'
import { sharedStoreContract } from './sharedStore.ts'
import { turnsContract } from './sharedTurns.ts'
import { storeContract } from './store.ts'

describeWithPostgres('the Postgres store', () => {
  let postgres: Postgres

  beforeAll(async () => {
    postgres = await startPostgres()
  }, STARTS_MS)
  afterAll(() => postgres[Symbol.asyncDispose](), STARTS_MS)

  storeContract('Postgres', async () => openPostgres(await postgres.newDatabase()))
  const openTwice = async () => {
    const url = await postgres.newDatabase()
    return Promise.all([openPostgres(url), openPostgres(url)])
  }
  sharedStoreContract('Postgres', openTwice)
  turnsContract('Postgres', openTwice)
})
