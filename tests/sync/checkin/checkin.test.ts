import { expect, test } from 'vitest'
import { changesBetween } from '../../../shared/rules/alliance/changes.ts'
import { meaningOf } from '../../../shared/rules/alliance/meaning.ts'
import { emptyAgreement, termsOf } from '../../../shared/schema/agreement.ts'
import { allianceDoc } from '../../../shared/schema/alliance.ts'
import { agreedIn, keyOf } from '../../../shared/schema/checkin.ts'
import { type CheckinRoom, checkinRoom, first, monthly } from '../../helpers/checkinRoom.ts'
import { until } from '../../helpers/until.ts'

const lines = {
  a1: { what: 'We call before we write' },
  a2: { what: 'We end on time' },
  a3: { what: 'A list on Fridays' },
}

async function inReview(count = 2): Promise<CheckinRoom> {
  const room = await checkinRoom(count)
  await room.agree(lines)
  expect(await room.fay.command('checkin.open', first)).toBe(204)
  await until(() => room.checkin())
  return room
}

test('[CHK-3] a check-in asks about what holds, and puts the alliance in review', async () => {
  await using room = await checkinRoom(1)
  expect(await room.fay.command('checkin.open', first)).toBe(409)
  await room.agree({ ...lines, a4: { what: 'Gone', retiredAt: 1 }, a5: { what: 'Perhaps', proposes: 'a1' } })
  expect(await room.people[0]?.command('checkin.open', first)).toBe(403)
  const both = [room.fay, room.gus].map((by, at) => by.command('checkin.open', { ...first, checkin: `c${at + 1}` }))
  expect((await Promise.all(both)).sort()).toEqual([204, 409])
  await until(() => room.alliance.get().checkin)
  const [id] = room.checkins.ids()
  expect(room.alliance.get()).toMatchObject({ state: 'inReview', checkin: id })
  expect(room.checkin(id)?.asked.map(({ agreement }) => agreement)).toEqual(['a1', 'a2', 'a3'])
  expect(room.checkin(id)).toMatchObject({ before: [], beforeAt: null, at: 'changes', state: 'open' })
})

test('[CHK-3] where the session leads itself, everybody who takes part goes through it', async () => {
  await using room = await checkinRoom(2)
  const [ana, ben] = room.people
  await room.agree(lines)
  await room.fay.command('guide.start', {})
  expect(await ana?.command('checkin.open', first)).toBe(204)
  expect(await ben?.command('checkin.step', { checkin: 'c1', at: 'pulse', from: 'changes' })).toBe(204)
  expect(await ana?.command('checkin.step', { checkin: 'c1', at: 'talk', from: 'changes' })).toBe(409)
  await ana?.command('checkin.pulse', { checkin: 'c1', agreement: 'a1', pulse: 'holding' })
  for (const one of [room.fay, room.gus, ana, ben])
    expect(await one?.command('checkin.done', { checkin: 'c1', done: true })).toBe(204)
  expect(await ben?.command('checkin.show', { checkin: 'c1' })).toBe(204)
  expect(await ana?.command('checkin.close', { checkin: 'c1', next: null })).toBe(204)
})

test('[CHK-4] whoever took it on says first whether they did; who is not here is not waited for', async () => {
  await using room = await checkinRoom(3)
  const [ana, ben, cleo] = room.people
  const owners = [ana?.member.id ?? '', cleo?.member.id ?? '']
  await room.agree({ a1: { what: 'Ana and Cleo bring the list', owners }, a2: { what: 'We end on time' } })
  await room.fay.command('checkin.open', first)
  const said = { checkin: 'c1', agreement: 'a1', did: 'no', words: '' } as const
  expect(await ben?.command('checkin.did', said)).toBe(409)
  expect(await ben?.command('checkin.did', { ...said, agreement: 'a2' })).toBe(204)
  expect(await ana?.command('checkin.did', { ...said, did: 'partly', words: 'Twice of four' })).toBe(204)
  expect(await ben?.command('checkin.did', said)).toBe(204)
  await until(() => room.checkinDid.get(keyOf('c1', 'a1', ben?.member.id ?? '')))
  expect(room.checkinDid.get(keyOf('c1', 'a1', ana?.member.id ?? ''))).toMatchObject({
    did: 'partly',
    words: 'Twice of four',
  })
  expect(await ben?.command('checkin.did', { ...said, did: null })).toBe(204)
  expect(await ben?.command('checkin.did', { ...said, whose: ana?.member.id ?? '' })).toBe(403)
  // The owners take it back and leave: nobody is waited for.
  await ana?.command('checkin.did', { ...said, did: null })
  expect(await ben?.command('checkin.did', said)).toBe(409)
  ana?.leave()
  cleo?.leave()
  await until(async () => (await ben?.command('checkin.did', said)) === 204)
})

test('[CHK-5] closed, it lets go of what was let go, knows the next day, and people are active again', async () => {
  await using room = await inReview()
  const { fay, gus, people } = room
  const decide = { checkin: 'c1', agreement: 'a3', from: null } as const
  expect(await people[0]?.command('checkin.decide', { ...decide, verdict: 'retire' })).toBe(204)
  expect(await people[1]?.command('checkin.decide', { ...decide, verdict: 'keep' })).toBe(409)
  await fay.command('checkin.decide', { ...decide, agreement: 'a1', verdict: 'keep' })
  await fay.command('checkin.celebrate', { checkin: 'c1', what: 'Four calm months', why: 'We called', how: 'Cake' })
  expect(await people[0]?.command('checkin.close', { checkin: 'c1', next: monthly })).toBe(403)
  expect(room.agreement('a3')?.retiredAt).toBeNull()
  const dates = [fay, gus].map((by) => by.command('checkin.close', { checkin: 'c1', next: monthly }))
  expect(await Promise.all(dates)).toEqual([204, 204])
  expect(await gus.command('checkin.close', { checkin: 'c1', next: { ...monthly, on: '2027-04-01' } })).toBe(409)
  await until(() => room.checkin()?.state === 'closed')
  await until(() => room.agreement('a3')?.retiredAt)
  expect(room.alliance.get()).toMatchObject({ checkin: null, review: monthly })
  const { versions } = allianceDoc(room.stage.doc)
  await until(() => versions.get(room.checkin()?.version ?? ''))
  expect([...versions.all().values()].filter(({ why }) => why === 'checkin')).toHaveLength(1)
  expect(room.checkin()).toMatchObject({ next: '2027-03-01', celebration: { what: 'Four calm months' } })
  expect(room.checkin()?.after.map(({ agreement }) => agreement)).toEqual(['a1', 'a2'])
  expect(await people[0]?.command('checkin.pulse', { checkin: 'c1', agreement: 'a1', pulse: 'holding' })).toBe(409)
})

test('[CHK-5] broken off, it gives everything back', async () => {
  await using room = await checkinRoom(1)
  await room.agree(lines)
  const stage = { board: room.workshop.board.board.id, kind: 'stage', owner: null } as const
  await room.workshop.app.rooms.lend([stage], async (live) => {
    live.write(() => allianceDoc(live.doc).alliance.patch({ state: 'paused', review: { ...monthly } }))
    await live.committed()
  })
  await room.fay.command('checkin.open', first)
  await room.fay.command('checkin.decide', { checkin: 'c1', agreement: 'a1', verdict: 'retire', from: null })
  expect(await room.gus.command('checkin.breakOff', { checkin: 'c1' })).toBe(204)
  await until(() => room.checkin()?.state === 'brokenOff')
  expect(room.alliance.get()).toMatchObject({ state: 'paused', checkin: null, review: monthly })
  expect(room.agreement('a1')?.retiredAt).toBeNull()
  expect(await room.fay.command('checkin.close', { checkin: 'c1', next: null })).toBe(409)
})

test('[CHK-6] the next one knows what changed since: kept, changed, new and let go', async () => {
  await using room = await inReview()
  const { fay } = room
  await fay.command('checkin.decide', { checkin: 'c1', agreement: 'a3', verdict: 'retire', from: null })
  await fay.command('checkin.close', { checkin: 'c1', next: null })
  await until(() => room.agreement('a3')?.retiredAt)
  await room.agree({ a2: { what: 'We end five minutes early' }, a4: { what: 'Lunch on Mondays' } })
  expect(await fay.command('checkin.open', { ...first, checkin: 'c2' })).toBe(204)
  await until(() => room.checkin('c2'))
  const { before = [], asked = [], beforeAt } = room.checkin('c2') ?? {}
  expect(beforeAt).toBe(room.checkin('c1')?.closedAt)
  const changes = changesBetween(agreedIn(before, room.checkinWords), agreedIn(asked, room.checkinWords))
  expect(changes.kept).toEqual(['a1'])
  expect(changes.changed.map(({ id, before: was, now, fields }) => [id, was.what, now.what, fields])).toEqual([
    ['a2', 'We end on time', 'We end five minutes early', ['what']],
  ])
  expect([...changes.added.keys()]).toEqual(['a4'])
  expect(changes.retired).toEqual([])
})

test('[CHK-6] the first one compares with what people said yes to first', async () => {
  await using room = await checkinRoom(1)
  await room.agree(lines)
  const was = termsOf({ ...emptyAgreement, what: 'We end late' })
  const stage = { board: room.workshop.board.board.id, kind: 'stage', owner: null } as const
  await room.workshop.app.rooms.lend([stage], async (live) => {
    const { commitments, wordings } = allianceDoc(live.doc)
    live.write(() => {
      wordings.put(meaningOf(was), was)
      const said = { a2: { stance: 'in', words: '', meaning: meaningOf(was), at: 40 } }
      commitments.put('somebody', { said, belongs: 'here', belongsAt: 0, by: null })
    })
    await live.committed()
  })
  await room.fay.command('checkin.open', first)
  await until(() => room.checkin())
  const { before = [], asked = [], beforeAt } = room.checkin() ?? {}
  const changes = changesBetween(agreedIn(before, room.checkinWords), agreedIn(asked, room.checkinWords))
  expect(beforeAt).toBe(40)
  expect(changes.changed.map(({ before, now }) => [before.what, now.what])).toEqual([['We end late', 'We end on time']])
  expect([...changes.added.keys()]).toEqual(['a1', 'a3'])
})
