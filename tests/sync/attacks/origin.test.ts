import { expect, test } from 'vitest'
import { closeName } from '../../helpers/attack.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

const foreign = ['https://evil.example', 'null', 'http://127.0.0.1.evil.example', 'file://', 'not an origin', '']

test('[ATK-C1] a page from elsewhere opens no socket, whoever’s token it holds', async () => {
  await using workshop = await startWorkshop({ publicUrl: 'https://groundwork.example' })
  const ana = await workshop.join('ana', 'participant')
  for (const origin of foreign) await expect(ana.raw('board', { origin })).rejects.toThrow('403')
  const near = ['https://groundwork.example.evil', 'http://groundwork.example', 'https://groundwork.example:444']
  for (const origin of near) await expect(ana.raw('board', { origin })).rejects.toThrow('403')
  expect((await fetch(`${workshop.address}/healthz`)).status).toBe(200)
})

test('[ATK-C1] our own pages do, and programs that are no page', async () => {
  await using workshop = await startWorkshop({ publicUrl: 'https://groundwork.example' })
  const ana = await workshop.join('ana', 'participant')
  for (const headers of [{}, { origin: 'https://groundwork.example' }, { origin: workshop.address }]) {
    const socket = await ana.raw('board', headers as Record<string, string>)
    expect(socket.socket.protocol).toBe('groundwork')
    expect(closeName(socket.code)).toBe('open')
  }
})

test('[ATK-C1] no cookie opens anything, and none is ever set', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const cookie = { cookie: `token=${ana.token}; authorization=${ana.token}` }
  const rename = await fetch(`${workshop.address}/api/boards/${ana.boardId}/commands`, {
    method: 'POST',
    headers: { ...cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ type: 'member.rename', name: 'x' }),
  })
  expect(rename.status).toBe(401)
  for (const path of ['/api/kits', '/healthz', '/'])
    expect((await fetch(workshop.address + path)).headers.get('set-cookie')).toBeNull()
})

test('[ATK-C1] no other page may read our answers', async () => {
  await using workshop = await startWorkshop()
  const response = await fetch(`${workshop.address}/api/kits`, { headers: { origin: 'https://evil.example' } })
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
  expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
})
