import { afterEach, expect, test, vi } from 'vitest'
import WebSocket from 'ws'
import { Fanout } from '../../../server/sync/fanout.ts'
import type { Peer } from '../../../server/sync/peer.ts'

const PEOPLE = 50
const WRITERS = 10

afterEach(() => void vi.useRealTimers())

function someone(): Peer {
  const socket = { readyState: WebSocket.OPEN, bufferedAmount: 0, _socket: { write: () => true } }
  return { socket, close: () => {} } as unknown as Peer
}

/** A room in which ten of fifty write all the time, for half a second; `servers`: how many have it open. */
function busyRoom(servers = 1) {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] })
  const peers = Array.from({ length: PEOPLE }, someone)
  const writers = peers.slice(0, WRITERS)
  const fanout = new Fanout(new Set(peers), () => servers)
  for (let round = 0; round < 20; round++) {
    for (const writer of writers) {
      fanout.wait(writer)
      fanout.add(Uint8Array.of(0, 0), writer)
    }
    fanout.sendNow()
    vi.advanceTimersByTime(25)
  }
  fanout.sendNow()
  return { fanout, writers }
}

test('[SYN-31] whoever writes first waits for others, and all go out soon after the last of them wrote', () => {
  const { fanout, writers } = busyRoom()
  const waits = writers.map((writer) => fanout.wait(writer))
  expect(Math.min(...waits.slice(0, -1))).toBeGreaterThan(5)
  expect(waits.at(-1)).toBeLessThanOrEqual(PEOPLE / 20)
  expect(fanout.wait()).toBeLessThanOrEqual(PEOPLE / 20)
})

test('[SYN-31] a window begins with the first who writes: before that it would gather nothing', () => {
  const { fanout, writers } = busyRoom()
  vi.advanceTimersByTime(12)
  expect(fanout.wait(writers[0])).toBeGreaterThan(9)
  vi.advanceTimersByTime(5)
  expect(fanout.wait(writers[1])).toBeLessThan(5)
})

test('[SYN-31] one who floods a busy room alone is not sent on at once each time', () => {
  const { fanout, writers } = busyRoom()
  for (let time = 0; time < 100; time++) expect(fanout.wait(writers[0])).toBeGreaterThan(5)
})

test('[SYN-31] a room that several servers have open is as busy as all of them together', () => {
  const { fanout, writers } = busyRoom(2)
  expect(fanout.wait(writers[0])).toBeGreaterThan(15)
  expect(busyRoom().fanout.wait()).toBeLessThan(15)
})
