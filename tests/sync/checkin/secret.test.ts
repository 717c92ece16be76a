import { expect, test } from 'vitest'
import { VOTE_COUNT_EVERY_MS } from '../../../shared/limits.ts'
import { type Pulse, pulseOf } from '../../../shared/rules/alliance/pulse.ts'
import { type CheckinRoom, checkinRoom } from '../../helpers/checkinRoom.ts'
import { until } from '../../helpers/until.ts'
import { heardSince } from '../../helpers/voting.ts'

const answers: readonly Pulse[] = ['holding', 'wobbling', 'tending', 'wobbling', 'untested']

const marks = ({ watchers }: CheckinRoom) => watchers.map(({ guest }) => guest.received.length)
const ids = ({ fay, gus, people }: CheckinRoom) => [fay, gus, ...people].map(({ member }) => member.id)

async function opened(isNamed: boolean): Promise<CheckinRoom> {
  const room = await checkinRoom(5)
  await room.agree({ a1: { what: 'We call before we write' }, a2: { what: 'We end on time' } })
  expect(await room.fay.command('checkin.open', { checkin: 'c1', isNamed })).toBe(204)
  for (const { stage } of room.watchers) await until(() => stage.doc.getMap('checkins').get('c1'))
  return room
}

async function answer({ people }: CheckinRoom, count = people.length): Promise<void> {
  for (const [at, person] of people.slice(0, count).entries()) {
    expect(await person.command('checkin.pulse', { checkin: 'c1', agreement: 'a1', pulse: answers[at] ?? null })).toBe(
      204,
    )
    expect(await person.command('checkin.ease', { checkin: 'c1', ease: 'easier' })).toBe(204)
  }
}

/** What watchers who answered nothing themselves heard of these words since then. */
function heard(room: CheckinRoom, from: readonly number[], words: readonly string[]) {
  return room.watchers.flatMap(({ guest }, at) => {
    if (room.people.includes(guest)) return []
    const bytes = heardSince(guest, from[at] ?? 0)
    return words.filter((word) => bytes.includes(word)).map((word) => `${guest.member.name}: ${word}`)
  })
}

for (const isNamed of [true, false])
  test(`[CHK-1] nobody hears ${isNamed ? 'named' : 'nameless'} answers before they are shown`, async () => {
    await using room = await opened(isNamed)
    const from = marks(room)
    await answer(room)
    await until(() => room.checkin()?.cast === 5)
    expect(heard(room, from, ['choices', 'ballots', 'counts', 'people', ...ids(room)])).toEqual([])
    expect(room.checkin()).toMatchObject({ pulses: {}, easier: null, shownAt: null })
    const own = await room.people[1]?.open('private')
    expect(own?.ballots.get('~c1')).toEqual({ choices: { a1: 2, c1: 1 } })
    expect(room.workshop.log.join('\n')).not.toMatch(/wobbling|choices/)
  })

test('[CHK-1] shown, nameless answers are counted and never anybody’s', async () => {
  await using room = await opened(false)
  const { gus, people } = room
  const from = marks(room)
  await answer(room)
  await people[0]?.command('checkin.pulse', { checkin: 'c1', agreement: 'a2', pulse: 'holding' })
  expect(await gus.command('checkin.show', { checkin: 'c1' })).toBe(204)
  await until(() => room.checkin()?.shownAt)
  // What only one answered is not told.
  expect(room.checkin()).toMatchObject({
    ...{ at: 'talk', cast: 5, easier: { counts: [5, 0, 0, 0], people: null } },
    pulses: { a1: { counts: [1, 2, 1, 1], people: null } },
  })
  expect(room.checkin()?.pulses.a2).toBeUndefined()
  expect(heard(room, from, ['choices', ...ids(room)])).toEqual([])
  const late = await room.workshop.join('late', 'facilitator')
  await late.open('stage')
  for (const { member } of people) expect(JSON.stringify(room.checkin())).not.toContain(member.id)
  expect(late.heard('choices')).toBe(false)
})

test('[CHK-1] a named vote under the id of a nameless check-in tells nothing of it', async () => {
  await using room = await opened(false)
  const { fay, stage } = room
  await answer(room)
  const options = ['a1', 'a2', 'c1'].map((id) => ({ id, text: id }))
  const vote = { vote: 'c1', kind: 'dots', question: 'What first?', options, dots: 9, isNamed: true } as const
  expect(await fay.command('vote.open', { ...vote, options })).toBe(204)
  expect(await fay.command('vote.close', { vote: 'c1' })).toBe(204)
  await until(() => stage.votes.get('c1')?.state === 'closed')
  expect(stage.votes.get('c1')).toMatchObject({ cast: 0, ballots: {} })
})

test('[CHK-1] shown, named answers say who gave which', async () => {
  await using room = await opened(true)
  await answer(room)
  expect(await room.fay.command('checkin.show', { checkin: 'c1' })).toBe(204)
  await until(() => room.checkin()?.shownAt)
  const { people = null } = room.checkin()?.pulses.a1 ?? {}
  expect(room.people.map(({ member }) => pulseOf(people?.[member.id]))).toEqual(answers)
  // What is shown is shown: none can be changed to look better.
  const late = { checkin: 'c1', agreement: 'a1', pulse: 'holding' } as const
  expect(await room.people[1]?.command('checkin.pulse', late)).toBe(409)
})

test('[CHK-2] without names it takes four who are here to ask, and four who answered to show', async () => {
  await using few = await checkinRoom(1)
  await few.agree({ a1: { what: 'We end on time' } })
  expect(await few.fay.command('checkin.open', { checkin: 'c1', isNamed: false })).toBe(409)
  expect(few.alliance.get()).toMatchObject({ state: 'proposed', checkin: null })

  await using room = await opened(false)
  await answer(room, 3)
  expect(await room.fay.command('checkin.show', { checkin: 'c1' })).toBe(409)
  expect(room.checkin()?.shownAt).toBeNull()
  await answer(room, 4)
  expect(await room.fay.command('checkin.show', { checkin: 'c1' })).toBe(204)
})

test('[CHK-1] how many have answered comes late, and nothing else of it', async () => {
  await using room = await opened(false)
  const told: { readonly cast: number; readonly at: number }[] = []
  room.checkins.subscribe('c1', () => told.push({ cast: room.checkin()?.cast ?? -1, at: Date.now() }))
  const from = Date.now()
  await answer(room)
  await until(() => told.at(-1)?.cast === 5)
  for (const { at } of told) expect(at - from).toBeGreaterThan(VOTE_COUNT_EVERY_MS - 50)
})
