import { expect, test } from 'vitest'
import { ask as send } from '../../helpers/asked.ts'
import { answers, ask, draftsOn, type Sealed, sealedSession, type Writer, write } from '../../helpers/sealed.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const [OMAR, LINA] = ['seat-omar', 'seat-lina'] as const

/** A table with two people who have no device, beside three who have one. */
async function atTable(workshop: Workshop) {
  const session = await sealedSession(workshop, ['table', 'ana', 'ben'])
  const [table, ana, ben] = session.people as [Writer, Writer, Writer]
  for (const [member, name] of Object.entries({ [OMAR]: 'Omar', [LINA]: 'Lina' }))
    expect(await table.guest.command('proxy.add', { member, name })).toBe(204)
  return { session, fay: session.fay, table, ana, ben }
}

/** Writes a card for somebody, and waits until it is kept. */
async function writeFor({ own }: Writer, whose: string, prompt: string, text: string, id = `${whose}-${prompt}`) {
  const before = own.acknowledged()
  own.drafts.put(id, { text, prompt, color: 'leaf', whose })
  await until(() => own.acknowledged() > before)
}

const reveal = ({ fay }: Sealed, promptId: string, more: object = {}) =>
  fay.guest.command('drafts.reveal', { promptId, ...more })

test('[CMD-86] what is written for somebody without a device is revealed in their name, with the others or alone, once', async () => {
  await using workshop = await startWorkshop()
  const { session, fay, table } = await atTable(workshop)
  expect(await ask(session, 'p')).toBe(204)
  await writeFor(table, OMAR, 'p', 'Speak slowly')
  await writeFor(table, LINA, 'p', 'Ask me twice')
  await write(table, 'p', 'Mine')
  const shown = () => answers(fay, 'p').map(([, { text, author }]) => [text, author])
  expect(await reveal(session, 'p', { whose: OMAR })).toBe(204)
  await until(() => shown().length === 1)
  expect(shown()).toEqual([['Speak slowly', OMAR]])
  expect(await reveal(session, 'p', { whose: table.id })).toBe(204)
  await until(() => shown().length === 2)
  expect(shown()[1]).toEqual(['Mine', table.id])
  for (let twice = 0; twice < 2; twice++) expect(await reveal(session, 'p')).toBe(204)
  await until(() => shown().length === 3)
  expect(shown()[2]).toEqual(['Ask me twice', LINA])
  await until(() => [...table.own.drafts.all().values()].every((draft) => draft.shown))
  expect(fay.stage.prompts.get('p')?.shown).toBe(3)
})

test('[PRV-38] what is put in for somebody reaches nobody but who writes for them, and an anonymous card tells neither', async () => {
  await using workshop = await startWorkshop()
  const { session, fay, table, ana, ben } = await atTable(workshop)
  const wall = await workshop.join('wall', 'viewer')
  await wall.open('board')
  const onWall = await wall.open('stage')
  expect(await ask(session, 'p', { anonymous: true })).toBe(204)
  await until(() => onWall.session.get().prompt === 'p')
  const others = [fay.guest, ana.guest, ben.guest, wall]
  const before = others.map(({ received }) => received.length)
  const frames = (at: number) => (others[at]?.received.slice(before[at]) ?? []).map((bytes) => Buffer.from(bytes))
  await writeFor(table, OMAR, 'p', 'canary-omar')
  await writeFor(table, LINA, 'p', 'canary-lina')
  for (const one of [ana, ben]) await write(one, 'p', `canary-${one.guest.member.name}`)
  for (const whose of [OMAR, LINA])
    expect(await table.guest.command('seat.ready', { promptId: 'p', ready: true, whose })).toBe(204)
  await until(() => fay.stage.prompts.get('p')?.ready === 2)
  for (const member of [OMAR, LINA]) expect(fay.stage.members.get(member)?.ready).toBeNull()
  const options = ['canary-keel', 'canary-mast'].map((id) => ({ id, text: `We ${id.slice(7)}` }))
  const asked = { vote: 'v', kind: 'pick', question: 'Which?', options, isNamed: false } as const
  expect(await fay.guest.command('vote.open', asked)).toBe(204)
  for (const whose of [OMAR, LINA])
    expect(await table.guest.command('vote.cast', { vote: 'v', choices: 'canary-mast', whose })).toBe(204)
  await until(() => fay.stage.votes.get('v')?.cast === 2)
  const words = ['canary-omar', 'canary-lina', 'choices', 'whose']
  for (const at of others.keys())
    expect(words.filter((word) => frames(at).some((bytes) => bytes.includes(word)))).toEqual([])
  expect(await reveal(session, 'p')).toBe(204)
  await until(() => answers(fay, 'p').length === 4)
  const cards = frames(0).filter((bytes) => bytes.includes('canary-omar'))
  expect(cards.length).toBeGreaterThan(0)
  for (const id of [OMAR, LINA, table.id]) expect(cards.some((bytes) => bytes.includes(id))).toBe(false)
  for (const [, note] of answers(fay, 'p')) expect(note).toMatchObject({ author: null, color: 'sun' })
  expect(workshop.log.join('\n')).not.toMatch(/canary/)
})

test('[PRV-39] who knows three ballots or cards counts once, where few would tell whose they are', async () => {
  await using workshop = await startWorkshop()
  const { session, fay, table, ana, ben } = await atTable(workshop)
  expect(await fay.guest.command('vote.open', { vote: 'v', kind: 'fist', question: 'Well?', isNamed: false })).toBe(204)
  for (const whose of [table.id, OMAR, LINA])
    expect(await table.guest.command('vote.cast', { vote: 'v', choices: 4, whose })).toBe(204)
  for (const { guest } of [ana, ben]) expect(await guest.command('vote.cast', { vote: 'v', choices: 1 })).toBe(204)
  // Five ballots, and the table would know both others'.
  expect(await fay.guest.command('vote.close', { vote: 'v' })).toBe(409)
  expect(await fay.guest.command('vote.cast', { vote: 'v', choices: 2 })).toBe(204)
  expect(await fay.guest.command('vote.close', { vote: 'v' })).toBe(204)
  await until(() => fay.stage.votes.get('v')?.state === 'closed')
  expect(fay.stage.votes.get('v')).toMatchObject({ cast: 6, result: { counts: [0, 2, 1, 0, 3, 0] }, ballots: null })

  expect(await ask(session, 'p', { anonymous: true })).toBe(204)
  for (const one of [ana, ben, fay]) await write(one, 'p', 'early')
  expect(await reveal(session, 'p')).toBe(204)
  await until(() => answers(fay, 'p').length === 3)
  await write(table, 'p', 'late')
  for (const whose of [OMAR, LINA]) await writeFor(table, whose, 'p', `late ${whose}`)
  await write(ana, 'p', 'late too', { id: 'late' })
  expect(await reveal(session, 'p')).toBe(204)
  expect(fay.stage.prompts.get('p')?.shown).toBe(3)
})

test('[CMD-85] each person has one ballot, whoever casts it for them: it keeps the limits, counts, and is named', async () => {
  await using workshop = await startWorkshop()
  const { fay, table, ana } = await atTable(workshop)
  const options = ['keep', 'stop'].map((id) => ({ id, text: id }))
  const asked = { vote: 'v', kind: 'dots', question: 'What?', options, dots: 2, isNamed: true } as const
  expect(await fay.guest.command('vote.open', asked)).toBe(204)
  const cast = (choices: Record<string, number> | null, whose?: string, one = table) =>
    send(workshop, one.guest, 'vote.cast', { vote: 'v', choices, ...(whose ? { whose } : {}) })
  expect(await cast({ keep: 3 }, OMAR)).toMatchObject({ status: 400 })
  const given: Record<string, number>[] = [{ keep: 2 }, { stop: 2 }, { stop: 2 }]
  for (const choices of given) expect((await cast(choices, OMAR)).status).toBe(204)
  expect((await cast({ keep: 1 }, LINA)).status).toBe(204)
  expect((await cast(null, LINA)).status).toBe(204)
  expect((await cast({ keep: 2 })).status).toBe(204)
  expect(await cast({ keep: 2 }, OMAR, ana)).toMatchObject({ status: 403, code: 'not-kept' })
  expect(await cast({ keep: 2 }, ana.id)).toMatchObject({ status: 403 })
  expect(await cast({ keep: 2 }, 'nobody', fay)).toMatchObject({ status: 403 })
  await until(() => fay.stage.votes.get('v')?.cast === 2)
  workshop.app.rooms.drop(fay.guest.boardId)
  expect(await fay.guest.command('vote.close', { vote: 'v' })).toBe(204)
  const late = await (await workshop.join('late', 'viewer')).open('stage')
  expect(late.votes.get('v')).toMatchObject({
    cast: 2,
    result: { counts: { keep: 2, stop: 2 } },
    ballots: { [OMAR]: { stop: 2 }, [table.id]: { keep: 2 } },
  })
})

test('[CMD-87] who writes for somebody says that they are done, raises their hand and passes their turn on, and nobody else', async () => {
  await using workshop = await startWorkshop()
  const { session, fay, table, ana } = await atTable(workshop)
  expect(await ask(session, 'p')).toBe(204)
  const ready = (one: Writer) => one.guest.command('seat.ready', { promptId: 'p', ready: true, whose: OMAR })
  expect([await ready(ana), await ready(table), await ready(table)]).toEqual([403, 204, 204])
  await until(() => fay.stage.members.get(OMAR)?.ready === 'p')
  expect(fay.stage.prompts.get('p')?.ready).toBe(1)
  expect(fay.stage.members.get(table.id)?.ready).toBeNull()
  const hand = (one: Writer, raised: boolean) => one.guest.command('hand.raise', { raised, member: OMAR })
  expect([await hand(ana, true), await hand(fay, true), await hand(table, true)]).toEqual([403, 403, 204])
  await until(() => fay.stage.members.get(OMAR)?.handAt)
  expect([await hand(ana, false), await hand(table, false)]).toEqual([403, 204])
  await until(() => fay.stage.members.get(OMAR)?.handAt === null)
  const order = [OMAR, ana.id]
  expect(await fay.guest.command('round.start', { promptId: 'p', by: 'given', order })).toBe(204)
  const next = (one: Writer) => one.guest.command('round.next', { from: OMAR })
  expect([await next(ana), await next(table), await next(table)]).toEqual([403, 204, 204])
  await until(() => fay.stage.session.get().round?.at === 1)
  expect(await fay.guest.command('proxy.remove', { member: OMAR })).toBe(204)
  expect([await ready(table), await hand(table, true)]).toEqual([403, 403])
})

test('[CMD-88] somebody is handed on to another device: what was put in stays sealed where it is, and counts until it is put in anew', async () => {
  await using workshop = await startWorkshop()
  const { session, fay, table, ana, ben } = await atTable(workshop)
  expect(await ask(session, 'p')).toBe(204)
  await writeFor(table, OMAR, 'p', 'canary-before')
  expect(await fay.guest.command('vote.open', { vote: 'v', kind: 'fist', question: 'Well?', isNamed: true })).toBe(204)
  expect(await table.guest.command('proxy.add', { member: 'pia', name: 'Pia' })).toBe(204)
  for (const whose of [OMAR, LINA, 'pia'])
    expect(await table.guest.command('vote.cast', { vote: 'v', choices: 1, whose })).toBe(204)
  const give = (one: Writer, member: string, to: string) => send(workshop, one.guest, 'proxy.give', { member, to })
  expect(await give(ana, OMAR, ana.id)).toMatchObject({ status: 403, code: 'not-kept' })
  expect(await give(table, OMAR, LINA)).toMatchObject({ status: 409, code: 'no-device' })
  expect(await give(table, ana.id, ben.id)).toMatchObject({ status: 404 })
  for (let twice = 0; twice < 2; twice++) expect((await give(table, OMAR, ana.id)).status).toBe(204)
  for (const member of [LINA, 'pia']) expect((await give(table, member, ana.id)).status).toBe(204)
  expect(await give(table, OMAR, ben.id)).toMatchObject({ status: 409, code: 'handed-on' })
  await until(() => fay.stage.members.get(OMAR)?.by === ana.id)

  await writeFor(table, OMAR, 'p', 'canary-forged', 'forged')
  await writeFor(table, OMAR, 'p', 'canary-put into his mouth')
  await writeFor(ben, OMAR, 'p', 'canary-claimed', 'claimed')
  await writeFor(ana, OMAR, 'p', 'after')
  const cast = (one: Writer, whose: string) => one.guest.command('vote.cast', { vote: 'v', choices: 5, whose })
  expect([await cast(table, OMAR), await cast(ana, OMAR)]).toEqual([403, 204])
  expect(await ana.guest.command('vote.cast', { vote: 'v', choices: null, whose: 'pia' })).toBe(204)
  expect(ana.guest.heard('canary')).toBe(false)
  expect(ana.own.ballots.all().size).toBe(1)
  expect(await fay.guest.command('vote.close', { vote: 'v' })).toBe(204)
  await until(() => fay.stage.votes.get('v')?.state === 'closed')
  expect(fay.stage.votes.get('v')?.ballots).toEqual({ [OMAR]: 5, [LINA]: 1 })
  expect(await reveal(session, 'p', { whose: OMAR })).toBe(204)
  await until(() => answers(fay, 'p').length === 2)
  expect(answers(fay, 'p').map(([, { text, author }]) => [text, author])).toEqual([
    ['after', OMAR],
    ['canary-before', OMAR],
  ])
  expect((await draftsOn(workshop, ben)).get('claimed')?.shown).toBe(false)
  expect((await give(ana, OMAR, table.id)).status).toBe(204)
  await until(() => fay.stage.members.get(OMAR)?.by === table.id)
})

test('[ACC-41] a facilitator takes over whose keeper is not here, and from nobody who is', async () => {
  await using workshop = await startWorkshop()
  const { fay, table } = await atTable(workshop)
  const gus = await workshop.join('gus', 'facilitator')
  await gus.open('stage')
  const take = (guest: typeof gus) => send(workshop, guest, 'proxy.give', { member: OMAR, to: guest.member.id })
  expect(await take(gus)).toMatchObject({ status: 409, code: 'keeper-here' })
  table.guest.leave()
  await until(async () => (await take(gus)).status === 204)
  const answer = await take(fay.guest)
  expect(answer).toMatchObject({ status: 409, code: 'keeper-here' })
  expect(answer.message).toMatch(/^gus writes for them/)
  await until(() => fay.stage.members.get(OMAR)?.by === gus.member.id)
  expect(fay.stage.members.get(LINA)?.by).toBe(table.id)
})

test('[CMD-89] a facilitator says whether participants may write for others; whom they have they keep', async () => {
  await using workshop = await startWorkshop()
  const { fay, table, ana } = await atTable(workshop)
  expect(await ana.guest.command('session.proxies', { by: 'everybody' })).toBe(403)
  for (let twice = 0; twice < 2; twice++)
    expect(await fay.guest.command('session.proxies', { by: 'facilitators' })).toBe(204)
  await until(() => ana.stage.session.get().proxies === 'facilitators')
  expect(await ana.guest.command('proxy.add', { member: 'pia', name: 'Pia' })).toBe(403)
  expect(await fay.guest.command('proxy.add', { member: 'pia', name: 'Pia' })).toBe(204)
  expect(await table.guest.command('hand.raise', { raised: true, member: OMAR })).toBe(204)
  expect(await fay.guest.command('session.proxies', { by: 'everybody' })).toBe(204)
  expect(await ana.guest.command('proxy.add', { member: 'rui', name: 'Rui' })).toBe(204)
})
