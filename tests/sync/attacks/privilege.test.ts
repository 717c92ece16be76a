import { readFileSync } from 'node:fs'
import type { Router } from 'express'
import { expect, test } from 'vitest'
import { type CommandInput, type CommandType, commands } from '../../../shared/commands.ts'
import { Role } from '../../../shared/members.ts'
import { roomKinds, rooms } from '../../../shared/rooms.ts'
import { closeName, hex, seenBy } from '../../helpers/attack.ts'
import { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

/** Every call there is, and whether it asks who you are, or for the key of a link. A route that is not here fails the test below. */
const calls: Readonly<Record<string, 'public' | 'member' | 'key'>> = {
  'GET /time': 'public',
  'GET /address': 'public',
  'GET /kits': 'public',
  'GET /kits/:kit': 'public',
  'POST /boards': 'public',
  'DELETE /boards/:id': 'member',
  'POST /boards/:id/join': 'member',
  'POST /boards/:id/knock': 'key',
  'GET /codes/:code': 'public',
  'POST /boards/:id/commands': 'member',
  'POST /boards/:id/images': 'member',
  'GET /boards/:id/images/:image': 'member',
  'GET /boards/:id/export/:format': 'member',
  'POST /boards/import': 'public',
  'GET /boards/:id/export/ics': 'member',
  'GET /boards/:id/versions/:version': 'member',
  'GET /boards/:id/calendar': 'member',
  'POST /boards/:id/calendar': 'member',
  'GET /calendar/:secret.ics': 'key',
  'GET /boards/:id/webhook': 'member',
  'PUT /boards/:id/webhook': 'member',
  'DELETE /boards/:id/webhook': 'member',
  'GET /keeps': 'public',
  'GET /boards/:id/kept': 'member',
}

type Layer = {
  readonly name: string
  readonly route?: { readonly path: string; readonly methods: Readonly<Record<string, boolean>> }
  readonly handle: Partial<Router>
}

/** The calls of the running server under /api, as Express knows them. */
function routesOf({ app }: Workshop): readonly string[] {
  const [express] = app.server.listeners('request').filter((listener) => 'router' in listener)
  const walk = (stack: readonly Layer[]): readonly string[] =>
    stack.flatMap(({ route, handle }) => {
      if (route) return Object.keys(route.methods).map((method) => `${method.toUpperCase()} ${route.path}`)
      return walk((handle.stack ?? []) as unknown as readonly Layer[])
    })
  const all = walk((express as unknown as { router: { stack: readonly Layer[] } }).router.stack)
  const outside = ['GET /healthz', 'GET /readyz', 'GET /metrics', 'GET /{*path}']
  return all.filter((route) => !outside.includes(route)).map((route) => route.replace(' /api/', ' /'))
}

test('[ATK-C9] every call is known to be public or for members', async () => {
  await using workshop = await startWorkshop()
  const found = routesOf(workshop)
  expect(found.length).toBeGreaterThan(5)
  expect(found.filter((route) => !(route in calls))).toEqual([])
  const told = readFileSync(new URL('../../../docs/api.md', import.meta.url), 'utf8')
  expect(found.filter((route) => !told.includes(`| \`${route}\``))).toEqual([])
})

test('[ATK-C9] calls for members know nobody without a token, or with one of another board', async () => {
  await using workshop = await startWorkshop()
  const stranger = await workshop.joinBoard(await workshop.newBoard(), 'stranger', 'facilitator')
  const found = routesOf(workshop).filter((route) => calls[route] === 'member')
  expect(found.length).toBeGreaterThanOrEqual(3)
  for (const route of found) {
    const [method = 'GET', path = ''] = route.split(' ')
    const address = workshop.address + path.replace(':id', workshop.board.board.id).replace(':format', 'json')
    const ask = (authorization: Record<string, string>) =>
      fetch(`${address.replace('/boards/', '/api/boards/')}`, {
        method,
        headers: { 'content-type': 'application/json', ...authorization },
        ...(method === 'POST' ? { body: JSON.stringify({ type: 'board.rename', title: 'stolen' }) } : {}),
      })
    expect((await ask({})).status, route).toBe(401)
    for (const token of [stranger.token, 'x', `${stranger.token}${stranger.token}`])
      expect((await ask({ authorization: `Bearer ${token}` })).status, route).toBe(401)
    expect((await ask({ authorization: 'Basic eDp4' })).status, route).toBe(401)
  }
  const fay = await workshop.join('fay', 'facilitator')
  expect(JSON.stringify((await seenBy(fay, 'stage')).json)).not.toContain('stolen')
})

const inputs: { readonly [T in CommandType]?: unknown } = {
  'prompt.reveal': { promptId: 'p1' },
  'step.go': { step: 's1' },
  'timer.start': { seconds: 60 },
  'timer.add': { seconds: 60, from: 0 },
  'board.lock': { locked: true },
  'board.rename': { title: 'mine' },
  'link.rotate': { role: 'facilitator', key: 'a'.repeat(32) },
  'member.rename': { name: 'new name' },
}

test('[ATK-C10] each command is for the roles it names, and changes nothing for others', async () => {
  await using workshop = await startWorkshop()
  const [witness, ...guests] = await Promise.all([
    workshop.join('witness', 'participant'),
    ...Role.options.map((role) => workshop.join(`a ${role}`, role)),
  ])
  for (const guest of guests) {
    const before = hex(Buffer.from((await seenBy(witness, 'stage')).bytes))
    for (const type of Object.keys(commands) as CommandType[]) {
      const by: readonly Role[] = commands[type].by
      if (by.includes(guest.member.role)) continue
      expect(await guest.command(type, (inputs[type] ?? {}) as CommandInput<typeof type>), type).toBe(403)
    }
    expect(hex(Buffer.from((await seenBy(witness, 'stage')).bytes))).toBe(before)
  }
  for (const type of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '', 'prompt.reveal.x'])
    expect(await (guests[0] as Guest).command(type as CommandType, {} as never)).toBe(400)
})

test('[ATK-C10] a token opens no room of another board, whatever its role there', async () => {
  await using workshop = await startWorkshop()
  const other = await workshop.newBoard()
  for (const role of Role.options) {
    const { token, member } = await workshop.joinBoard(other, `a ${role}`, role)
    const here = { token, member, board: other.board }
    const intruder = new Guest(workshop.address, workshop.board.board.id, here)
    for (const kind of roomKinds) expect(closeName(await (await intruder.raw(kind)).closed())).toBe('unauthorized')
  }
})

test('[ATK-C10] each room opens for those whom the table lets in, and for no one else', async () => {
  await using workshop = await startWorkshop()
  for (const role of Role.options) {
    const guest = await workshop.join(`a ${role}`, role)
    for (const kind of roomKinds) {
      const access = rooms[kind].access(guest.member, {
        ...{ locked: false, resting: false, guided: false },
        owner: kind === 'private' ? guest.member.id : null,
      })
      const socket = await guest.raw(kind)
      await until(() => socket.frames.length > 0 || socket.code !== undefined)
      expect(`${kind}: ${closeName(socket.code)}`).toBe(`${kind}: ${access === 'none' ? 'forbidden' : 'open'}`)
    }
  }
})

test('[ATK-C10] what is private is the member’s own: no path leads into another’s', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const mine = await ana.open('private')
  mine.drafts.put('d1', { text: 'canary-private' })
  await until(() => mine.acknowledged() > 0)
  const fay = await workshop.join('fay', 'facilitator')
  const theirs = await fay.open('private')
  expect(theirs.drafts.ids()).toEqual([])
  for (const room of [
    `private/${ana.member.id}`,
    `private%2f${ana.member.id}`,
    `${ana.member.id}`,
    '../private',
    '__proto__',
  ])
    await expect(fay.raw(room as 'private')).rejects.toThrow('404')
  for (const kind of ['board', 'stage', 'deck'] as const) await fay.open(kind)
  expect(fay.heard('canary-private')).toBe(false)
})
