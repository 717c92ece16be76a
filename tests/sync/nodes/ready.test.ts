import { expect, test } from 'vitest'
import { MemoryWire, memoryBus } from '../../../server/bus/memory.ts'
import { type Store, Unreachable } from '../../../server/store/store.ts'
import { SharedStore } from '../../helpers/sharedStore.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

/** Two servers, each of which can be cut off from the store, and kept from telling the other. */
async function twoServers() {
  const [shared, wire] = [new SharedStore(), new MemoryWire()]
  const cut = { store: new Set<number>(), bus: new Set<number>() }
  const start = (at: number) => {
    const bus = memoryBus(wire)
    return startWorkshop({
      store: cuttable(shared.hand(), () => cut.store.has(at)),
      bus: {
        ...bus,
        isUp: () => !cut.bus.has(at),
        publish: (...said) => void (cut.bus.has(at) || bus.publish(...said)),
      },
    })
  }
  const servers = [await start(0), await start(1)]
  const statuses = () => Promise.all(servers.map(async ({ address }) => (await fetch(`${address}/readyz`)).status))
  return {
    ...{ cut, servers, statuses },
    [Symbol.asyncDispose]: async () => {
      for (const server of servers) await server[Symbol.asyncDispose]()
      await shared.close()
    },
  }
}

function cuttable(store: Store, isCut: () => boolean): Store {
  const { shared } = store
  if (!shared) throw new Error('It is not shared.')
  return {
    ...store,
    shared: {
      ...shared,
      heads: async (...asked) => {
        if (isCut()) throw new Unreachable('cut off')
        return shared.heads(...asked)
      },
    },
  }
}

test('[STO-48] a server that alone is cut off from the store is not ready; when all are they all stay, until it answers one', async () => {
  await using given = await twoServers()
  const { cut, statuses } = given
  expect(await statuses()).toEqual([200, 200])
  cut.store.add(0)
  expect(await statuses()).toEqual([503, 200])
  cut.store.add(1)
  expect(await statuses()).toEqual([200, 200])
  cut.store.delete(0)
  expect(await statuses()).toEqual([200, 503])
})

test('[STO-48] a server that the store does not answer, and no other server either, is not ready', async () => {
  await using given = await twoServers()
  const { cut, statuses } = given
  cut.store.add(0).add(1)
  cut.bus.add(1)
  expect(await statuses()).toEqual([503, 503])
})

test('[STO-48] a server that is about to go is none that the others count on', async () => {
  await using given = await twoServers()
  const { cut, servers, statuses } = given
  cut.store.add(0)
  expect(await statuses()).toEqual([503, 200])
  await servers[1]?.app.drain()
  cut.store.add(1)
  expect((await fetch(`${servers[0]?.address}/readyz`)).status).toBe(503)
})
