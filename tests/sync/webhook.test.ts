import { createHmac } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { expect, test, vi } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { type Host, hostOf, isInner, readHost } from '../../server/hooks/hosts.ts'
import { sendOnce } from '../../server/hooks/send.ts'
import type { Alliance } from '../../shared/schema/alliance.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import type { Guest } from '../helpers/guest.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

type Call = { readonly path: string; readonly headers: IncomingHttpHeaders; readonly body: string }
type Told = {
  readonly url: string | null
  readonly secret?: string
  readonly failed: unknown
  readonly isAllowed: boolean
}

/** A program on this machine that is told; it answers these statuses, then 204. */
async function receiver(statuses: number[] = []) {
  const calls: Call[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part) => {
      body += part
    })
    request.on('end', () => {
      calls.push({ path: request.url ?? '', headers: request.headers, body })
      response.writeHead(statuses.shift() ?? 204, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    ...{ calls, origin, host: readHost(origin) as Host },
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

function hook(workshop: Workshop, guest: Guest, method: string, body?: unknown): Promise<Response> {
  return fetch(`${workshop.address}/api/boards/${workshop.board.board.id}/webhook`, {
    method,
    headers: { authorization: `Bearer ${guest.token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}
const told = async (answer: Promise<Response>) => (await (await answer).json()) as Told
const signal = { about: null, isNamed: true, words: 'canary-words' }

test('[HOOK-1] nothing is told to any program unless whoever runs the server allows its host', async () => {
  expect(readConfig({}).webhooks.hosts).toEqual([])
  expect(readConfig({ WEBHOOK_HOSTS: 'a.example, http://10.0.0.7:5678' }).webhooks.hosts).toEqual([
    { origin: 'https://a.example', isPrivate: false },
    { origin: 'http://10.0.0.7:5678', isPrivate: true },
  ])
  expect(() => readConfig({ WEBHOOK_HOSTS: 'a.example/path' })).toThrow('WEBHOOK_HOSTS')
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  expect((await told(hook(workshop, fay, 'GET'))).isAllowed).toBe(false)
  expect((await hook(workshop, fay, 'PUT', { url: 'https://a.example/x' })).status).toBe(409)
})

test('[HOOK-2] whoever leads sets it, on an allowed host, and is told its secret once; nobody else hears of it', async () => {
  await using program = await receiver()
  await using workshop = await startWorkshop({ webhooks: { hosts: [program.host] } })
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const url = `${program.origin}/canary-path`
  for (const method of ['GET', 'PUT', 'DELETE'])
    expect((await hook(workshop, ana, method, method === 'GET' ? undefined : { url })).status).toBe(403)
  for (const other of ['http://a.example/', `${program.origin.replace('//', '//u:p@')}/`, 'file:///etc/passwd', 'x'])
    expect((await hook(workshop, fay, 'PUT', { url: other })).status).toBe(409)
  const { secret = '' } = await told(hook(workshop, fay, 'PUT', { url }))
  expect(secret).toMatch(/^[a-z2-7]{32}$/)
  const again = await (await hook(workshop, fay, 'GET')).text()
  expect([again.includes(url), again.includes(secret)]).toEqual([true, false])
  for (const kind of ['stage', 'board', 'deck'] as const) await fay.open(kind)
  await ana.open('stage')
  for (const words of [secret, 'canary-path'])
    for (const one of [fay, ana]) expect(one.heard(words) || workshop.log.join().includes(words)).toBe(false)
})

test('[HOOK-3] it hears that something happened and when, signed, and no name, word or title', async () => {
  await using program = await receiver()
  await using workshop = await startWorkshop({ webhooks: { hosts: [program.host] } })
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const { secret = '' } = await told(hook(workshop, fay, 'PUT', { url: `${program.origin}/in` }))
  expect(await ana.command('signal.raise', { signal: 'g', ...signal })).toBe(204)
  await until(() => program.calls.length === 1)
  const [{ body, headers, path } = { body: '', headers: {}, path: '' }] = program.calls
  const day = new Date().toISOString().slice(0, 10)
  expect([path, JSON.parse(body)]).toEqual(['/in', { event: 'signal.raised', board: workshop.board.board.id, day }])
  const signed = createHmac('sha256', secret).update(`${headers['x-groundwork-timestamp']}.${body}`).digest('hex')
  expect(headers['x-groundwork-signature']).toBe(`sha256=${signed}`)
  expect(JSON.stringify(headers)).not.toContain(secret)
  await hook(workshop, fay, 'PUT', { url: `${program.origin}/in`, withTitle: true })
  expect(await ana.command('signal.raise', { signal: 'h', ...signal })).toBe(204)
  await until(() => program.calls.length === 2)
  expect(JSON.parse(program.calls[1]?.body ?? '').title).toBe('Atlas team')
  expect(program.calls.map((call) => call.body).join()).not.toMatch(/canary|ana/)
})

test('[HOOK-4] what fails is tried again and told to whoever leads; a redirect is not followed', async () => {
  await using program = await receiver([307, 500])
  await using workshop = await startWorkshop({ webhooks: { hosts: [program.host], againAfterMs: [1, 400] } })
  const fay = await workshop.join('fay', 'facilitator')
  await hook(workshop, fay, 'PUT', { url: `${program.origin}/in` })
  expect(await fay.command('signal.raise', { signal: 'g', ...signal })).toBe(204)
  await until(async () => (await told(hook(workshop, fay, 'GET'))).failed)
  expect((await told(hook(workshop, fay, 'GET'))).failed).toMatchObject({ status: expect.any(Number) })
  await until(() => program.calls.length === 3)
  await until(async () => (await told(hook(workshop, fay, 'GET'))).failed === null)
  expect(new Set(program.calls.map(({ path, body }) => `${path} ${body}`)).size).toBe(1)
  await hook(workshop, fay, 'DELETE')
  expect(await told(hook(workshop, fay, 'GET'))).toMatchObject({ url: null })
})

test('[HOOK-4] a review that is due is told once, on its own day', async () => {
  await using program = await receiver()
  await using workshop = await startWorkshop({ webhooks: { hosts: [program.host] } })
  const fay = await workshop.join('fay', 'facilitator')
  await hook(workshop, fay, 'PUT', { url: `${program.origin}/in` })
  const agree = (fields: Partial<Alliance>) =>
    workshop.app.rooms.lend([{ board: workshop.board.board.id, kind: 'stage', owner: null }], async (room) => {
      room.write(() => allianceDoc(room.doc).alliance.patch(fields))
      await room.committed()
    })
  const today = new Date().toISOString().slice(0, 10)
  await agree({ state: 'active', review: { on: '2999-01-01', rhythm: 'once', everyDays: 0 } })
  await workshop.app.hooks.lookForReviews()
  await agree({ review: { on: today, rhythm: 'weekly', everyDays: 0 } })
  for (const _ of [1, 2]) await workshop.app.hooks.lookForReviews()
  expect(program.calls.map(({ body }) => JSON.parse(body))).toEqual([
    { event: 'review.due', board: workshop.board.board.id, day: today },
  ])
})

test('[HOOK-5] no address in a network behind the server is called, unless its origin is named', async () => {
  await using program = await receiver()
  const port = program.origin.split(':')[2]
  for (const inside of [
    '127.0.0.1',
    '10.1.2.3',
    '172.20.0.1',
    '192.168.1.1',
    '169.254.169.254',
    '100.64.0.1',
    '0.0.0.0',
  ])
    expect([inside, isInner(inside)]).toEqual([inside, true])
  for (const inside of [
    '::1',
    '::',
    'fec0::1',
    '2002:7f00:1::',
    '::7f00:1',
    '64:ff9b:1::1',
    'fe80::1',
    'fd00::1',
    '::ffff:10.0.0.1',
    '64:ff9b::a00:1',
    'no address',
  ])
    expect([inside, isInner(inside)]).toEqual([inside, true])
  for (const outside of ['93.184.216.34', '172.32.0.1', '2606:2800:220:1::1']) expect(isInner(outside)).toBe(false)
  // By number and by name, of a host that is allowed as one of the internet.
  for (const name of ['127.0.0.1', 'localhost', '[::1]']) {
    const url = `http://${name}:${port}/in`
    expect(await sendOnce({ url, secret: 's' }, {}, { origin: new URL(url).origin, isPrivate: false })).toBeNull()
  }
  expect(program.calls).toEqual([])
  expect(hostOf(`https://a.example.evil.example/`, [readHost('a.example') as Host])).toBeUndefined()
  expect(hostOf(`http://a.example/`, [readHost('a.example') as Host])).toBeUndefined()
})

test('[HOOK-6] a board without one tells nobody, and nothing else of the server calls out', async () => {
  await using program = await receiver()
  const outward = vi.spyOn(globalThis, 'fetch')
  await using workshop = await startWorkshop({ webhooks: { hosts: [program.host] } })
  const [fay, gus] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('gus', 'facilitator')])
  expect(await fay.command('signal.raise', { signal: 'g', ...signal })).toBe(204)
  await workshop.app.hooks.lookForReviews()
  await hook(workshop, gus, 'PUT', { url: `${program.origin}/in` })
  expect(await fay.command('signal.raise', { signal: 'h', ...signal })).toBe(204)
  await until(() => program.calls.length > 0)
  expect(program.calls).toHaveLength(1)
  const isOurs = (url: unknown) => workshop.servers.some(({ address }) => String(url).startsWith(address))
  expect(outward.mock.calls.every(([url]) => isOurs(url))).toBe(true)
  outward.mockRestore()

  const server = resolve(import.meta.dirname, '../../server')
  const callsOut = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .filter((path) =>
      /\bfetch\(|\brequest as |\bhttps?\.(get|request)\(|node:dns|net\.connect|createConnection/.test(
        readFileSync(join(server, path), 'utf8'),
      ),
    )
  expect(callsOut).toEqual(['hooks/send.ts'])
})
