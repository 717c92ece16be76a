import { expect, test } from 'vitest'
import type { Joined } from '../../shared/api.ts'
import { PERSON_COLORS } from '../../shared/limits.ts'
import { until } from '../helpers/until.ts'
import { call, post, startWorkshop } from '../helpers/workshop.ts'

test('[ACC-1] a key opens its own role and no other; a code opens a participant’s', async () => {
  await using workshop = await startWorkshop()
  const { address, board } = workshop
  const join = (body: object) => call<Joined>(`${address}/api/boards/${board.board.id}/join`, body)
  for (const role of ['facilitator', 'participant', 'viewer'] as const)
    expect((await join({ key: board.keys[role] })).member.role).toBe(role)
  const found = await (await fetch(`${address}/api/codes/${board.code.toLowerCase()}`)).json()
  expect(found).toEqual({ boardId: board.board.id, title: 'Atlas team' })
  expect((await join({ code: board.code, name: 'Ana', color: 4 })).member).toMatchObject({
    role: 'participant',
    name: 'Ana',
    color: 4,
  })
})

test('[ACC-39] whoever comes has a colour of their own while there is one', async () => {
  await using workshop = await startWorkshop()
  const { address, board } = workshop
  const colors: number[] = []
  for (let at = 0; at < PERSON_COLORS + 2; at++) {
    const key = board.keys[at % 2 === 0 ? 'participant' : 'facilitator']
    colors.push((await call<Joined>(`${address}/api/boards/${board.board.id}/join`, { key })).member.color)
  }
  expect(new Set(colors.slice(0, PERSON_COLORS)).size).toBe(PERSON_COLORS)
  expect(colors[PERSON_COLORS]).not.toBe(colors[PERSON_COLORS + 1])
})

test('[ACC-2] whoever comes back with their token is the same member', async () => {
  await using workshop = await startWorkshop()
  const { address, board } = workshop
  const url = `${address}/api/boards/${board.board.id}/join`
  const first = await call<Joined>(url, { key: board.keys.participant, name: 'Ana' })
  const again = await call<Joined>(url, {}, first.token)
  expect(again).toEqual(first)
  const renamed = await call<Joined>(url, { key: board.keys.participant, name: 'Ana M.' }, first.token)
  expect(renamed.member).toEqual({ ...first.member, name: 'Ana M.' })
  const other = await call<Joined>(url, { key: board.keys.facilitator }, first.token)
  expect(other.member.id).not.toBe(first.member.id)
  expect(other.member.role).toBe('facilitator')
})

test('[ACC-3] wrong keys, codes, boards and tokens are told apart by status and say what to do', async () => {
  await using workshop = await startWorkshop()
  const { address, board } = workshop
  const join = (id: string, body: object, token?: string) => post(`${address}/api/boards/${id}/join`, body, token)
  const statuses = [
    await join('nowhere', { key: board.keys.viewer }),
    await join(board.board.id, { key: 'a'.repeat(32) }),
    await join(board.board.id, { code: 'PLUM0000x' }),
    await join(board.board.id, {}),
    await join(board.board.id, {}, 'b'.repeat(32)),
    await join(board.board.id, { key: board.keys.viewer, color: 99 }),
    await fetch(`${address}/api/codes/NOPE0000`),
  ]
  expect(statuses.map(({ status }) => status)).toEqual([404, 403, 403, 401, 401, 400, 404])
  for (const response of statuses)
    expect(((await response.json()) as { error: { message: string } }).error.message).toMatch(/\.$/)
})

test('[ACC-4] keys and tokens are kept only as hashes and never appear in a log', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  await ana.open('board')
  const record = JSON.stringify(await workshop.store.findBoard({ id: ana.boardId }))
  for (const key of Object.values(workshop.board.keys)) expect(record).not.toContain(key)
  const secrets = [ana.token, ...Object.values(workshop.board.keys)]
  for (const line of workshop.log) for (const secret of secrets) expect(line).not.toContain(secret)
})

test('[ACC-5] a deleted board is gone for everybody, with its codes and links', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const stage = await ana.open('stage')
  const remove = (token: string) =>
    fetch(`${workshop.address}/api/boards/${fay.boardId}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${token}` },
    })
  expect((await remove(ana.token)).status).toBe(403)
  expect((await remove(fay.token)).status).toBe(204)
  await until(() => stage.closedWith() === 4404)
  expect((await fetch(`${workshop.address}/api/codes/${workshop.board.code}`)).status).toBe(404)
  expect((await post(`${workshop.address}/api/boards/${fay.boardId}/join`, {}, fay.token)).status).toBe(404)
})

test('[ACC-6] a page is served with a policy that allows nothing inline and nothing from elsewhere', async () => {
  await using workshop = await startWorkshop()
  const { headers } = await fetch(`${workshop.address}/healthz`)
  const policy = headers.get('content-security-policy') ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
  expect(policy).toMatch(/style-src 'self' 'nonce-[^']+'/)
  expect(headers.get('referrer-policy')).toBe('no-referrer')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  const again = (await fetch(`${workshop.address}/healthz`)).headers.get('content-security-policy')
  expect(again).not.toBe(policy)
  expect((await fetch(`${workshop.address}/api/kits`)).headers.get('cache-control')).toBe('no-store')
})

test('[ACC-7] a key can be asked whose it is, without anybody taking a seat', async () => {
  await using workshop = await startWorkshop()
  const { address, board } = workshop
  const fay = await workshop.join('fay', 'facilitator')
  const stage = await fay.open('stage')
  const knock = (key: string) => post(`${address}/api/boards/${board.board.id}/knock`, { key })
  for (const role of ['facilitator', 'participant', 'viewer'] as const)
    expect(await (await knock(board.keys[role])).json()).toEqual({ role, title: 'Atlas team' })
  expect((await knock('a'.repeat(32))).status).toBe(403)
  expect(stage.members.ids()).toEqual([fay.member.id])
})
