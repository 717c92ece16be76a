import { expect, test } from 'vitest'
import { VOTE_OPTION_LENGTH_MAX, VOTES_MAX } from '../../../shared/limits.ts'
import { until } from '../../helpers/until.ts'
import { asks, votingRoom } from '../../helpers/voting.ts'
import { post } from '../../helpers/workshop.ts'

test('[CMD-50] one vote is open at a time: the second facilitator is told which one is', async () => {
  await using room = await votingRoom(2)
  const { workshop, fay, gus, stage } = room
  const [first, second] = await Promise.all([
    fay.command('vote.open', asks.pick('mine')),
    gus.command('vote.open', asks.pick('yours')),
  ])
  expect([first, second].sort()).toEqual([204, 409])
  const loser = await post(
    `${workshop.address}/api/boards/${gus.boardId}/commands`,
    { type: 'vote.open', ...asks.fist('late') },
    gus.token,
  )
  expect(await loser.json()).toMatchObject({
    error: { code: 'vote-open', message: expect.stringContaining('Which one?') },
  })
  await until(() => stage.votes.ids().length === 1)
  const open = stage.votes.ids()[0] ?? ''
  expect(stage.session.get().vote).toBe(open)
  // Sent again, because the answer was lost, by whichever of the two: nothing happens.
  const before = stage.votes.get(open)
  for (const guest of [fay, gus])
    expect(await guest.command('vote.open', asks.pick(open, { question: 'Other words?' }))).toBe(204)
  expect(await fay.command('vote.close', { vote: open })).toBe(204)
  expect(await fay.command('vote.open', asks.pick(open))).toBe(204)
  expect(await fay.command('vote.open', asks.fist('next'))).toBe(204)
  await until(() => stage.session.get().vote === 'next')
  expect(stage.votes.get(open)).toMatchObject({
    question: before?.question,
    openedAt: before?.openedAt,
    state: 'closed',
  })
})

test('[CMD-51] notes to choose from are told in their own words, as they were when the vote was opened', async () => {
  await using room = await votingRoom(1)
  const { fay, stage } = room
  const { notes } = await fay.open('board')
  const long = 'word '.repeat(60)
  notes.put('n1', { text: '  Say it\nwhen it happens ', author: fay.member.id, deletedAt: null })
  notes.put('n2', { text: long, author: fay.member.id, deletedAt: null })
  notes.put('n3', { text: 'thrown away', author: fay.member.id, deletedAt: 5 })
  notes.put('n4', { text: '   ', author: fay.member.id, deletedAt: null })
  const there = await fay.open('board')
  await until(() => there.notes.get('n4'))
  const from = (ids: string[]) => asks.dots('v', { options: undefined, notes: ids })
  expect(await fay.command('vote.open', from(['n1', 'nowhere']))).toBe(404)
  expect(await fay.command('vote.open', from(['n1', 'n3']))).toBe(404)
  expect(await fay.command('vote.open', from(['n1', 'n4']))).toBe(409)
  expect(await fay.command('vote.open', from(['n2', 'n1']))).toBe(204)
  await until(() => stage.votes.get('v'))
  const [cut, whole] = stage.votes.get('v')?.options ?? []
  expect(whole).toEqual({ id: 'n1', text: 'Say it when it happens' })
  expect(cut?.text).toMatch(/^word word .*…$/)
  expect(cut?.text).toHaveLength(VOTE_OPTION_LENGTH_MAX)
  notes.text('n1', 'text')?.insert(0, 'Do not ')
  await until(() => there.notes.get('n1')?.text.startsWith('Do not'))
  expect(stage.votes.get('v')?.options[1]?.text).toBe('Say it when it happens')
})

test('[CMD-52] what makes no vote is refused, says why, and changes nothing', async () => {
  await using room = await votingRoom(1)
  const { fay, stage } = room
  const options = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `o${at}`, text: `Option ${at}` }))
  const wrong = [
    asks.dots('v', { options: options(1) }),
    asks.dots('v', { options: options(41) }),
    asks.dots('v', { options: undefined }),
    asks.dots('v', { notes: ['n1', 'n2'] }),
    asks.dots('v', { options: undefined, notes: ['n1', 'n1'] }),
    asks.pick('v', { options: [...options(2), ...options(1)] }),
    asks.pick('v', { options: [{ id: 'a', text: ' ' }, ...options(2)] }),
    asks.pick('v', { options: [{ id: '__proto__', text: 'A' }, ...options(2)] }),
    asks.dots('v', { dots: 21 }),
    asks.dots('v', { dots: 0 }),
    asks.dots('v', { perOption: 0 }),
    asks.scale('v', { ends: undefined }),
    asks.scale('v', { ends: ['direct', ' '] }),
    asks.fist('v', { question: ' ' }),
    asks.fist('v', { question: 'x'.repeat(281) }),
    { ...asks.fist('v'), isNamed: undefined as never },
    { ...asks.fist('v'), kind: 'auction' as never },
    asks.fist('a b'),
  ]
  for (const ask of wrong) expect([ask, await fay.command('vote.open', ask)]).toEqual([ask, 400])
  expect(stage.votes.ids()).toEqual([])
  expect(await fay.command('vote.open', asks.dots('v', { options: options(40), dots: 2, perOption: 20 }))).toBe(204)
  await until(() => stage.votes.get('v'))
  const { session } = stage
  expect(stage.votes.get('v')).toMatchObject({ dots: 2, perOption: 2, ends: null, step: session.get().step, cast: 0 })
})

test('[CMD-59] a result leaves the screens and stays in the record, which holds so many votes and no more', async () => {
  await using room = await votingRoom(1)
  const { fay, gus, people, stage } = room
  expect(await fay.command('vote.rest', { vote: 'none' })).toBe(204)
  await fay.command('vote.open', asks.fist('v0'))
  await people[0]?.command('vote.cast', { vote: 'v0', choices: 5 })
  expect(await gus.command('vote.rest', { vote: 'v0' })).toBe(409)
  await fay.command('vote.close', { vote: 'v0' })
  await until(() => stage.votes.get('v0')?.state === 'closed')
  expect(stage.session.get().vote).toBe('v0')
  expect(await Promise.all([fay, gus].map((guest) => guest.command('vote.rest', { vote: 'v0' })))).toEqual([204, 204])
  await until(() => stage.session.get().vote === null)
  expect(stage.votes.get('v0')?.result).toEqual({ kind: 'fist', counts: [0, 0, 0, 0, 0, 1], median: 5 })
  for (let at = 1; at < VOTES_MAX; at++) {
    expect(await fay.command('vote.open', asks.fist(`v${at}`))).toBe(204)
    expect(await gus.command('vote.close', { vote: `v${at}` })).toBe(204)
  }
  expect(await fay.command('vote.open', asks.fist('one-more'))).toBe(409)
  await until(() => stage.votes.ids().length === VOTES_MAX)
})
