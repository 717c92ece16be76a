import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type Alliance, allianceDoc } from '../../shared/schema/alliance.ts'
import type { Guest } from '../helpers/guest.ts'
import { post, startWorkshop, type Workshop } from '../helpers/workshop.ts'

type Address = { readonly secret: string; readonly address: string }
const monthly = { on: '2031-01-31', rhythm: 'monthly', everyDays: 0 } as const

async function agree(workshop: Workshop, fields: Partial<Alliance>): Promise<void> {
  await workshop.app.rooms.lend([{ board: workshop.board.board.id, kind: 'stage', owner: null }], async (room) => {
    room.write(() => allianceDoc(room.doc).alliance.patch(fields))
    await room.committed()
  })
}

const bearer = ({ token }: Guest) => ({ headers: { authorization: `Bearer ${token}` } })
const pathOf = ({ address, board }: Workshop, rest: string) => `${address}/api/boards/${board.board.id}/${rest}`
const ask = (workshop: Workshop, guest: Guest, rest: string) => fetch(pathOf(workshop, rest), bearer(guest))
const addressFor = async (workshop: Workshop, guest: Guest) =>
  (await (await ask(workshop, guest, 'calendar')).json()) as Address

function eventsIn(file: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
}

test('[CAL-1] a calendar hears of days and of nothing else: no title, no name, no word', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('Anastasia', 'participant')
  expect((await ask(workshop, ana, 'export/ics')).status).toBe(404)
  await agree(workshop, { review: monthly, reviewSetAt: Date.now(), endsOn: '2031-12-31', signalWords: 'Red kettle' })
  const { address } = await addressFor(workshop, ana)
  const feed = await fetch(address)
  expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  const text = await feed.text()
  const file = await (await ask(workshop, ana, 'export/ics')).text()
  for (const words of ['Atlas', 'Anastasia', 'kettle', ana.member.id, workshop.board.keys.participant])
    for (const one of [text, file]) expect(one).not.toContain(words)
  const [review, end] = eventsIn(text)
  expect(review?.startDate.toString()).toBe('2031-01-31')
  expect(end?.startDate.toString()).toBe('2031-12-31')
  expect(eventsIn(file).map(({ uid }) => uid)).toEqual([review?.uid])
})

test('[CAL-4] the same entry is moved, not doubled, and none is left while an alliance rests', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const { address } = await addressFor(workshop, fay)
  const read = async () => eventsIn(await (await fetch(address)).text())
  await agree(workshop, { review: monthly, reviewSetAt: Date.now() + 1000 })
  const [before] = await read()
  await agree(workshop, { review: { ...monthly, on: '2031-02-10' }, reviewSetAt: Date.now() + 9000 })
  const [after] = await read()
  expect(after?.uid).toBe(before?.uid)
  expect(Number(after?.sequence)).toBeGreaterThan(Number(before?.sequence))
  expect(after?.startDate.toString()).toBe('2031-02-10')
  for (const state of ['paused', 'closed'] as const) {
    await agree(workshop, { state })
    expect(await read()).toEqual([])
  }
})

test('[CAL-5] who has what is sent already is told so, and nothing keeps the rest', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  await agree(workshop, { review: monthly })
  const asked = await ask(workshop, fay, 'calendar')
  expect(asked.headers.get('cache-control')).toBe('no-store')
  const { address } = (await asked.json()) as Address
  const etag = (await fetch(address)).headers.get('etag') ?? ''
  // Without the second, `fetch` says that it wants no copy.
  const headers = { 'if-none-match': etag, 'cache-control': 'max-age=0' }
  const again = await fetch(address, { headers })
  expect([again.status, again.headers.get('cache-control')]).toEqual([304, 'private, no-cache'])
  await agree(workshop, { review: { ...monthly, on: '2031-03-03' } })
  expect((await fetch(address, { headers })).status).toBe(200)
})

test('[CAL-6] the address is for those who take part, renewed by who leads, once, and then the old one is gone', async () => {
  await using workshop = await startWorkshop()
  const [fay, gus, ana, wall] = await Promise.all([
    workshop.join('fay', 'facilitator'),
    workshop.join('gus', 'facilitator'),
    workshop.join('ana', 'participant'),
    workshop.join('wall', 'viewer'),
  ])
  expect((await ask(workshop, wall, 'calendar')).status).toBe(403)
  expect((await fetch(pathOf(workshop, 'calendar'))).status).toBe(401)
  const old = await addressFor(workshop, ana)
  const renew = (guest: Guest) => post(pathOf(workshop, 'calendar'), { instead: old.secret }, guest.token)
  expect((await renew(ana)).status).toBe(403)
  expect((await fetch(old.address)).status).toBe(200)
  const [one, other] = (await Promise.all((await Promise.all([renew(fay), renew(gus)])).map((a) => a.json()))) as [
    Address,
    Address,
  ]
  expect(one.secret).toBe(other.secret)
  expect(one.secret).not.toBe(old.secret)
  expect((await fetch(old.address)).status).toBe(404)
  expect((await fetch(one.address)).status).toBe(200)
  const open = await fay.open('stage')
  expect(JSON.stringify(open.doc.toJSON())).not.toContain(one.secret.split('-')[1])
  expect(workshop.log.join()).not.toContain(one.secret.split('-')[1])
})

test('[CAL-6] it cannot be guessed, and with the board it is gone', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const { address, secret } = await addressFor(workshop, fay)
  const other = await workshop.newBoard()
  const wrong = [secret.replace(/.$/, 'q'), secret.split('-')[0], `${other.board.id}-${secret.split('-')[1]}`, '-']
  for (const guess of wrong) {
    const missed = await fetch(address.replace(secret, guess ?? ''))
    expect([missed.status, (await missed.text()).includes('VCALENDAR')]).toEqual([404, false])
  }
  const answers = await Promise.all(Array.from({ length: 40 }, () => fetch(address.replace(secret, `${secret}x`))))
  expect(answers.map(({ status }) => status)).toContain(429)
  expect((await fetch(address)).status).toBe(200)
  await fetch(pathOf(workshop, '').replace(/\/$/, ''), { method: 'DELETE', ...bearer(fay) })
  expect([404, 429]).toContain((await fetch(address)).status)
})
