import { expect, test } from 'vitest'
import { newKey } from '../../../server/members/keys.ts'
import { call, post, startWorkshop } from '../../helpers/workshop.ts'

test('[ATK-C7] thirty wrong codes a minute are mistakes, more are guesses', async () => {
  await using workshop = await startWorkshop()
  const { code } = workshop.board
  const look = async (word: string) => (await fetch(`${workshop.address}/api/codes/${word}`)).status
  for (let at = 0; at < 29; at++) expect(await look(`OTTER${1000 + at}`)).toBe(404)
  expect(await look(code)).toBe(200)
  expect(await look('OTTER2000')).toBe(404)
  const last = await fetch(`${workshop.address}/api/codes/OTTER2001`)
  expect(last.status).toBe(429)
  expect((await last.json()).error.message).toMatch(/Wait \d+ seconds/)
  expect(await look(code)).toBe(429)
})

test('[ATK-C7] wrong keys count too; a right one opens even then, for a whole venue shares one address', async () => {
  await using workshop = await startWorkshop()
  const join = `${workshop.address}/api/boards/${workshop.board.board.id}/join`
  const tries = await Promise.all(Array.from({ length: 60 }, async () => (await post(join, { key: newKey() })).status))
  expect(tries.filter((status) => status === 403).length).toBeLessThanOrEqual(30)
  expect(tries.filter((status) => status === 429).length).toBeGreaterThanOrEqual(30)
  expect((await post(join, { key: workshop.board.keys.participant })).status).toBe(200)
  expect((await post(join, { code: 'OTTER1234' })).status).toBe(429)
})

test('[ATK-C7] what is wrong with a board or a key is told in the same words whichever it is', async () => {
  await using workshop = await startWorkshop()
  const join = (id: string, body: object) => post(`${workshop.address}/api/boards/${id}/join`, body)
  const answers = await Promise.all([
    join('aaaaaaaaaaaaaaaa', { key: newKey() }),
    join('bbbbbbbbbbbbbbbb', { key: newKey() }),
    join('../boards', { key: newKey() }),
  ])
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([404]))
})

test('[ATK-C14] three hundred people behind one address come in at once', async () => {
  await using workshop = await startWorkshop()
  const join = `${workshop.address}/api/boards/${workshop.board.board.id}/join`
  const body = { key: workshop.board.keys.participant }
  const joined = await Promise.all(
    Array.from({ length: 300 }, () => call<{ token: string }>(join, body).then(({ token }) => token)),
  )
  expect(new Set(joined).size).toBe(300)
})

test('[LIM-8] nobody decides faster than hands can, and others can go on', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const answers = await Promise.all(Array.from({ length: 450 }, () => ana.command('member.rename', { color: 3 })))
  expect(answers.filter((status) => status === 204).length).toBeGreaterThanOrEqual(400)
  expect(answers).toContain(429)
  expect(await fay.command('board.lock', { locked: true })).toBe(204)
})
