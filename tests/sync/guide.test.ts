import { expect, test } from 'vitest'
import { deckDoc } from '../../shared/schema/deck.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { answers, sealedSession, write } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const whereIs = ({ session }: StageDoc) => {
  const { step, prompt } = session.get()
  return { step, prompt }
}

test('[GUI-1] a session that leads itself sends nobody the deck: each question comes when somebody goes on', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, deck, people } = session
  const [ana] = people
  if (!ana) throw new Error('nobody came')
  expect(await ana.guest.command('guide.start', {})).toBe(403)
  expect(await ana.guest.command('guide.next', { step: null, prompt: null })).toBe(409)
  expect(await fay.guest.command('guide.start', {})).toBe(204)
  await until(() => deck.closedWith() !== undefined)
  expect(deck.closedWith()).toBe(4403)

  // What is written into the deck from now on is nobody's to read, whoever they are and however they ask.
  const late = await workshop.join('late', 'facilitator')
  expect((await late.open('deck')).closedWith()).toBe(4403)
  expect((await fay.guest.open('deck')).closedWith()).toBe(4403)
  const id = { board: workshop.board.board.id, kind: 'deck', owner: null } as const
  const asked = await workshop.app.rooms.lend([id], async (room) => {
    const { prompts } = deckDoc(room.doc)
    room.write(() => {
      for (const [at, prompt] of prompts.ids().entries())
        prompts.patch(prompt, { text: `canary-${at}.`, hint: 'canary-hint', mode: 'open' })
    })
    await room.committed()
    return prompts.ids()
  })
  const nosy = await workshop.join('nosy', 'participant')
  for (const kind of ['deck', 'stage', 'board', 'private'] as const) await nosy.open(kind)
  const all = [fay.guest, late, nosy, ...people.map(({ guest }) => guest)]
  const told = () => asked.filter((_, at) => all.some((one) => one.heard(`canary-${at}.`)))
  expect(told()).toEqual([])
  for (let at = 0; at < asked.length; at++) {
    expect(await ana.guest.command('guide.next', whereIs(ana.stage))).toBe(204)
    await until(() => ana.stage.prompts.ids().length === at + 1)
    await until(() => ana.stage.session.get().prompt !== null && told().length === at + 1)
  }
  expect(all.some((one) => one.heard('canary-hint'))).toBe(false)

  // Whoever facilitates takes over, and then leads as ever.
  expect(await ana.guest.command('guide.end', {})).toBe(403)
  expect(await fay.guest.command('guide.end', {})).toBe(204)
  expect((await fay.guest.open('deck')).prompts.ids()).toEqual(asked)
  expect(await ana.guest.command('guide.next', whereIs(ana.stage))).toBe(409)
})

test('[GUI-2] two who go on at once go on once, each press counts for the room, and the end is the end', async () => {
  await using workshop = await startWorkshop()
  const { fay, people } = await sealedSession(workshop, ['ana', 'ben'])
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  expect(await fay.guest.command('guide.start', {})).toBe(204)
  const turns: (string | null)[] = []
  let presses = 0
  for (;;) {
    const from = whereIs(ana.stage)
    const both = await Promise.all([ana, ben].map(({ guest }) => guest.command('guide.next', from)))
    expect(both).toEqual([204, 204])
    presses++
    await until(() => ana.stage.session.get().guide?.isOver || whereIs(ana.stage).prompt !== from.prompt)
    const { guide, prompt } = ana.stage.session.get()
    expect(ana.stage.prompts.ids().length).toBe(guide?.isOver ? presses - 1 : presses)
    if (guide?.isOver) {
      expect(prompt).toBeNull()
      break
    }
    turns.push(guide?.turn ?? null)
    await until(() => ben.stage.session.get().prompt === prompt)
  }
  // Everybody reads before anybody reads again.
  expect(new Set(turns.slice(0, 3))).toEqual(new Set([fay.id, ana.id, ben.id]))
  expect(turns[3]).toBe(turns[0])
  expect(await ben.guest.command('guide.next', whereIs(ana.stage))).toBe(204)
  expect(ana.stage.session.get().guide?.isOver).toBe(true)
  expect(await ben.guest.command('guide.back', whereIs(ana.stage))).toBe(204)
  await until(() => ana.stage.session.get().prompt !== null && ana.stage.session.get().guide?.isOver === false)
})

test('[GUI-2] who was elsewhere is told where the room is; pause, skip and handing on are everybody’s', async () => {
  await using workshop = await startWorkshop()
  const { fay, people } = await sealedSession(workshop, ['ana', 'ben'])
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  await fay.guest.command('guide.start', {})
  await ana.guest.command('guide.next', whereIs(ana.stage))
  await until(() => ben.stage.session.get().prompt !== null)
  const first = whereIs(ben.stage)
  expect(await ben.guest.command('guide.skip', first)).toBe(204)
  await until(() => ben.stage.session.get().step !== first.step)
  const second = whereIs(ben.stage)
  expect(await ana.guest.command('guide.next', second)).toBe(204)
  await until(() => ben.stage.session.get().prompt !== second.prompt)
  expect(await ben.guest.command('guide.next', first)).toBe(409)
  const turn = ana.stage.session.get().guide?.turn ?? ''
  const handed = [ana, ben].map(({ guest }) => guest.command('guide.turn', { from: turn }))
  expect(await Promise.all(handed)).toEqual([204, 204])
  await until(() => ana.stage.session.get().guide?.turn !== turn)
  const order = ana.stage.session.get().guide?.order ?? []
  expect(ana.stage.session.get().guide?.turn).toBe(order[(order.indexOf(turn) + 1) % order.length])
  expect(await ben.guest.command('guide.pause', { paused: true })).toBe(204)
  expect(await ana.guest.command('guide.next', whereIs(ana.stage))).toBe(409)
  expect(await ana.guest.command('guide.pause', { paused: false })).toBe(204)
  expect(await ben.guest.command('break.call', {})).toBe(204)
  expect(await ana.guest.command('guide.pause', { paused: false })).toBe(204)
  await until(() => ana.stage.session.get().break === null && ana.stage.session.get().paused === null)
})

test('[GUI-3] where nobody leads, private cards come when all who are here are done, and not before', async () => {
  await using workshop = await startWorkshop()
  const { fay, people } = await sealedSession(workshop, ['ana'])
  const [ana] = people
  if (!ana) throw new Error('nobody came')
  await fay.guest.command('guide.start', {})
  const isPrivate = () => {
    const { prompt } = ana.stage.session.get()
    return prompt !== null && ana.stage.prompts.get(prompt)?.mode === 'private'
  }
  while (!isPrivate()) {
    const from = whereIs(ana.stage)
    expect(await ana.guest.command('guide.next', from)).toBe(204)
    await until(() => whereIs(ana.stage).prompt !== from.prompt)
  }
  const promptId = ana.stage.session.get().prompt ?? ''
  await write(ana, promptId, 'canary-words')
  expect(await ana.guest.command('guide.show', { promptId })).toBe(409)
  await ana.guest.command('seat.ready', { promptId, ready: true })
  expect(await ana.guest.command('guide.show', { promptId })).toBe(409)
  expect(fay.guest.heard('canary-words')).toBe(false)
  await fay.guest.command('seat.ready', { promptId, ready: true })
  expect(await ana.guest.command('guide.show', { promptId })).toBe(204)
  expect(await fay.guest.command('guide.show', { promptId })).toBe(204)
  await until(() => answers(fay, promptId).length === 1)
})
