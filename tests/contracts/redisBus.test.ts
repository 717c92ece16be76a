import { expect, test } from 'vitest'
import { retryAfter } from '../../server/bus/redisLine.ts'
import { listening, tell, wordsOn } from '../helpers/ears.ts'
import { describeWithRedis, RedisServer } from '../helpers/redis.ts'
import { slowRoad } from '../helpers/slowRoad.ts'
import { until } from '../helpers/until.ts'
import { busContract } from './bus.ts'

/** How long something takes, in milliseconds. */
async function timed(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await act()
  return performance.now() - begun
}

describeWithRedis('With a Redis', ({ redis, openBus }) => {
  const open = async () => {
    const bus = openBus()
    await until(() => bus.isUp())
    return bus
  }

  /** Two servers; `heard` is what the second one hears of the first on one board. */
  const two = async () => {
    const [ann, bob] = [await open(), await open()]
    const heard = wordsOn(bob, 'atlas')
    await listening(bob, ann)
    return { ann, bob, heard }
  }

  busContract('Redis', open)

  test('[BUS-6] after Redis was killed and is back, all is heard again, and who missed something is told', async () => {
    const { ann, bob, heard } = await two()
    const backs: string[] = []
    ann.whenBack(() => backs.push('ann'))
    const stop = bob.whenBack(() => backs.push('bob'))
    for (let time = 1; time <= 2; time++) {
      await redis.kill()
      await until(() => !ann.isUp() && !bob.isUp())
      const { lost } = ann.counts()
      tell(ann, 'atlas', 'nobody hears it')
      expect(ann.counts().lost).toBe(lost + 1)
      await redis.restart()
      await until(() => ann.isUp() && bob.isUp())
      expect(backs.toSorted()).toEqual(time === 1 ? ['ann', 'bob'] : ['ann', 'ann', 'bob'])
      tell(ann, 'atlas', `back ${time}`)
      await until(() => heard.includes(`back ${time}`))
      stop()
    }
    expect(heard).toEqual(['back 1', 'back 2'])
  })

  test('[BUS-6] whoever loses the connection on which they hear alone is told, too, and so with the other one', async () => {
    const { ann, bob, heard } = await two()
    let backs = 0
    bob.whenBack(() => backs++)
    for (const type of ['pubsub', 'normal']) {
      const before = backs
      await redis.ask((client) => client.call('client', 'kill', 'type', type, 'skipme', 'yes'))
      await until(() => backs > before)
      await until(() => ann.isUp() && bob.isUp())
      await listening(bob, ann)
      tell(ann, 'atlas', type)
      await until(() => heard.includes(type))
    }
  })

  test('[BUS-6] a server may start before its Redis; it comes when that does', async () => {
    await redis.kill()
    const bus = openBus()
    let backs = 0
    bus.whenBack(() => backs++)
    const heard = wordsOn(bus, 'atlas')
    tell(bus, 'atlas', 'nobody hears it')
    await bus.limiter('guess', 1, 60).consume('fay')
    expect(bus.isUp()).toBe(false)
    await redis.restart()
    await until(() => bus.isUp())
    expect(backs).toBe(1)
    const other = await open()
    tell(other, 'atlas', 'hello')
    await until(() => heard.includes('hello'))
  })

  test('[BUS-7] while Redis stands still nothing hangs, nothing gathers, and it is known soon; then all goes on', async () => {
    const { ann, bob, heard } = await two()
    const limiter = ann.limiter('guess', 1000, 60)
    await limiter.consume('fay')
    redis.freeze()
    expect(await timed(() => limiter.consume('fay'))).toBeLessThan(1000)
    expect(await timed(async () => tell(ann, 'atlas', 'whoever hears it'))).toBeLessThan(50)
    await until(() => !ann.isUp() && !bob.isUp(), 6000)
    expect(await timed(() => limiter.consume('fay'))).toBeLessThan(100)
    const heap = process.memoryUsage().rss
    for (let time = 0; time < 2000; time++) ann.publish('atlas', new Uint8Array(100_000))
    expect(process.memoryUsage().rss - heap).toBeLessThan(64 * 1024 * 1024)
    redis.thaw()
    await until(() => ann.isUp() && bob.isUp())
    await listening(bob, ann)
    tell(ann, 'atlas', 'thawed')
    await until(() => heard.includes('thawed'))
  })

  test('[BUS-3] no answer is missed either when Redis is long in granting what is asked for', async () => {
    const { ann } = await two()
    await using road = await slowRoad(redis.port)
    const far = openBus(redis.url.replace(String(redis.port), String(road.port)))
    await until(() => far.isUp())
    road.delayOf = (bytes) => (bytes.includes('subscribe') ? 300 : 0)
    ann.subscribe('atlas', () => tell(ann, 'atlas', 'answer'))
    await listening(ann, far)
    const heard = wordsOn(far, 'atlas')
    for (const words of ['question', 'another']) tell(far, 'atlas', words)
    await until(() => heard.length === 2)
  })

  test('[BUS-7] while Redis is slow each server counts alone, and messages come late', async () => {
    const { ann, heard } = await two()
    await using road = await slowRoad(redis.port)
    const far = openBus(redis.url.replace(String(redis.port), String(road.port)))
    await until(() => far.isUp())
    const limiter = far.limiter('guess', 1000, 60)
    await limiter.consume('fay')
    road.delayOf = () => 400
    for (let time = 0; time < 3; time++) expect(await timed(() => limiter.consume('fay'))).toBeLessThan(390)
    tell(far, 'atlas', 'late')
    await until(() => heard.includes('late'))
    expect([far.isUp(), ann.isUp()]).toEqual([true, true])
  })

  test('[BUS-7] a server that ends while Redis stands still does not wait for it', async () => {
    const { ann } = await two()
    redis.freeze()
    tell(ann, 'atlas', 'last')
    expect(await timed(() => ann.close())).toBeLessThan(900)
  })

  test('[BUS-7] what cannot be said as fast as it comes is left out, not kept', async () => {
    const { ann } = await two()
    redis.freeze()
    for (let time = 0; time < 200; time++) ann.publish('atlas', new Uint8Array(1024 * 1024))
    expect(ann.counts().lost).toBeGreaterThan(150)
  })

  test('[BUS-7] when everything in Redis is deleted, messages go on, and so does counting', async () => {
    const { ann, bob, heard } = await two()
    const [one, other] = [ann, bob].map((bus) => bus.limiter('guess', 1000, 60))
    await one?.consume('fay')
    await redis.flush()
    await other?.consume('fay')
    await until(async () => {
      await one?.consume('fay')
      const [here, there] = [await one?.get('fay'), await other?.get('fay')]
      return here && here.consumedPoints > 1 && here.consumedPoints === there?.consumedPoints
    })
    tell(ann, 'atlas', 'hello')
    await until(() => heard.includes('hello'))
  })

  test('[BUS-8] Redis holds nobody’s address or id, each name it holds has an end, and the next time has others', async () => {
    const { ann, bob } = await two()
    const people = ['203.0.113', '2001:db8:1', 'fay-1234']
    const kept = () =>
      redis.ask(async (client) => {
        const keys = (await client.keys('*')).toSorted()
        const lives = await Promise.all(keys.map((key) => client.pttl(key)))
        expect(lives.every((left) => left > 0 && left <= 60_000)).toBe(true)
        return keys.filter((key) => key.startsWith('groundwork:count:'))
      })
    for (const bus of [ann, bob]) for (const who of people) await bus.limiter('guess', 9, 60).consume(who)
    const first = await kept()
    expect(first).toHaveLength(people.length)
    expect(people.filter((who) => first.some((key) => key.includes(who)))).toEqual([])
    await redis.flush()
    for (const who of people) await ann.limiter('guess', 9, 60).consume(who)
    const second = await kept()
    expect(second).toHaveLength(people.length)
    expect(second.filter((key) => first.includes(key))).toEqual([])
  })

  test('[BUS-8] a password that is refused is told without the password, once, and opens nothing', async () => {
    await using guarded = await RedisServer.start('--requirepass', 'the right one')
    const log: string[] = []
    const note = (line: object) => void log.push(JSON.stringify(line))
    const logger = { info: note, warn: note }
    const url = (password: string) => guarded.url.replace('//', `//:${encodeURIComponent(password)}@`)
    const wrong = openBus(url('a wrong one'), logger)
    const right = openBus(url('the right one'), logger)
    await until(() => right.isUp() && log.some((line) => line.includes('WRONGPASS')))
    await right.limiter('guess', 1, 60).consume('fay')
    expect(wrong.isUp()).toBe(false)
    expect(log.filter((line) => /right one|wrong one/.test(line))).toEqual([])
    expect(log.filter((line) => line.includes('WRONGPASS'))).toHaveLength(1)
  })

  test('[BUS-6] a lost connection is tried again within two seconds, by each server at another moment', () => {
    const waits = Array.from({ length: 100 }, (_, at) => retryAfter(at + 1))
    expect(Math.max(...waits)).toBeLessThanOrEqual(2000)
    expect(Math.min(...waits.slice(6))).toBeGreaterThanOrEqual(1000)
    expect(new Set(waits).size).toBeGreaterThan(90)
  })
})
