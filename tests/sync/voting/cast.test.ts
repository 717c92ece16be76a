import { expect, test } from 'vitest'
import { ballotIn } from '../../../server/commands/ballots.ts'
import { Guest, type Opened } from '../../helpers/guest.ts'
import { until } from '../../helpers/until.ts'
import { asks, votingRoom } from '../../helpers/voting.ts'
import { call } from '../../helpers/workshop.ts'

test('[CMD-53] a ballot keeps to the vote’s limits, whatever a browser sends', async () => {
  await using room = await votingRoom(1)
  const { fay, people, stage } = room
  const [ana = fay] = people
  const cast = (vote: string, choices: unknown) => ana.command('vote.cast', { vote, choices } as never)
  expect(await cast('nowhere', 3)).toBe(404)
  await fay.command('vote.open', asks.dots('d', { dots: 4, perOption: 2 }))
  const wrongDots = [{ keep: 3 }, { keep: 2, stop: 2, start: 1 }, { other: 1 }, { keep: 1, other: 0 }, 'keep', 3, true]
  for (const choices of [...wrongDots, { keep: -1 }, { keep: 0.5 }, { keep: 1e9 }, { 'a b': 1 }, [1], undefined])
    expect([choices, await cast('d', choices)]).toEqual([choices, 400])
  expect(await cast('d', { keep: 2, stop: 2, start: 0 })).toBe(204)
  await fay.command('vote.close', { vote: 'd' })
  await fay.command('vote.open', asks.fist('f'))
  for (const choices of [6, -1, 2.5, '3', { keep: 1 }, 'keep'])
    expect([choices, await cast('f', choices)]).toEqual([choices, 400])
  expect(await cast('f', 0)).toBe(204)
  await fay.command('vote.close', { vote: 'f' })
  await fay.command('vote.open', asks.scale('s'))
  for (const choices of [101, -1, 'direct', {}]) expect([choices, await cast('s', choices)]).toEqual([choices, 400])
  expect(await cast('s', 100)).toBe(204)
  await fay.command('vote.close', { vote: 's' })
  await fay.command('vote.open', asks.pick('p'))
  for (const choices of ['other', 1, { keep: 1 }]) expect([choices, await cast('p', choices)]).toEqual([choices, 400])
  expect(await cast('p', 'stop')).toBe(204)
  await fay.command('vote.close', { vote: 'p' })
  await until(() => stage.votes.get('p')?.state === 'closed')
  const told = ['d', 'f', 's', 'p'].map((vote) => stage.votes.get(vote)?.ballots?.[ana.member.id])
  expect(told).toEqual([{ keep: 2, stop: 2 }, 0, 100, 'stop'])
})

test('[CMD-54] a person has one ballot, in however many tabs: the last one counts, or none when it is taken back', async () => {
  await using room = await votingRoom(3)
  const { workshop, fay, people, stage } = room
  const [ana = fay, ben = fay, cem = fay] = people
  const { token } = ana
  const again = await call<ConstructorParameters<typeof Guest>[2]>(
    `${workshop.address}/api/boards/${ana.boardId}/join`,
    { key: workshop.board.keys.participant },
    token,
  )
  const tab = new Guest(workshop.address, ana.boardId, again)
  expect(tab.member.id).toBe(ana.member.id)
  await fay.command('vote.open', asks.dots('v'))
  await Promise.all(
    [ana, tab].flatMap((guest) => [
      guest.command('vote.cast', { vote: 'v', choices: { keep: 2, stop: 1 } }),
      guest.command('vote.cast', { vote: 'v', choices: { stop: 2, start: 1 } }),
    ]),
  )
  await tab.command('vote.cast', { vote: 'v', choices: { start: 2 } })
  await ben.command('vote.cast', { vote: 'v', choices: { keep: 1 } })
  await ben.command('vote.cast', { vote: 'v', choices: {} })
  await cem.command('vote.cast', { vote: 'v', choices: { keep: 1 } })
  await cem.command('vote.cast', { vote: 'v', choices: null })
  await cem.command('vote.cast', { vote: 'v', choices: null })
  await fay.command('vote.cast', { vote: 'v', choices: { stop: 1 } })
  expect(await room.watchers.at(-1)?.guest.command('vote.cast', { vote: 'v', choices: { stop: 1 } })).toBe(403)
  await fay.command('vote.close', { vote: 'v' })
  await until(() => stage.votes.get('v')?.state === 'closed')
  expect(stage.votes.get('v')).toMatchObject({
    cast: 2,
    result: { kind: 'dots', counts: { keep: 0, stop: 1, start: 2 }, leading: ['start'] },
    ballots: { [ana.member.id]: { start: 2 }, [fay.member.id]: { stop: 1 } },
  })
  tab.leave()
})

test('[CMD-58] nobody writes a ballot into a room themselves, or takes one away', async () => {
  await using room = await votingRoom(2)
  const { workshop, fay, people, stage } = room
  const [ana = fay, ben = fay] = people
  await fay.command('vote.open', asks.dots('v'))
  await ana.command('vote.cast', { vote: 'v', choices: { keep: 1 } })
  const forge: readonly ((own: Opened<'private'>) => void)[] = [
    ({ ballots }) => ballots.put('v', { choices: { keep: 99 } }),
    ({ ballots }) => ballots.patch('v', { choices: { keep: 99 } }),
    ({ ballots }) => ballots.delete('v'),
    ({ ballots, drafts }) => {
      drafts.put('d', { text: 'carries it along' })
      ballots.put('w', { choices: 'keep' })
    },
    ({ doc }) => doc.getMap<{ delete: (field: string) => void }>('ballots').get('v')?.delete('choices'),
  ]
  for (const write of forge) {
    const own = await ana.open('private')
    expect(own.ballots.get('v')).toEqual({ choices: { keep: 1 } })
    write(own)
    await until(() => own.closedWith() === 4403)
  }
  const his = await ben.open('private')
  his.ballots.put('v', { choices: { start: 3 } })
  await until(() => his.closedWith() === 4403)
  // What one may write is still one's own to write.
  const own = await ana.open('private')
  own.drafts.put('d2', { text: 'mine' })
  await until(() => own.acknowledged() > 1)
  await workshop.app.rooms.lend([{ board: ana.boardId, kind: 'private', owner: ana.member.id }], async (live) =>
    expect(ballotIn(live, 'v')).toEqual({ keep: 1 }),
  )
  await fay.command('vote.close', { vote: 'v' })
  await until(() => stage.votes.get('v')?.state === 'closed')
  expect(stage.votes.get('v')?.ballots).toEqual({ [ana.member.id]: { keep: 1 } })
})
