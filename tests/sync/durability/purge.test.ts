import { expect, test } from 'vitest'
import type { CreatedBoard, Joined } from '../../../shared/api.ts'
import { Guest } from '../../helpers/guest.ts'
import { LiveServer } from '../../helpers/liveServer.ts'
import { chunk, png } from '../../helpers/pictures.ts'
import { filesWith } from '../../helpers/rawFiles.ts'
import { until } from '../../helpers/until.ts'
import { call } from '../../helpers/workshop.ts'

const CANARY = 'canary-5e1fa'

async function boardWith(words: string, address: string): Promise<{ board: CreatedBoard; fay: Guest }> {
  const board = await call<CreatedBoard>(`${address}/api/boards`, { title: `Team ${words}`, kit: 'quick-alliance' })
  const joined = await call<Joined>(`${address}/api/boards/${board.board.id}/join`, {
    key: board.keys.facilitator,
    name: `Fay ${words}`,
  })
  const fay = new Guest(address, board.board.id, joined)
  const shared = await fay.open('board')
  const own = await fay.open('private')
  for (let at = 0; at < 100; at++) shared.notes.put(`n${at}`, { text: `${words} ${at}`, createdAt: at })
  own.drafts.put('d1', { text: `${words} in private` })
  await until(() => shared.acknowledged() === 101 && own.acknowledged() === 2)
  const picture = await fetch(`${address}/api/boards/${board.board.id}/images`, {
    method: 'POST',
    headers: { 'content-type': 'image/png', authorization: `Bearer ${fay.token}` },
    body: new Uint8Array(png([4, 3], [chunk('tEXt', Buffer.from(`${words} in a picture`))])),
  })
  expect(picture.status).toBe(201)
  return { board, fay }
}

test('[STO-7] of a deleted board no byte stays in any file, and nothing of another is gone', async () => {
  await using server = await LiveServer.start()
  const kept = await boardWith('kept-77ab', server.address)
  const { board, fay } = await boardWith(CANARY, server.address)
  expect(filesWith(server.directory, CANARY)).not.toEqual([])
  const answer = await fetch(`${server.address}/api/boards/${board.board.id}`, {
    method: 'DELETE',
    headers: { authorization: `Bearer ${fay.token}` },
  })
  expect(answer.status).toBe(204)
  expect(filesWith(server.directory, CANARY)).toEqual([])
  expect(filesWith(server.directory, board.board.id)).toEqual([])
  fay.leave()
  kept.fay.leave()
  await server.kill('SIGKILL')
  await server.start()
  expect(filesWith(server.directory, CANARY)).toEqual([])
  expect((await fetch(`${server.address}/api/codes/${board.code}`)).status).toBe(404)
  expect((await fetch(`${server.address}/api/codes/${kept.board.code}`)).status).toBe(200)
  for (const words of ['kept-77ab 99', 'kept-77ab in a picture'])
    expect(filesWith(server.directory, words)).not.toEqual([])
})
