import { setTimeout as pause } from 'node:timers/promises'
import { enterByHundreds } from '../guest.ts'
import type { Load } from './load.ts'
import { typist } from './work.ts'

const CONNECTIONS = { boards: 10, each: 101 }
const SMALL_BOARDS = 1000

/** Boards that are there beforehand, so that what every server needs once is not counted. */
const FIRST_BOARDS = 20

const SETTLE_MS = 1000

/** A thousand connections that only listen, then a thousand boards with one note each, less their connections. */
export const memory: Load = {
  name: 'memory',
  rows: [
    { figure: 'connections', name: 'Memory of 1,000 idle connections', unit: 'MB', digits: 0, target: 15 },
    { figure: 'boards', name: 'Memory of 1,000 small boards', unit: 'MB', digits: 0, target: 25 },
  ],
  measure: async ({ contestant, running }) => {
    const rooms = await contestant.entrances(running, CONNECTIONS.boards, CONNECTIONS.each)
    const small = await contestant.entrances(running, SMALL_BOARDS + FIRST_BOARDS, 1)
    // What it took to make them is no part of it.
    await running.end('SIGTERM')
    await running.start()
    const come = (entrances: typeof rooms) => enterByHundreds(running.address, entrances.flat(), contestant.keepsBoards)
    await come([...rooms.map((room) => room.slice(0, 1)), ...small.slice(0, FIRST_BOARDS)])
    const before = await running.megabytes()
    await come(rooms.map((room) => room.slice(1)))
    await pause(SETTLE_MS)
    const connected = await running.megabytes()
    const owners = await come(small.slice(FIRST_BOARDS))
    for (const [at, owner] of owners.entries()) typist(owner, at, [])
    await pause(SETTLE_MS)
    const connections = connected - before
    return { connections, boards: (await running.megabytes()) - connected - connections, lost: 0 }
  },
}
