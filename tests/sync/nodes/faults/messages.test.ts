import { expect, test } from 'vitest'
import { openRedis } from '../../../../server/bus/redis.ts'
import { openPostgres } from '../../../../server/store/postgres.ts'
import { everybodyIsEqual, nothingIsLost, startCrowd } from '../../../helpers/faults/crowd.ts'
import { startRound } from '../../../helpers/faults/fleet.ts'
import { giveOrders } from '../../../helpers/faults/orders.ts'
import { describeWithPostgres, STARTS_MS, startPostgres } from '../../../helpers/postgres.ts'
import { RedisServer } from '../../../helpers/redis.ts'
import { unreliable } from '../../../helpers/unreliable.ts'
import { until } from '../../../helpers/until.ts'
import { startWorkshop } from '../../../helpers/workshop.ts'

/** Commands that are given while messages go astray. */
const ENOUGH = 60

describeWithPostgres('messages that go astray', () => {
  test('[NODE-21] messages through Redis are lost, doubled and late', { timeout: STARTS_MS + 120_000 }, async () => {
    await using postgres = await startPostgres()
    await using redis = await RedisServer.start()
    const url = await postgres.newDatabase()
    await using first = await startNode(url, redis)
    await using second = await startNode(url, redis)
    const front = await startRound(() => [first.address, second.address])
    await using _path = front.path
    using crowd = await startCrowd(front.address)
    const orders = giveOrders(crowd, front.address)
    await until(() => orders.decided() > ENOUGH, 60_000)
    await nothingIsLost(url, crowd)
    crowd.stop()
    await orders.stop()
    await everybodyIsEqual(url, crowd)
    await orders.wereDoneOnce(url)
    expect(orders.odd).toEqual([])
  })
})

async function startNode(url: string, redis: RedisServer) {
  const bus = unreliable(openRedis(redis.url), Math.random)
  const workshop = await startWorkshop({ store: await openPostgres(url), bus })
  return {
    address: workshop.address,
    [Symbol.asyncDispose]: async () => {
      await workshop[Symbol.asyncDispose]()
      await bus.close()
    },
  }
}
