import { expect, test } from 'vitest'
import { memoryBus } from '../../server/bus/memory.ts'
import { readConfig } from '../../server/config.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const database = 'postgres://groundwork:secret@db/groundwork'
const redis = 'rediss://:the-password@redis.example:6380/2'

test('[BUS-9] several servers have one database and one Redis; a Redis alone is refused, a database alone is not', () => {
  expect(readConfig({ DATABASE_URL: database, REDIS_URL: redis }).redisUrl).toBe(redis)
  expect(readConfig({ DATABASE_URL: database, REDIS_URL: '' }).redisUrl).toBeUndefined()
  expect(readConfig({}).redisUrl).toBeUndefined()
  expect(() => readConfig({ REDIS_URL: redis })).toThrow('REDIS_URL: is for several servers on one database')
})

test('[BUS-9] a Redis that others could read, or that is none, is refused without saying its password', () => {
  const read = (url: string) => () => readConfig({ DATABASE_URL: database, REDIS_URL: url })
  for (const url of ['redis.example', 'http://redis.example', 'the-password', 'redis://'])
    expect(read(url)).toThrow(/REDIS_URL: must look like redis:\/\//)
  for (const url of ['redis://redis:6379', 'rediss://redis.example', 'redis://name@10.0.0.7'])
    expect(read(url)).toThrow('REDIS_URL: needs a password')
  expect(read('redis://:the-password@redis?enableOfflineQueue=true')).toThrow('REDIS_URL: takes no options')
  for (const url of ['redis://127.0.0.1', 'redis://localhost:6390', 'redis://[::1]:6379', 'redis://:pw@redis'])
    expect(read(url)).not.toThrow()
  for (const url of ['htp://:the-password@redis', 'redis://:the-password@redis?a=b', 'redis://:the-password@re dis'])
    expect(read(url)).not.toThrow(/the-password/)
})

test('[BUS-9] whether servers hear each other is in the figures, and keeps none from being ready', async () => {
  const bus = memoryBus()
  let isUp = true
  await using workshop = await startWorkshop({
    isAlone: true,
    bus: { ...bus, isUp: () => isUp, counts: () => ({ out: 3, in: 5, lost: 1 }) },
  })
  const figures = async () => (await fetch(`${workshop.address}/metrics`)).text()
  const ready = async () => (await fetch(`${workshop.address}/readyz`)).status
  expect([(await figures()).includes('\ngroundwork_bus_up 1\n'), await ready()]).toEqual([true, 200])
  isUp = false
  // Asked twice: what is counted elsewhere must not add up.
  const down = [await figures(), await figures()][1] ?? ''
  expect([down.includes('\ngroundwork_bus_up 0\n'), await ready()]).toEqual([true, 200])
  const messages = [...down.matchAll(/^groundwork_bus_messages_total\{way="(\w+)"\} (\d+)$/gm)]
  expect(messages.map(([, way, count]) => [way, Number(count)])).toEqual([
    ['out', 3],
    ['in', 5],
    ['lost', 1],
  ])
})
