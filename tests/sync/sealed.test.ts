import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { PRESENCE_EVERY_MS, Presence } from '../../server/sync/presence.ts'
import { noteColors } from '../../shared/schema/board.ts'
import { answers, ask, sealedSession, storedForMany, type Writer, write } from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop } from '../helpers/workshop.ts'

const heardBytes = ({ guest }: Writer, bytes: Uint8Array) =>
  guest.received.some((frame) => Buffer.from(frame).includes(Buffer.from(bytes)))
const onWire = (client: number) => encoding.encode((encoder) => encoding.writeVarUint(encoder, client))

test('[PRV-20] a draft’s words reach nobody before they are shown: no room, no answer, no log, no shared row', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  const wall = await workshop.join('wall', 'viewer')
  await Promise.all([wall.open('board'), wall.open('stage')])
  await ask(session, 'p')
  await write(ana, 'p', 'canary-one', { id: 'one' })
  await write(ana, 'p', 'canary-two', { id: 'two' })
  await write(ben, 'p', 'canary-ben')
  const others = [fay.guest, wall, ...people.map(({ guest }) => guest)]
  const whoHeard = (words: string) => others.filter((one) => one.heard(words)).map(({ member }) => member.name)
  for (const one of people) await one.guest.command('seat.ready', { promptId: 'p', ready: true })
  await fay.guest.command('drafts.reveal', { promptId: 'p', whose: people[2]?.id ?? '' })
  for (const kind of ['private', 'deck'] as const) await (await workshop.join('nosy', 'participant')).open(kind)
  for (const words of ['canary-one', 'canary-two', 'canary-ben']) {
    expect(whoHeard(words)).toEqual([])
    expect((await storedForMany(workshop, fay.guest.boardId)).includes(words)).toBe(false)
  }
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p', whose: ana.id, draft: 'one' })).toBe(204)
  await until(() => whoHeard('canary-one').length === others.length)
  for (const words of ['canary-two', 'canary-ben']) expect(whoHeard(words)).toEqual([])
  await fay.guest.command('drafts.reveal', { promptId: 'p' })
  await until(() => whoHeard('canary-ben').length === others.length && whoHeard('canary-two').length === others.length)
  expect(workshop.log.join('\n')).not.toContain('canary')
})

test('[PRV-21] an anonymous card bears nothing of who wrote it: no name, client id, draft, colour or time', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dee'])
  const { fay, people } = session
  await ask(session, 'p', { anonymous: true })
  for (const [at, one] of people.entries())
    await write(one, 'p', `canary-${at}`, { id: `draft-canary-${at}`, color: noteColors[at + 1] ?? 'rose' })
  await fay.guest.command('drafts.reveal', { promptId: 'p' })
  for (const one of [fay, ...people]) await until(() => answers(one, 'p').length === people.length)
  for (const [at, one] of people.entries()) {
    await until(() => one.own.drafts.get(`draft-canary-${at}`)?.shown)
    for (const other of [fay, ...people.filter((person) => person !== one)]) {
      expect(other.guest.heard(`draft-canary-${at}`)).toBe(false)
      expect(heardBytes(other, onWire(one.own.doc.clientID))).toBe(false)
    }
  }
  const notes = answers(fay, 'p').map(([, note]) => note)
  expect(new Set(notes.map(({ author, color, createdAt }) => `${author} ${color} ${createdAt}`)).size).toBe(1)
  expect(notes[0]).toMatchObject({ author: null, color: 'sun' })
  expect((notes[0]?.createdAt ?? 1) % 60_000).toBe(0)
  const writers = answers(fay, 'p').map(([id]) => fay.board.doc.getMap('notes')._map.get(id)?.id.client)
  expect(new Set(writers).size).toBe(1)
  expect(people.flatMap(({ own, board, stage }) => [own, board, stage].map(({ doc }) => doc.clientID))).not.toContain(
    writers[0],
  )
})

test('[PRV-24] while an anonymous prompt is shown, presence tells who is here and not what they do', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  const [ana, ben] = people
  if (!ana || !ben) throw new Error('nobody came')
  const rooms = ['board', 'stage'] as const
  const seen = (one: Writer, kind: (typeof rooms)[number]) =>
    one[kind].provider.awareness.getStates().get(ana[kind].doc.clientID)
  const clock = (kind: (typeof rooms)[number]) =>
    ben[kind].provider.awareness.meta.get(ana[kind].doc.clientID)?.clock ?? 0
  for (const kind of rooms) ana[kind].provider.awareness.setLocalState({ cursor: `early-${kind}` })
  for (const kind of rooms) await until(() => seen(ben, kind)?.cursor === `early-${kind}`)
  await ask(session, 'p', { anonymous: true })
  for (const kind of rooms) await until(() => seen(ben, kind)?.cursor === undefined)
  const frames = ben.guest.received.length
  const clocks = rooms.map(clock)
  for (let at = 0; at < 40; at++)
    for (const kind of rooms) ana[kind].provider.awareness.setLocalState({ writing: 'canary', cursor: [at, at] })
  const late = await workshop.join('late', 'participant')
  const lateRooms = { board: await late.open('board'), stage: await late.open('stage') }
  for (const kind of rooms)
    await until(() => lateRooms[kind].provider.awareness.getStates().has(ana[kind].doc.clientID))
  for (const kind of rooms)
    expect(Object.keys(lateRooms[kind].provider.awareness.getStates().get(ana[kind].doc.clientID) ?? {})).toEqual([
      'member',
    ])
  for (const other of [fay.guest, ben.guest, late]) expect(other.heard('canary')).toBe(false)
  expect(rooms.map(clock)).toEqual(clocks)
  expect(
    ben.guest.received.slice(frames).filter((frame) => frame[0] === 1 && Buffer.from(frame).includes(ana.id)),
  ).toEqual([])
  expect(await fay.guest.command('prompt.rest', {})).toBe(204)
  await until(() => ana.stage.session.get().prompt === null)
  for (const kind of rooms) ana[kind].provider.awareness.setLocalState({ cursor: 'back' })
  for (const kind of rooms) await until(() => seen(ben, kind)?.cursor === 'back')
  for (const [at, kind] of rooms.entries()) expect(clock(kind) - (clocks[at] ?? 0)).toBeLessThan(5)
})

test('[PRV-24] it stays so after a restart, whichever room is loaded first', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { rooms } = workshop.app
  const board = session.fay.guest.boardId
  await ask(session, 'p', { anonymous: true })
  rooms.drop(board)
  for (const kind of ['board', 'stage'] as const) await rooms.lend([{ board, kind, owner: null }], async () => {})
  const [cat, dan] = [await workshop.join('cat', 'participant'), await workshop.join('dan', 'participant')]
  for (const kind of ['board', 'stage'] as const) {
    const [hers, his] = await Promise.all([cat.open(kind), dan.open(kind)])
    hers.provider.awareness.setLocalState({ cursor: 'canary' })
    await until(() => his.provider.awareness.getStates().get(hers.doc.clientID)?.member)
  }
  expect(dan.heard('canary')).toBe(false)
})

test('[ATK-B3] presence of people who do nothing comes to rest', async () => {
  await using workshop = await startWorkshop()
  const guests = [await workshop.join('ana', 'participant'), await workshop.join('ben', 'participant')]
  const rooms = await Promise.all(guests.map((guest) => guest.open('stage')))
  await until(() => rooms.every(({ provider }) => provider.awareness.getStates().size === 2))
  const told = () => guests.flatMap(({ received }) => received.filter((frame) => frame[0] === 1)).length
  let before = -1
  await until(async () => {
    const rests = before === told()
    before = told()
    // Longer than ten rounds of presence.
    await new Promise((resolve) => setTimeout(resolve, 12 * PRESENCE_EVERY_MS))
    return rests
  })
  expect(told()).toBeLessThan(30)
})

test('[PRV-24] who is busy and who is idle are told of anew in the same rhythm', () => {
  const presence = new Presence()
  const member = (id: string) => ({ id, name: id, role: 'participant' as const, color: 0 })
  const say = (client: number, id: string, clock: number) =>
    presence.tell(member(id), { client, clock, state: JSON.stringify({ cursor: [clock, 0] }) })
  say(1, 'busy', 1)
  say(2, 'idle', 1)
  presence.seal(true)
  const sealedAt = presence.news()
  expect(Buffer.from(sealedAt?.message ?? []).includes('cursor')).toBe(false)
  let clock = 1
  for (let beat = 0; beat < 3; beat++) {
    for (let moves = 0; moves < 30; moves++) expect(say(1, 'busy', ++clock)).toBe('quiet')
    expect(say(2, 'idle', beat + 2)).toBe('quiet')
    expect(presence.news()).toBeUndefined()
    presence.beat()
    const told = Buffer.from(presence.news()?.message ?? [])
    expect([told.includes('busy'), told.includes('idle'), told.includes('cursor')]).toEqual([true, true, false])
  }
  expect([presence.hasHeard(1, 5), presence.hasHeard(1, 6)]).toEqual([true, false])
  expect([presence.hasHeard(2, 5), presence.hasHeard(2, 6)]).toEqual([true, false])
  presence.seal(false)
  expect(say(1, 'busy', ++clock)).toBe('news')
  expect([presence.hasHeard(1, 6), presence.hasHeard(1, 7)]).toEqual([true, false])
})

test('[PRV-20] a private room is its owner’s, with everything in it, also for facilitators', async () => {
  await using workshop = await startWorkshop()
  const { fay, people } = await sealedSession(workshop, ['ana'])
  const [ana] = people
  if (!ana) throw new Error('nobody came')
  await write(ana, 'p', 'canary-own')
  const again = await fay.guest.open('private', new Y.Doc())
  expect(again.drafts.ids()).toEqual([])
  expect(fay.guest.heard('canary-own')).toBe(false)
})
