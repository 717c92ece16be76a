import { expect, test } from 'vitest'
import type { CommandInput } from '../../../shared/commands.ts'
import { ask } from '../../helpers/asked.ts'
import { type CheckinRoom, checkinRoom } from '../../helpers/checkinRoom.ts'
import type { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'

async function opened(count: number, isNamed = true): Promise<CheckinRoom> {
  const room = await checkinRoom(count)
  await room.agree({ a1: { what: 'We call before we write' }, a2: { what: 'We end on time' } })
  expect(await room.fay.command('checkin.open', { checkin: 'c1', isNamed })).toBe(204)
  return room
}

const show = ({ workshop }: CheckinRoom, by: Guest) => ask(workshop, by, 'checkin.show', { checkin: 'c1' })
const done = { checkin: 'c1', done: true } as const
const pulse = (agreement: string): CommandInput<'checkin.pulse'> => ({ checkin: 'c1', agreement, pulse: 'wobbling' })

async function says<T extends 'checkin.pulse' | 'checkin.ease' | 'checkin.done'>(
  who: Guest | undefined,
  type: T,
  input: CommandInput<T>,
): Promise<void> {
  expect(await who?.command(type, input)).toBe(204)
}

test('[CHK-9] where nobody has answered nothing is shown, and the check-in stays where it is', async () => {
  await using room = await opened(2)
  const { fay, people } = room
  expect(await show(room, fay)).toMatchObject({ status: 409, code: 'nobody-answered' })
  await says(people[0], 'checkin.pulse', pulse('a1'))
  await says(people[0], 'checkin.pulse', { ...pulse('a1'), pulse: null })
  expect(await show(room, fay)).toMatchObject({ status: 409, code: 'nobody-answered' })
  await until(() => room.checkin())
  expect(room.checkin()).toMatchObject({ shownAt: null, at: 'changes', state: 'open' })
  // Who leads decides when it is time, and whether it got easier is an answer, too.
  await says(people[1], 'checkin.ease', { checkin: 'c1', ease: 'easier' })
  expect(await show(room, fay)).toEqual({ status: 204 })
  await until(() => room.checkin()?.shownAt)
  expect(room.checkin()).toMatchObject({ pulses: {}, easier: { counts: [1, 0, 0, 0] }, cast: 1 })
})

test('[CHK-9] without names a refusal is the same for nobody as for three', async () => {
  await using room = await opened(4, false)
  const refused = await show(room, room.fay)
  expect(refused).toMatchObject({ status: 409, code: 'too-few-ballots' })
  for (const person of room.people.slice(0, 3)) {
    await says(person, 'checkin.pulse', pulse('a1'))
    expect(await show(room, room.fay)).toEqual(refused)
  }
  await says(room.people[3], 'checkin.pulse', pulse('a1'))
  expect(await show(room, room.fay)).toEqual({ status: 204 })
})

for (const isNamed of [true, false])
  test(`[CHK-9] where people lead themselves nobody shows ${isNamed ? 'named' : 'nameless'} answers while somebody answers`, async () => {
    await using room = await opened(2, isNamed)
    const { fay, gus, people } = room
    const [ana, ben] = people as [Guest, Guest]
    expect(await fay.command('guide.start', {})).toBe(204)
    const refused = await show(room, ana)
    expect(refused).toMatchObject({ status: 409, code: 'still-answering' })
    // Ana answers all, the others leave some open and say that this is all.
    for (const agreement of ['a1', 'a2']) await says(ana, 'checkin.pulse', pulse(agreement))
    await says(ana, 'checkin.ease', { checkin: 'c1', ease: 'same' })
    for (const one of [fay, gus, ben]) await says(one, 'checkin.pulse', pulse('a1'))
    await says(fay, 'checkin.done', done)
    await says(gus, 'checkin.done', done)
    for (const by of [ana, fay, gus, ben]) expect(await show(room, by)).toEqual(refused)
    expect(room.checkin()?.shownAt).toBeNull()
    await says(ben, 'checkin.done', done)
    await says(ben, 'checkin.done', { ...done, done: false })
    expect(await show(room, ana)).toEqual(refused)
    await says(ben, 'checkin.done', done)
    expect(await show(room, ana)).toEqual({ status: 204 })
    await until(() => room.checkin()?.shownAt)
    expect(room.checkin()?.pulses.a1?.counts).toEqual([0, 4, 0, 0])
    await says(ben, 'checkin.done', { ...done, done: false })
  })

test('[CHK-9] who went is not waited for; who has no device is, while somebody here answers for them', async () => {
  await using room = await opened(2)
  const { fay, gus, people } = room
  const [ana, ben] = people as [Guest, Guest]
  expect(await ana.command('proxy.add', { member: 'kim', name: 'Kim' })).toBe(204)
  expect(await fay.command('guide.start', {})).toBe(204)
  await says(ana, 'checkin.pulse', pulse('a1'))
  for (const one of [fay, gus, ana]) await says(one, 'checkin.done', done)
  expect(await show(room, fay)).toMatchObject({ code: 'still-answering' })
  await says(ana, 'checkin.done', { ...done, whose: 'kim' })
  expect(await ben.command('checkin.done', { ...done, whose: 'kim' })).toBe(403)
  expect(await show(room, fay)).toMatchObject({ code: 'still-answering' })
  ben.leave()
  await until(async () => (await show(room, fay)).status === 204)
})

test('[CHK-9] whoever is done is known to nobody else: no byte, no number, no name in a refusal', async () => {
  await using room = await opened(3)
  const { fay, people, watchers } = room
  const [ana, ben] = people as [Guest, Guest]
  expect(await fay.command('guide.start', {})).toBe(204)
  await until(() => watchers.every(({ stage }) => stage.session.get().guide !== null))
  const own = await ana.open('private')
  const others = watchers.map(({ guest }) => guest).filter((guest) => guest !== ana)
  const synced = () => others.map(({ received }) => received.filter(([type]) => type === 0).length)
  const before = synced()
  await says(ana, 'checkin.done', done)
  await until(() => own.ready.get('~c1')?.ready)
  const refused = await ask(room.workshop, ben, 'checkin.show', { checkin: 'c1' })
  for (const { member } of watchers.map(({ guest }) => guest))
    for (const known of [member.id, member.name]) expect(refused.message).not.toContain(` ${known} `)
  expect(refused.message).not.toMatch(/\d/)
  expect(synced()).toEqual(before)
  for (const guest of others) expect(guest.heard('~c1')).toBe(false)
})
