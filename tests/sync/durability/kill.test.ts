import { expect, test } from 'vitest'
import type { CreatedBoard } from '../../../shared/api.ts'
import { LiveServer } from '../../helpers/liveServer.ts'
import { until } from '../../helpers/until.ts'
import { call } from '../../helpers/workshop.ts'
import { foundBy, join, Typist } from './typist.ts'

const ROUNDS = 10
const TYPISTS = 4
const START_MS_MAX = 3000
const DRAIN_MS_MAX = 1000

const newBoard = (address: string) =>
  call<CreatedBoard>(`${address}/api/boards`, { title: 'Atlas team', kit: 'quick-alliance' })

test('[STO-1] whatever anybody was told or saw is there after the server was killed', {
  timeout: 120_000,
}, async () => {
  await using server = await LiveServer.start()
  const board = await newBoard(server.address)
  const members = await Promise.all(Array.from({ length: TYPISTS }, (_, at) => join(server.address, board, `p${at}`)))
  const owed = new Set<string>()
  const starts: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const typists = await Promise.all(members.map((one, at) => Typist.sit(server.address, one, `r${round}-${at}`)))
    // Each round at another moment of a commit.
    await until(() => typists.every((typist) => typist.acknowledged().length > 10 + round * 3))
    await server.kill('SIGKILL')
    for (const typist of typists) await typist.socket.closed()
    for (const typist of typists) for (const key of [...typist.acknowledged(), ...typist.seen()]) owed.add(key)
    for (const typist of typists) typist.stop()
    const from = performance.now()
    await server.start()
    starts.push(performance.now() - from)
    const found = await foundBy(server.address, members[0] as (typeof members)[0])
    expect([...owed].filter((key) => !found.has(key))).toEqual([])
  }
  expect(owed.size).toBeGreaterThan(ROUNDS * TYPISTS * 10)
  // The middle one, since a busy machine may hold up any single start.
  expect(starts.sort((a, b) => a - b)[ROUNDS / 2]).toBeLessThan(START_MS_MAX)
})

test('[STO-4] a server that is asked to stop is gone within a second, and takes nothing along', async () => {
  await using server = await LiveServer.start()
  const board = await newBoard(server.address)
  const members = await Promise.all(Array.from({ length: TYPISTS }, (_, at) => join(server.address, board, `p${at}`)))
  const typists = await Promise.all(members.map((one, at) => Typist.sit(server.address, one, `t${at}`)))
  await until(() => typists.every((typist) => typist.acknowledged().length > 20))
  const from = performance.now()
  await server.kill('SIGTERM')
  expect(performance.now() - from).toBeLessThan(DRAIN_MS_MAX)
  for (const typist of typists) expect(await typist.socket.closed()).toBe(1012)
  const owed = typists.flatMap((typist) => [...typist.acknowledged(), ...typist.seen()])
  for (const typist of typists) typist.stop()
  await server.start()
  const found = await foundBy(server.address, members[0] as (typeof members)[0])
  expect(owed.filter((key) => !found.has(key))).toEqual([])
})
