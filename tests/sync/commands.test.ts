import { expect, test } from 'vitest'
import { commands } from '../../shared/commands.ts'
import { until } from '../helpers/until.ts'
import { post, startWorkshop } from '../helpers/workshop.ts'

test('[CMD-1] only a facilitator decides for the room', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const wall = await workshop.join('wall', 'viewer')
  const inputs = {
    'prompt.reveal': { promptId: 'p' },
    'step.go': { step: 's' },
    'timer.start': { seconds: 60 },
    'timer.add': { seconds: 60, from: 0 },
    'board.lock': { locked: true },
    'board.rename': { title: 'Ours' },
    'link.rotate': { role: 'viewer', key: 'a'.repeat(32) },
  } as Record<string, object>
  for (const [type, { by }] of Object.entries(commands)) {
    const allowed = by as readonly string[]
    for (const guest of [ana, wall])
      if (!allowed.includes(guest.member.role))
        expect([type, await guest.command(type as never, (inputs[type] ?? {}) as never)]).toEqual([type, 403])
  }
})

test('[CMD-2] an unknown or malformed command says what to do, and changes nothing', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const send = (body: unknown) => post(`${workshop.address}/api/boards/${fay.boardId}/commands`, body, fay.token)
  for (const body of [
    {},
    [],
    { type: 'toString' },
    { type: '__proto__' },
    { type: 'prompt.unreveal' },
    { type: 'timer.start', seconds: 4 },
    { type: 'board.lock' },
  ]) {
    const response = await send(body)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({
      error: { code: expect.any(String), message: expect.stringMatching(/\w+/) },
    })
  }
  expect(await fay.command('prompt.reveal', { promptId: 'nowhere' })).toBe(404)
  expect(await fay.command('step.go', { step: 'nowhere' })).toBe(404)
  expect(await fay.command('timer.pause', {})).toBe(409)
})

test('[CMD-3] a command waits for what its sender wrote before it', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const deck = await fay.open('deck')
  const stage = await fay.open('stage')
  for (let round = 0; round < 20; round++) {
    deck.prompts.put(`late${round}`, { text: `Question ${round}`, order: 'a0', step: null })
    const clock = deck.doc.store.clients.get(deck.doc.clientID)?.at(-1)
    const written = clock ? clock.id.clock + clock.length : 0
    expect(
      await fay.command('prompt.reveal', { promptId: `late${round}` }, { deck: [deck.doc.clientID, written] }),
    ).toBe(204)
  }
  await until(() => stage.prompts.ids().length === 20)
})

test('[CMD-4] two facilitators who reveal the same prompt at once reveal it once', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const gus = await workshop.join('gus', 'facilitator')
  const deck = await fay.open('deck')
  const stage = await gus.open('stage')
  const [first = '', second = ''] = deck.prompts.ids()
  const done = await Promise.all(
    [first, second, first].map((promptId, at) => (at % 2 ? gus : fay).command('prompt.reveal', { promptId })),
  )
  expect(done).toEqual([204, 204, 204])
  await until(() => stage.prompts.ids().length === 2)
  // Whose turn came last is nobody's to know.
  expect([first, second]).toContain(stage.session.get().prompt)
})

test('[CMD-5] what was revealed stays revealed: resting hides it, revealing again brings the new wording', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const deck = await fay.open('deck')
  const stage = await fay.open('stage')
  const id = deck.prompts.ids()[0] ?? ''
  await fay.command('prompt.reveal', { promptId: id })
  await fay.command('prompt.rest', {})
  await until(() => stage.session.get().prompt === null)
  expect(stage.prompts.get(id)).toBeDefined()
  deck.prompts.patch(id, { text: 'Said better' })
  await until(() => deck.acknowledged() >= 2)
  await fay.command('prompt.reveal', { promptId: id })
  await until(() => stage.prompts.get(id)?.text === 'Said better')
  expect(stage.session.get().prompt).toBe(id)
})

test('[CMD-6] the timer starts, pauses, goes on, grows and stops, by the server’s clock', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const stage = await fay.open('stage')
  const before = Date.now()
  await fay.command('timer.start', { seconds: 120 })
  await until(() => stage.timer.get().endsAt !== null)
  expect(stage.timer.get().endsAt).toBeGreaterThanOrEqual(before + 120_000)
  await fay.command('timer.pause', {})
  await until(() => stage.timer.get().pausedWith !== null)
  const left = stage.timer.get().pausedWith ?? 0
  expect(left).toBeLessThanOrEqual(120_000)
  await fay.command('timer.add', { seconds: 60, from: left })
  await until(() => stage.timer.get().pausedWith === left + 60_000)
  await fay.command('timer.resume', {})
  await until(() => stage.timer.get().endsAt !== null)
  await fay.command('timer.stop', {})
  await until(() => stage.timer.get().seconds === 0)
  expect(stage.timer.get()).toMatchObject({ seconds: 0, endsAt: null, pausedWith: null })
})

test('[CMD-7] a locked board takes edits from facilitators alone, at once and after a reload', async () => {
  await using workshop = await startWorkshop()
  const fay = await workshop.join('fay', 'facilitator')
  const ana = await workshop.join('ana', 'participant')
  const mine = await fay.open('board')
  const hers = await ana.open('board')
  expect(await fay.command('board.lock', { locked: true })).toBe(204)
  hers.notes.put('late', { text: 'too late', author: ana.member.id })
  mine.notes.put('still', { text: 'still open to me', author: fay.member.id })
  await until(() => hers.closedWith() === 4403)
  await until(() => mine.acknowledged() >= 2)
  expect(mine.notes.get('late')).toBeUndefined()
  const again = await ana.open('board')
  expect(again.notes.get('still')).toBeDefined()
  await fay.command('board.lock', { locked: false })
  const unlocked = await ana.open('board', hers.doc)
  await until(() => mine.notes.get('late') !== undefined)
  expect(unlocked.notes.get('still')).toBeDefined()
})

test('[CMD-8] a new name is everywhere at once: on the stage, in presence, after a reload', async () => {
  await using workshop = await startWorkshop()
  const ana = await workshop.join('ana', 'participant')
  const ben = await workshop.join('ben', 'participant')
  const hers = await ana.open('stage')
  const his = await ben.open('stage')
  hers.provider.awareness.setLocalState({})
  await until(() => [...his.provider.awareness.getStates().values()].some((state) => state.member?.name === 'ana'))
  expect(await ana.command('member.rename', { name: 'Ana María', color: 3 })).toBe(204)
  await until(() => his.members.get(ana.member.id)?.name === 'Ana María')
  await until(() =>
    [...his.provider.awareness.getStates().values()].some((state) => state.member?.name === 'Ana María'),
  )
})
