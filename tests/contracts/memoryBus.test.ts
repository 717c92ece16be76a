import { beforeEach } from 'vitest'
import { MemoryWire, memoryBus } from '../../server/bus/memory.ts'
import { busContract } from './bus.ts'

let wire = new MemoryWire()

beforeEach(() => {
  wire = new MemoryWire()
})

busContract('In one process', async () => memoryBus(wire))
