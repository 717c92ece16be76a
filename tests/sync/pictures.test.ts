import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { newKey } from '../../server/members/keys.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { roomName } from '../../server/store/store.ts'
import { IMAGE_BYTES_MAX, IMAGE_SIDE_MAX, IMAGES_MAX } from '../../shared/limits.ts'
import { faulty } from '../helpers/faulty.ts'
import type { Guest } from '../helpers/guest.ts'
import { chunk, jpeg, png, webp } from '../helpers/pictures.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

const bearer = ({ token }: Guest) => ({ authorization: `Bearer ${token}` })
const placeOf = ({ address }: Workshop, { boardId }: Guest) => `${address}/api/boards/${boardId}/images`

function give(workshop: Workshop, guest: Guest, bytes: Buffer | string, type = 'image/png') {
  const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  return fetch(placeOf(workshop, guest), { method: 'POST', headers: { 'content-type': type, ...bearer(guest) }, body })
}

async function taken(workshop: Workshop, guest: Guest, bytes: Buffer, type?: string): Promise<string> {
  const response = await give(workshop, guest, bytes, type)
  expect(response.status).toBe(201)
  return (await response.json()).image
}

const look = (workshop: Workshop, guest: Guest, image: string) =>
  fetch(`${placeOf(workshop, guest)}/${image}`, { headers: bearer(guest) })

test('[STO-10] a picture comes back byte for byte, as what it is, to be looked at and nothing else', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const wall = await workshop.join('wall', 'viewer')
  for (const [bytes, type, ending] of [
    [png(), 'image/png', 'png'],
    [jpeg(), 'image/jpeg', 'jpg'],
    [webp(), 'image/webp', 'webp'],
    [webp([9, 9], [9, 9]), 'image/webp', 'webp'],
  ] as const) {
    // What it is said to be is not what counts.
    const image = await taken(workshop, ana, bytes, 'image/jpeg')
    const seen = await look(workshop, wall, image)
    expect(seen.status).toBe(200)
    expect(Buffer.from(await seen.arrayBuffer()).equals(bytes)).toBe(true)
    expect(seen.headers.get('content-type')).toBe(type)
    expect(seen.headers.get('content-disposition')).toBe(`inline; filename="${image}.${ending}"`)
    expect(seen.headers.get('x-content-type-options')).toBe('nosniff')
    expect(seen.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(seen.headers.get('cache-control')).toBe('private, max-age=31536000, immutable')
    expect(seen.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  }
})

test('[ATK-C11] whatever could run is no picture, by any name', async () => {
  await using workshop = await startWorkshop()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
  const html = '<!doctype html><script>alert(1)</script>'
  const gif = Buffer.from(
    '47494638396101000100800000000000ffffff21f90401000000002c00000000010001000002024401003b',
    'hex',
  )
  for (const bytes of [svg, html, gif, '', '%PDF-1.7', 'BM']) {
    const ana = await workshop.join('ana', 'participant')
    for (const type of ['image/png', 'image/jpeg', 'image/webp', 'image/svg+xml', 'image/gif', 'text/html', '']) {
      const refused = await give(workshop, ana, bytes, type)
      expect([type, refused.status]).toEqual([type, 415])
      expect((await refused.json()).error.message).toMatch(/PNG, JPEG and WebP/)
    }
  }
  const ana = await workshop.join('ana', 'participant')
  for (const type of ['image/svg+xml', 'image/gif', 'text/html'])
    expect((await give(workshop, ana, png(), type)).status).toBe(415)
})

test('[LIM-6] a picture is small and whole: no bomb, no film, nothing hidden behind it', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const tall = IMAGE_SIDE_MAX + 1
  for (const bytes of [png([tall, 1]), png([1, tall]), png([0, 4]), jpeg([tall, 1]), jpeg([4, 0]), webp([1, tall])])
    expect((await give(workshop, ana, bytes)).status).toBe(413)
  const whole = [png(), jpeg(), webp()]
  const broken = [
    ...whole.map((bytes) => bytes.subarray(0, -1)),
    ...whole.map((bytes) => Buffer.concat([bytes, Buffer.from('<script>')])),
    ...whole.map((bytes) => bytes.subarray(0, 16)),
    png([4, 3], [chunk('acTL', Buffer.alloc(8))]),
    png([4, 3], [chunk('IHDR', Buffer.alloc(13, 255))]),
    Buffer.concat([jpeg().subarray(0, -2), jpeg([tall, tall]).subarray(2)]),
    jpeg([4, 3], 1000),
    webp([4, 3], [tall, tall]),
    webp([4, 3], [4, 3], 0x02),
  ]
  for (const bytes of broken)
    expect([bytes.length, (await give(workshop, ana, bytes)).status]).toEqual([bytes.length, 400])
  expect((await give(workshop, ana, png([IMAGE_SIDE_MAX, IMAGE_SIDE_MAX]))).status).toBe(201)
})

test('[LIM-6] one byte more than a picture may have is refused, told or untold', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const padding = (length: number) => png([4, 3], [chunk('tEXt', randomBytes(length))])
  const room = IMAGE_BYTES_MAX - padding(0).length
  expect((await give(workshop, ana, padding(room))).status).toBe(201)
  const refused = await give(workshop, ana, padding(room + 1))
  expect(refused.status).toBe(413)
  expect((await refused.json()).error.message).toMatch(/1 MB/)
  const untold = new Blob([new Uint8Array(padding(room + 1))]).stream()
  const streamed = await fetch(placeOf(workshop, ana), {
    method: 'POST',
    headers: { 'content-type': 'image/png', ...bearer(ana) },
    body: untold,
    duplex: 'half',
  } as RequestInit)
  expect(streamed.status).toBe(413)
})

test('[ACC-8] pictures are taken from who may write on the board, and shown to who may read it', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana, wall] = await Promise.all([
    workshop.join('fay', 'facilitator'),
    workshop.join('ana', 'participant'),
    workshop.join('wall', 'viewer'),
  ])
  const image = await taken(workshop, ana, png())
  expect((await give(workshop, wall, png())).status).toBe(403)
  await fay.command('board.lock', { locked: true })
  expect((await give(workshop, ana, png())).status).toBe(403)
  await taken(workshop, fay, png())
  await fay.command('board.lock', { locked: false })
  for (const guest of [fay, ana, wall]) expect((await look(workshop, guest, image)).status).toBe(200)
  for (const unknown of ['nowhere', '__proto__', '..%2fboard', 'x'.repeat(41), '%00'])
    expect((await look(workshop, ana, unknown)).status).toBe(404)
  const next = await workshop.joinBoard(await workshop.newBoard(), 'next door', 'facilitator')
  expect((await look(workshop, next, image)).status).toBe(404)
  for (const room of [`image/${image}`, 'images', 'image']) await expect(ana.raw(room as never)).rejects.toThrow('404')
})

test('[ACC-8] a replaced link neither shows nor takes pictures, and a deleted board has none', async () => {
  await using workshop = await startWorkshop()
  const [fay, ana] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('ana', 'participant')])
  const image = await taken(workshop, ana, png())
  await fay.command('link.rotate', { role: 'participant', key: newKey() })
  expect((await look(workshop, ana, image)).status).toBe(410)
  expect((await give(workshop, ana, png())).status).toBe(410)
  await fetch(`${workshop.address}/api/boards/${fay.boardId}`, { method: 'DELETE', headers: bearer(fay) })
  expect((await look(workshop, fay, image)).status).toBe(404)
  expect((await give(workshop, fay, png())).status).toBe(404)
  for (const room of [roomName(fay.boardId, 'image', image), roomName(fay.boardId, 'images', null)])
    expect((await workshop.store.load(room)).seq).toBe(0)
})

test('[LIM-7] one picture too many is not stored, however many come at once', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const count = roomName(ana.boardId, 'images', null)
  await workshop.store.append(
    Array.from({ length: IMAGES_MAX - 2 }, (_, at) => ({
      ...{ room: count, seq: at + 1, update: Buffer.from(`i${at}`), claims: [] },
    })),
  )
  const answers = await Promise.all(Array.from({ length: 6 }, () => give(workshop, ana, png())))
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 409, 409, 409, 409])
  expect((await workshop.store.load(count)).seq).toBe(IMAGES_MAX)
})

test('[LIM-7] nobody adds pictures faster than hands can, and others can go on', async () => {
  await using workshop = await startWorkshop()
  const [ana, ben] = await Promise.all([workshop.join('ana', 'participant'), workshop.join('ben', 'participant')])
  const answers = await Promise.all(Array.from({ length: 80 }, () => give(workshop, ana, png())))
  expect(answers.filter(({ status }) => status === 429).length).toBe(20)
  await taken(workshop, ben, png())
})

test('[STO-11] a picture is stored whole and counted, or not at all', async () => {
  const { store, failNext } = faulty(openSqlite(':memory:'))
  await using workshop = await startWorkshop({ store })
  const ana = await workshop.join('ana', 'participant')
  const count = roomName(ana.boardId, 'images', null)
  failNext('append', (rows) => rows.some(({ room }) => room === count))
  expect((await give(workshop, ana, png())).status).toBe(500)
  expect((await store.load(count)).seq).toBe(0)
  const image = await taken(workshop, ana, png())
  expect((await store.load(count)).updates.map((row) => Buffer.from(row).toString())).toEqual([image])
})
