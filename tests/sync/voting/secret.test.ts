import { expect, test } from 'vitest'
import { VOTE_COUNT_EVERY_MS } from '../../../shared/limits.ts'
import type { Choices } from '../../../shared/rules/ballot.ts'
import { until } from '../../helpers/until.ts'
import { asks, heardSince, type VotingRoom, votingRoom } from '../../helpers/voting.ts'

const canaries = ['canary-keel', 'canary-mast', 'canary-sail'].map((id) => ({ id, text: `Words of ${id}` }))

/** The words by which a ballot could be known in bytes: what it is called, what it chose, whose it is. */
const traces = (room: VotingRoom) => [
  'choices',
  'ballots',
  ...canaries.map(({ id }) => id),
  ...[room.fay, ...room.people].map(({ member }) => member.id),
]

const marks = (room: VotingRoom) => room.watchers.map(({ guest }) => guest.received.length)

/** Which traces each watcher heard since then, of ballots that are not their own. */
function foundSince(room: VotingRoom, from: readonly number[], words: readonly string[], voters: readonly string[]) {
  return room.watchers.flatMap(({ guest }, at) => {
    if (voters.includes(guest.member.id)) return []
    const heard = heardSince(guest, from[at] ?? 0)
    return words.filter((word) => heard.includes(word)).map((word) => `${guest.member.name}: ${word}`)
  })
}

for (const isNamed of [true, false])
  test(`[PRV-30] of an open ${isNamed ? 'named' : 'anonymous'} vote nobody gets more than how many have voted`, async () => {
    await using room = await votingRoom(5)
    const { fay, people, stage } = room
    expect(await fay.command('vote.open', asks.dots('v', { options: canaries, isNamed }))).toBe(204)
    for (const watcher of room.watchers) await until(() => watcher.stage.votes.get('v'))
    const before = stage.doc.toJSON()
    // Each in turn: whoever has not voted yet, and never votes, must not have heard of it.
    const from = marks(room)
    const voters = people.slice(0, 4)
    for (const [at, voter] of voters.entries()) {
      const choices = { [canaries[at % 3]?.id ?? '']: 2 }
      expect(await voter.command('vote.cast', { vote: 'v', choices })).toBe(204)
      const soFar = voters.slice(0, at + 1).map(({ member }) => member.id)
      expect(foundSince(room, from, traces(room), soFar)).toEqual([])
    }
    const [voter] = voters
    const own = await (voter ?? fay).open('private')
    expect(own.ballots.get('v')).toEqual({ choices: { 'canary-keel': 2 } })
    await until(() => stage.votes.get('v')?.cast === 4)
    expect(
      foundSince(
        room,
        from,
        traces(room),
        voters.map(({ member }) => member.id),
      ),
    ).toEqual([])
    expect(stage.doc.toJSON()).toEqual({ ...before, votes: { v: { ...(before.votes as Records).v, cast: 4 } } })
    expect(room.workshop.log.join('\n')).not.toMatch(/canary|choices/)
  })

type Records = Readonly<Record<string, object>>

test('[PRV-31] who chose what in an anonymous vote reaches nobody, open or closed, then or later', async () => {
  await using room = await votingRoom(5)
  const { fay, gus, people } = room
  await gus.command('vote.open', asks.pick('v', { options: canaries, isNamed: false }))
  for (const { stage } of room.watchers) await until(() => stage.votes.get('v'))
  const from = marks(room)
  const choices = ['canary-mast', 'canary-keel', 'canary-mast', 'canary-mast', 'canary-sail']
  for (const [at, voter] of people.entries())
    expect(await voter.command('vote.cast', { vote: 'v', choices: choices[at] ?? null })).toBe(204)
  expect(await fay.command('vote.close', { vote: 'v' })).toBe(204)
  for (const { stage } of room.watchers) await until(() => stage.votes.get('v')?.state === 'closed')
  const names = [...people.map(({ member }) => member.id), 'choices']
  expect(
    foundSince(
      room,
      from,
      names,
      people.map(({ member }) => member.id),
    ),
  ).toEqual([])
  // Those who voted heard of their own ballot alone.
  for (const [at, { guest }] of room.watchers.entries())
    if (people.includes(guest)) expect(occurrences(heardSince(guest, from[at] ?? 0), 'choices')).toBeLessThanOrEqual(1)
  const late = await room.workshop.join('late', 'facilitator')
  await late.open('deck')
  const { votes } = await late.open('stage')
  expect(late.heard('choices')).toBe(false)
  expect(votes.get('v')).toMatchObject({ ballots: null, cast: 5 })
  expect(votes.get('v')?.result).toEqual({
    kind: 'pick',
    counts: { 'canary-keel': 1, 'canary-mast': 3, 'canary-sail': 1 },
    leading: ['canary-mast'],
  })
  for (const { member } of people) expect(JSON.stringify(votes.get('v'))).not.toContain(member.id)
  expect(room.workshop.log.join('\n')).not.toMatch(/canary|choices/)
})

function occurrences(bytes: Buffer, word: string): number {
  let found = 0
  for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + 1)) found++
  return found
}

test('[PRV-32] no vote is anonymous among fewer than four who are here and may vote', async () => {
  await using room = await votingRoom(1)
  const { fay, people, workshop, stage } = room
  // Here are two facilitators, one participant twice, and a projector.
  await people[0]?.open('stage')
  expect(await fay.command('vote.open', asks.fist('v', { isNamed: false }))).toBe(409)
  expect(await fay.command('vote.open', asks.fist('n', { isNamed: true }))).toBe(204)
  await fay.command('vote.close', { vote: 'n' })
  const ana = await workshop.join('ana', 'participant')
  expect(await fay.command('vote.open', asks.fist('v', { isNamed: false }))).toBe(409)
  await ana.open('private')
  expect(await fay.command('vote.open', asks.fist('v', { isNamed: false }))).toBe(204)
  await until(() => stage.votes.get('v')?.state === 'open')
})

test('[PRV-32] an anonymous vote of fewer than four tells nothing: it goes on, or is set aside uncounted', async () => {
  await using room = await votingRoom(4)
  const { fay, gus, people, stage } = room
  await fay.command('vote.open', asks.scale('v', { isNamed: false }))
  for (const voter of people.slice(0, 3)) await voter.command('vote.cast', { vote: 'v', choices: 73 })
  expect(await gus.command('vote.close', { vote: 'v' })).toBe(409)
  expect(await people[3]?.command('vote.cast', { vote: 'v', choices: 20 })).toBe(204)
  expect(await gus.command('vote.rest', { vote: 'v' })).toBe(409)
  expect(await people[3]?.command('vote.cast', { vote: 'v', choices: null })).toBe(204)
  expect(await gus.command('vote.rest', { vote: 'v' })).toBe(204)
  await until(() => stage.session.get().vote === null)
  expect(stage.votes.get('v')).toMatchObject({ state: 'closed', cast: 3, result: null, ballots: null })
  expect(await people[3]?.command('vote.cast', { vote: 'v', choices: 20 })).toBe(409)
  expect(await gus.command('vote.close', { vote: 'v' })).toBe(204)
  await fay.command('vote.open', asks.scale('empty', { isNamed: false }))
  expect(await fay.command('vote.close', { vote: 'empty' })).toBe(204)
  await until(() => stage.votes.get('empty')?.state === 'closed')
  expect(stage.votes.get('v')?.result).toBeNull()
})

test('[PRV-33] the number of votes comes late and seldom, so that nobody sees who just voted', async () => {
  await using room = await votingRoom(5)
  const { fay, people, stage } = room
  await fay.command('vote.open', asks.fist('v', { isNamed: false }))
  await until(() => stage.votes.get('v'))
  const told: { readonly cast: number; readonly at: number }[] = []
  stage.votes.subscribe('v', () => told.push({ cast: stage.votes.get('v')?.cast ?? -1, at: Date.now() }))
  const castAt: number[] = []
  for (const voter of people) {
    castAt.push(Date.now())
    await voter.command('vote.cast', { vote: 'v', choices: 4 })
    const [first = 0] = castAt
    await until(() => Date.now() - first > castAt.length * 150)
  }
  await until(() => told.at(-1)?.cast === 5)
  for (const { cast, at } of told) expect(at - (castAt[cast - 1] ?? 0)).toBeGreaterThan(VOTE_COUNT_EVERY_MS - 50)
  expect(told.length).toBeLessThanOrEqual(2)
})

test('[PRV-34] what others get is the same whoever chose what', async () => {
  await using room = await votingRoom(5)
  const { fay, people, stage } = room
  const ballots: readonly Choices[] = [{ keep: 2, stop: 1 }, { stop: 2 }, { start: 1 }, { keep: 1 }, { keep: 2 }]
  const told = []
  for (const turn of [0, 1, 2, 3]) {
    const vote = `v${turn}`
    await fay.command('vote.open', asks.dots(vote, { isNamed: false }))
    const order = turn % 2 ? [...people].reverse() : people
    for (const [at, voter] of order.entries())
      await voter.command('vote.cast', { vote, choices: ballots[(at + turn) % ballots.length] ?? null })
    await fay.command('vote.close', { vote })
    await until(() => stage.votes.get(vote)?.state === 'closed')
    const { openedAt, closedAt, ...rest } = (stage.doc.toJSON().votes as Records)[vote] as Record<string, unknown>
    expect(Number(closedAt)).toBeGreaterThanOrEqual(Number(openedAt))
    told.push(JSON.stringify(rest))
  }
  expect(new Set(told).size).toBe(1)
})
