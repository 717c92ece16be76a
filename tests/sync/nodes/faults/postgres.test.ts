import { nothingIsLost } from '../../../helpers/faults/crowd.ts'
import { testFaults } from '../../../helpers/faults/ordeal.ts'

/**
 * Longer than a server waits for an answer, and than a turn is left to whoever says nothing. The long one is longer than
 * clients wait for a word, too.
 */
const STALLS_MS = process.env.FULL ? 30_000 : 13_000

testFaults('[NODE-22] Postgres is killed and comes back', async ({ fleet, crowd, goesOn }) => {
  for (let round = 0; round < 2; round++) {
    await fleet.postgres.kill()
    for (const { toPostgres } of fleet.nodes) toPostgres.break()
    await fleet.postgres.start()
    // Before any server could write again what is missing.
    await nothingIsLost(fleet.url, crowd)
    for (const { toPostgres } of fleet.nodes) toPostgres.mend()
    await goesOn()
  }
})

testFaults('[NODE-22] Postgres stands still, with its connections open', async ({ fleet, goesOn }) => {
  fleet.postgres.freeze()
  await new Promise((resolve) => setTimeout(resolve, STALLS_MS))
  fleet.postgres.thaw()
  await goesOn()
})

testFaults('[NODE-23] a server is cut off from Postgres, in silence and by force', async ({ fleet, goesOn }) => {
  const [{ toPostgres }] = fleet.nodes as [(typeof fleet.nodes)[number]]
  toPostgres.hold()
  await goesOn()
  toPostgres.mend()
  await goesOn()
  toPostgres.break()
  await goesOn()
  toPostgres.mend()
  await goesOn()
})
