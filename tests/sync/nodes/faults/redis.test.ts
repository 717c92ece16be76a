import { testFaults } from '../../../helpers/faults/ordeal.ts'

testFaults('[NODE-21] Redis is emptied, killed and comes back', async ({ fleet, goesOn }) => {
  await fleet.redis.flush()
  await goesOn()
  await fleet.redis.kill()
  await goesOn()
  await fleet.redis.restart()
  await goesOn()
})

testFaults('[NODE-21] Redis stands still, with its connections open', async ({ fleet, goesOn }) => {
  fleet.redis.freeze()
  await goesOn()
  await goesOn()
  fleet.redis.thaw()
  await goesOn()
})

testFaults('[NODE-23] a server is cut off from Redis, in silence and by force', async ({ fleet, goesOn }) => {
  const [{ toRedis }] = fleet.nodes as [(typeof fleet.nodes)[number]]
  toRedis.hold()
  await goesOn()
  await goesOn()
  toRedis.mend()
  toRedis.break()
  await goesOn()
  toRedis.mend()
  await goesOn()
})
