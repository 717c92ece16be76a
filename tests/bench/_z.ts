import { writeFileSync } from 'node:fs'
import { LiveServer } from '../helpers/liveServer.ts'
import { invite, newBoard, seatAll } from './crowd.ts'
import { writeRows } from './notes.ts'

await using server = await LiveServer.start()
const created = await newBoard(server.address)
const seats = await seatAll(server.address, created.board.id, await invite(server.address, created, 10))
await writeRows(seats, 1000)
for (const { client } of seats) client.end()
const joined = await (
  await fetch(`${server.address}/api/boards/${created.board.id}/join`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key: created.keys.participant, name: 'Ana' }),
  })
).json()
writeFileSync(process.env.OUT!, JSON.stringify({ address: server.address, created, joined }))
await new Promise((done) => setTimeout(done, Number(process.env.STAY)))
