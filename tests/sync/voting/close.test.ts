import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openSqlite } from '../../../server/store/sqlite.ts'
import type { Choices } from '../../../shared/rules/ballot.ts'
import { Guest } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { asks, votingRoom } from '../../helpers/voting.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

test('[CMD-56] what is cast while a vote is being closed counts or is refused, and it is closed once', async () => {
  await using room = await votingRoom(6)
  const { fay, gus, people, stage } = room
  for (const round of [0, 1, 2, 3, 4]) {
    const vote = `v${round}`
    await fay.command('vote.open', asks.pick(vote))
    const closings: Promise<number>[] = []
    const casts = people.map(async (voter, at) => {
      const sent = voter.command('vote.cast', { vote, choices: 'keep' })
      if (at === round) closings.push(fay.command('vote.close', { vote }), gus.command('vote.close', { vote }))
      return [voter.member.id, await sent] as const
    })
    const answers = await Promise.all(casts)
    expect(await Promise.all(closings)).toEqual([204, 204])
    const taken = answers.filter(([, status]) => status === 204).map(([id]) => id)
    expect(answers.every(([, status]) => [204, 409].includes(status))).toBe(true)
    await until(() => stage.votes.get(vote)?.state === 'closed')
    const closed = stage.votes.get(vote)
    expect(Object.keys(closed?.ballots ?? {}).sort()).toEqual([...taken].sort())
    expect(closed?.result).toMatchObject({ counts: { keep: taken.length, stop: 0, start: 0 } })
    expect(await people[0]?.command('vote.cast', { vote, choices: 'stop' })).toBe(409)
    expect(await gus.command('vote.close', { vote })).toBe(204)
    expect(stage.votes.get(vote)).toBe(closed)
  }
  expect(await fay.command('vote.close', { vote: 'nowhere' })).toBe(404)
})

type Act = { readonly who: number; readonly choices: Choices | null } | 'restart'

const PEOPLE = 8
const dotsOf = fc.record({ keep: fc.nat(3), stop: fc.nat(2), start: fc.nat(2) })
const acts = (choices: fc.Arbitrary<Choices | null>) =>
  fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.record({ who: fc.nat(PEOPLE - 1), choices }) },
      { weight: 1, arbitrary: fc.constant<Act>('restart') },
    ),
    { maxLength: 40 },
  )
const ballot = { nil: null, freq: 4 }
const story = fc.oneof(
  fc.record({ kind: fc.constant('dots' as const), acts: acts(fc.option(dotsOf, ballot)) }),
  fc.record({ kind: fc.constant('fist' as const), acts: acts(fc.option(fc.nat(6), ballot)) }),
  fc.record({ kind: fc.constant('scale' as const), acts: acts(fc.option(fc.nat(104), ballot)) }),
  fc.record({
    kind: fc.constant('pick' as const),
    acts: acts(fc.option(fc.constantFrom('keep', 'stop', 'start', 'else'), ballot)),
  }),
)

/** What a person has cast in the end, told as simply as it can be. */
function fits(kind: string, choices: Choices | null): boolean {
  if (choices === null) return true
  if (kind === 'fist') return Number(choices) <= 5
  if (kind === 'scale') return Number(choices) <= 100
  if (kind === 'pick') return choices !== 'else'
  const dots = Object.values(choices)
  return dots.every((count) => count <= 2) && dots.reduce((sum, count) => sum + count, 0) <= 3
}

test('[CMD-57] whatever people cast, change and take back, and whenever the server restarts, each one’s last ballot counts', {
  timeout: 120_000,
}, async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const people = await Promise.all(Array.from({ length: PEOPLE }, (_, at) => workshop.join(`p${at}`, 'participant')))
  let votes = 0
  await fc.assert(
    fc.asyncProperty(story, async ({ kind, acts }) => {
      const vote = `v${votes++}`
      const model = new Map<string, Choices>()
      expect(await fay.command('vote.open', asks[kind](vote))).toBe(204)
      for (const act of acts) {
        // Everything is read again from the store.
        if (act === 'restart') workshop.app.rooms.drop(fay.boardId)
        else {
          const voter = people[act.who] ?? fay
          const status = await voter.command('vote.cast', { vote, choices: act.choices })
          expect(status).toBe(fits(kind, act.choices) ? 204 : 400)
          if (status === 204) keep(model, voter.member.id, act.choices)
        }
      }
      expect(await fay.command('vote.close', { vote })).toBe(204)
      workshop.app.rooms.drop(fay.boardId)
      const reader = await workshop.join('reader', 'viewer')
      const told = (await reader.open('stage')).votes.get(vote)
      reader.leave()
      expect(told?.ballots).toEqual(Object.fromEntries(model))
      expect(told?.cast).toBe(model.size)
      expect(told?.result).toMatchObject(counted(kind, [...model.values()]))
    }),
    { numRuns: 40 },
  )
})

function keep(model: Map<string, Choices>, who: string, choices: Choices | null): void {
  const given = typeof choices === 'object' ? Object.entries(choices ?? {}).filter(([, count]) => count > 0) : null
  if (given?.length === 0) model.delete(who)
  else model.set(who, given ? Object.fromEntries(given) : (choices as Choices))
}

/** The count as anybody would do it by hand. */
function counted(kind: string, ballots: readonly Choices[]): object {
  const how = (test: (choices: Choices) => boolean) => ballots.filter(test).length
  if (kind === 'fist') return { counts: [0, 1, 2, 3, 4, 5].map((fingers) => how((choices) => choices === fingers)) }
  if (kind === 'scale')
    return {
      counts: Array.from({ length: 10 }, (_, tenth) =>
        how((choices) => Number(choices) >= tenth * 10 && Number(choices) <= (tenth === 9 ? 100 : tenth * 10 + 9)),
      ),
    }
  const got = (id: string) =>
    kind === 'pick'
      ? how((choices) => choices === id)
      : ballots.reduce<number>((sum, choices) => sum + ((choices as Record<string, number>)[id] ?? 0), 0)
  return { counts: { keep: got('keep'), stop: got('stop'), start: got('start') } }
}

test('[CMD-57] a server that stops in the middle of a vote comes back with every ballot, and tells how many there are', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'groundwork-'))
  const file = join(directory, 'board.db')
  try {
    const before = await startWorkshop({ store: openSqlite(file) })
    const board = before.board.board.id
    const fay = await before.join('fay', 'facilitator')
    const people = await Promise.all(['ana', 'ben', 'cem', 'dov'].map((name) => before.join(name, 'participant')))
    for (const guest of [fay, ...people]) await guest.open('stage')
    expect(await fay.command('vote.open', asks.scale('v', { isNamed: false }))).toBe(204)
    for (const [at, voter] of people.entries())
      expect(await voter.command('vote.cast', { vote: 'v', choices: at * 30 })).toBe(204)
    await before[Symbol.asyncDispose]()

    await using after = await startWorkshop({ store: openSqlite(file) })
    const again = (guest: Guest) => new Guest(after.address, board, { ...guest, board: before.board.board })
    const facilitator = again(fay)
    const stage = await facilitator.open('stage')
    expect(stage.votes.get('v')).toMatchObject({ state: 'open', cast: 0 })
    await until(() => stage.votes.get('v')?.cast === 4)
    expect(await facilitator.command('vote.close', { vote: 'v' })).toBe(204)
    await until(() => stage.votes.get('v')?.state === 'closed')
    expect(stage.votes.get('v')).toMatchObject({
      cast: 4,
      ballots: null,
      result: { median: 45, quartiles: [22.5, 67.5] },
    })
    facilitator.leave()
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
})
