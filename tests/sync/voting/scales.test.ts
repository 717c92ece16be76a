import { expect, test } from 'vitest'
import type { CommandInput } from '../../../shared/commands.ts'
import { tensionDoc } from '../../../shared/schema/tension.ts'
import { until } from '../../helpers/until.ts'
import { heardSince, type VotingRoom, votingRoom } from '../../helpers/voting.ts'

type Asked = CommandInput<'scales.ask'>
const asked = (isNamed: boolean): Asked => ({
  ...{ set: 's', isNamed },
  scales: [
    { vote: 'hear', topic: 'Feedback', question: 'How do you like to hear it?', ends: ['direct', 'gentle'] },
    { vote: 'when', topic: 'The moment', question: 'When do you talk about it?', ends: ['now', 'later'] },
  ],
})

const ids = ({ fay, gus, people }: VotingRoom) => [fay, gus, ...people].map(({ member }) => member.id)

/** Each stands somewhere on both scales. */
async function stand({ people }: VotingRoom, places: readonly number[]): Promise<void> {
  for (const [at, place] of places.entries())
    for (const vote of ['hear', 'when'])
      expect(await people[at]?.command('vote.cast', { vote, choices: vote === 'hear' ? place : 50 })).toBe(204)
}

const setOf = ({ stage }: VotingRoom) => stage.scaleSets.get('s')

for (const isNamed of [true, false])
  test(`[PRV-80] nobody hears where others stand on ${isNamed ? 'named' : 'nameless'} scales before they are closed`, async () => {
    await using room = await votingRoom(5)
    expect(await room.fay.command('scales.ask', asked(isNamed))).toBe(204)
    for (const { stage } of room.watchers) await until(() => stage.votes.get('when'))
    const from = room.watchers.map(({ guest }) => guest.received.length)
    await stand(room, [3, 97, 41, 59, 100])
    await until(() => room.stage.votes.get('hear')?.cast === 5)
    await until(() => room.stage.votes.get('when')?.cast === 5)
    const words = ['choices', 'ballots', 'counts', ...ids(room)]
    for (const [at, { guest }] of room.watchers.entries())
      if (!room.people.includes(guest)) {
        const heard = heardSince(guest, from[at] ?? 0)
        expect(words.filter((word) => heard.includes(word))).toEqual([])
      }
    expect(await room.fay.command('tension.put', { vote: 'hear', on: true })).toBe(409)
  })

test('[PRV-80] of nameless scales nobody ever hears who stands where, in the picture, on a card or in an agreement', async () => {
  await using room = await votingRoom(5)
  const { fay, gus, people } = room
  await fay.command('scales.ask', asked(false))
  for (const { stage } of room.watchers) await until(() => stage.votes.get('when'))
  const from = room.watchers.map(({ guest }) => guest.received.length)
  await stand(room, [0, 0, 97, 98, 99])
  expect(await gus.command('scales.close', { set: 's' })).toBe(204)
  expect(await fay.command('scales.show', { set: 's', shown: true })).toBe(204)
  expect(await people[0]?.command('tension.put', { vote: 'hear', on: true })).toBe(204)
  expect(await people[1]?.command('tension.settle', { tension: 'hear', on: true })).toBe(204)
  const wall = room.watchers.at(-1)
  const board = await (wall?.guest ?? fay).open('board')
  const { tensions, agreements } = tensionDoc(board.doc)
  expect(tensions.get('hear')?.sides).toEqual([
    { end: 'direct', people: [] },
    { end: 'gentle', people: [] },
  ])
  expect(agreements.get('hear')?.needs.map(({ people }) => people)).toEqual([[], []])
  expect(room.stage.votes.get('hear')).toMatchObject({ ballots: null, cast: 5 })
  const named = ids(room)
  for (const [at, { guest }] of room.watchers.entries()) {
    const heard = heardSince(guest, from[at] ?? 0)
    expect(named.filter((id) => id !== guest.member.id && heard.includes(id))).toEqual([])
  }
})

test('[CMD-182] scales are asked, closed, shown and put away once, by whoever comes first', async () => {
  await using room = await votingRoom(4)
  const { fay, gus, people, stage } = room
  expect(await people[0]?.command('scales.ask', asked(true))).toBe(403)
  const both = (type: 'scales.ask' | 'scales.close' | 'scales.show' | 'scales.rest', input: object) =>
    Promise.all([fay, gus].map((by) => by.command(type, input as Asked)))
  expect(await both('scales.ask', asked(true))).toEqual([204, 204])
  expect(await fay.command('scales.ask', { ...asked(true), set: 'other' })).toBe(409)
  expect(await fay.command('vote.open', { vote: 'v', kind: 'fist', question: 'Now?', isNamed: true })).toBe(409)
  expect(await fay.command('scales.show', { set: 's', shown: true })).toBe(409)
  await stand(room, [0, 100])
  expect(await fay.command('scales.rest', { set: 's' })).toBe(409)
  expect(await both('scales.close', { set: 's' })).toEqual([204, 204])
  expect(await people[0]?.command('vote.cast', { vote: 'hear', choices: 1 })).toBe(409)
  await until(() => setOf(room)?.state === 'closed')
  expect(setOf(room)?.isShown).toBe(false)
  expect(Object.values(stage.votes.get('hear')?.ballots ?? {}).sort()).toEqual([0, 100])
  expect(await both('scales.show', { set: 's', shown: true })).toEqual([204, 204])
  await until(() => setOf(room)?.isShown)
  expect(await both('scales.rest', { set: 's' })).toEqual([204, 204])
  await until(() => stage.session.get().scales === null)
  expect(await fay.command('scales.close', { set: 'nowhere' })).toBe(404)
})

test('[CMD-182] a nameless scale that too few answered stays uncounted; when all are so, closing waits', async () => {
  await using room = await votingRoom(5)
  const { fay, people, stage } = room
  await fay.command('scales.ask', asked(false))
  for (const who of people.slice(0, 3)) await who.command('vote.cast', { vote: 'hear', choices: 10 })
  expect(await fay.command('scales.close', { set: 's' })).toBe(409)
  expect(setOf(room)?.state).toBe('open')
  for (const who of people) await who.command('vote.cast', { vote: 'when', choices: 20 })
  expect(await fay.command('scales.close', { set: 's' })).toBe(204)
  await until(() => setOf(room)?.state === 'closed')
  expect(stage.votes.get('hear')).toMatchObject({ state: 'closed', result: null, ballots: null })
  expect(stage.votes.get('when')).toMatchObject({ state: 'closed', ballots: null, cast: 5 })
})

test('[CMD-183] a tension has one card and one agreement, which come back with their words', async () => {
  await using room = await votingRoom(3)
  const { fay, gus, people } = room
  await fay.command('scales.ask', asked(true))
  await stand(room, [0, 50, 100])
  await fay.command('scales.close', { set: 's' })
  expect(await fay.command('tension.settle', { tension: 'hear', on: true })).toBe(404)
  const put = await Promise.all([fay, gus].map((by) => by.command('tension.put', { vote: 'hear', on: true })))
  expect(put).toEqual([204, 204])
  // All stand in the middle of the other.
  expect(await fay.command('tension.put', { vote: 'when', on: true })).toBe(409)
  const board = await gus.open('board')
  const { tensions, agreements } = tensionDoc(board.doc)
  const [low, , high] = people.map(({ member }) => member.id)
  expect(board.notes.get('hear')).toMatchObject({ tension: 'hear', author: null })
  expect(tensions.get('hear')?.sides.map((side) => side.people)).toEqual([[low], [high]])
  tensions.text('hear', 'repair')?.insert(0, 'we ask again')
  const settled = await Promise.all([fay, gus].map((by) => by.command('tension.settle', { tension: 'hear', on: true })))
  expect(settled).toEqual([204, 204])
  await until(() => agreements.get('hear'))
  expect(agreements.get('hear')).toMatchObject({ tension: 'hear', kind: 'bridge', deletedAt: null })
  agreements.text('hear', 'what')?.insert(0, 'first the fact, then a pause')
  await until(() => board.acknowledged() >= 2)
  expect(await fay.command('tension.settle', { tension: 'hear', on: false })).toBe(204)
  expect(await gus.command('tension.put', { vote: 'hear', on: false })).toBe(204)
  expect(await fay.command('tension.settle', { tension: 'hear', on: true })).toBe(404)
  expect(await gus.command('tension.put', { vote: 'hear', on: true })).toBe(204)
  expect(await fay.command('tension.settle', { tension: 'hear', on: true })).toBe(204)
  await until(() => board.notes.get('hear')?.deletedAt === null && agreements.get('hear')?.deletedAt === null)
  expect(tensions.get('hear')?.repair).toBe('we ask again')
  expect(agreements.get('hear')?.what).toBe('first the fact, then a pause')
  await fay.command('board.lock', { locked: true })
  expect(await people[0]?.command('tension.put', { vote: 'hear', on: false })).toBe(409)
})
