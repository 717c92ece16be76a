import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeWithPostgres, STARTS_MS } from '../postgres.ts'
import { until } from '../until.ts'
import { type Crowd, everybodyIsEqual, nothingIsLost, startCrowd } from './crowd.ts'
import { type Fleet, startFleet } from './fleet.ts'
import { giveOrders, type Orders } from './orders.ts'

/** What a server may weigh after its ordeal, in megabytes: twice what it does at rest. */
const WEIGHT_MAX_MB = 400

/** What a server may log in its ordeal, in lines: each fault once or twice, and nothing over and over. */
const LINES_MAX = 400

/** How long the longest stop may be, in milliseconds. */
const GOES_ON_MS = 60_000

/** Commands and edits that show that the session goes on. */
const MORE = 5

export type Ordeal = {
  readonly fleet: Fleet
  readonly crowd: Crowd
  readonly orders: Orders
  /** Resolves once more was decided and written since it was called, and all that anybody knows of is stored. */
  readonly goesOn: () => Promise<void>
}

/** Lets something befall servers under load, and asks then whether everything is as if it had not. */
export function testFaults(name: string, befall: (ordeal: Ordeal) => Promise<void>, seconds = 240, nodes = 2): void {
  describeWithPostgres(name, () => {
    test(name, { timeout: STARTS_MS + seconds * 1000, retry: 0 }, async () => {
      await using fleet = await startFleet(nodes)
      using crowd = await startCrowd(fleet.address)
      const orders = giveOrders(crowd, fleet.address)
      const goesOn = () => hasGoneOn(fleet, crowd, orders)
      await goesOn()
      await befall({ fleet, crowd, orders, goesOn })
      await goesOn()
      crowd.stop()
      await orders.stop()
      await everybodyIsEqual(fleet.url, crowd)
      await orders.wereDoneOnce(fleet.url)
      expect(orders.odd).toEqual([])
      for (const { server } of fleet.nodes) isSound(server)
    })
  })
}

function stateOf({ name, rooms }: Crowd['everybody'][number]): object {
  const all = Object.entries(rooms).map(([kind, { provider, account, closedWith }]) => [
    kind,
    [provider.synced, closedWith(), account.closes.join()],
  ])
  return [name, Object.fromEntries(all)]
}

async function hasGoneOn(fleet: Fleet, crowd: Crowd, orders: Orders): Promise<void> {
  const durable = () => crowd.everybody.map(({ rooms }) => rooms.board.account.durable())
  const [done, before] = [orders.decided(), durable()]
  const isOn = () => orders.decided() >= done + MORE && durable().every((now, at) => now >= (before[at] ?? 0) + MORE)
  await until(isOn, GOES_ON_MS).catch(() => {
    throw new Error(`It did not go on. ${JSON.stringify({ done, now: orders.decided(), before, durable: durable() })}
      ${JSON.stringify(crowd.everybody.map(stateOf))} ${orders.odd.slice(-5)} ${orders.problem()}
      ${fleet.nodes.map(({ server }) => server.said.slice(-3000)).join('\n\n')}`)
  })
  await nothingIsLost(fleet.url, crowd)
}

function isSound(server: Fleet['nodes'][number]['server']): void {
  expect(server.crashes, server.said).toBe(0)
  expect(server.said).not.toContain('"event":"crash"')
  const weight = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]
  expect(Number(weight) / 1024).toBeLessThan(WEIGHT_MAX_MB)
  expect(server.said.split('\n').length).toBeLessThan(LINES_MAX)
}
