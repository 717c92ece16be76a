import { expect, test } from 'vitest'
import { ask as say } from '../../helpers/asked.ts'
import { answers, ask, sealedSession, type Writer, write, writer } from '../../helpers/sealed.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

const done = ({ guest }: Writer, more: { ready?: boolean; whose?: string; promptId?: string } = {}) =>
  guest.command('seat.ready', { promptId: 'p', ready: true, ...more })

/** Somebody's words for a person without a device. */
async function writeFor({ own }: Writer, whose: string, text: string): Promise<void> {
  const before = own.acknowledged()
  own.drafts.put(`${whose}-1`, { text, prompt: 'p', color: 'rose', whose })
  await until(() => own.acknowledged() > before)
}

test('[PRV-80] once the cards are open, what somebody still writes opens when they are done, whoever asks for it', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const { fay, people } = session
  const [ana, ben, cem] = people as readonly [Writer, Writer, Writer]
  await ask(session, 'p', { mutual: 2 })
  await write(ana, 'p', 'one')
  await write(ben, 'p', 'two')
  expect([await done(ana), await done(ben)]).toEqual([204, 204])
  await until(() => answers(fay, 'p').length === 2)
  await write(cem, 'p', 'canary-unfinished')
  const reveal = (input: object) => say(workshop, fay.guest, 'drafts.reveal', { promptId: 'p', ...input })
  expect(await reveal({ whose: cem.id })).toMatchObject({ status: 409, code: 'mutual-not-done' })
  // The cards that are done are out: to show them again is no error.
  expect(await reveal({})).toEqual({ status: 204 })
  for (const other of [fay, ana, ben]) expect(other.guest.heard('canary')).toBe(false)
  expect(await done(cem)).toBe(204)
  await until(() => answers(fay, 'p').length === 3)

  // Whoever writes more is told that it is theirs alone, and shows it by saying so again.
  await write(ana, 'p', 'canary-more', { id: 'p-2' })
  expect(await done(ben)).toBe(204)
  expect([await reveal({}), await reveal({ whose: ana.id })]).toEqual([{ status: 204 }, { status: 204 }])
  for (const other of [fay, ben, cem]) expect(other.guest.heard('canary-more')).toBe(false)
  expect(await done(ana)).toBe(204)
  await until(() => answers(fay, 'p').length === 4)
})

test('[PRV-81] who writes for several is one side, not several', async () => {
  await using workshop = await startWorkshop()
  const alone = await sealedSession(workshop, ['ana'])
  const [eve] = alone.people as readonly [Writer]
  await ask(alone, 'p', { mutual: 2 })
  await write(eve, 'p', 'canary-eve')
  expect(await alone.fay.guest.command('proxy.add', { member: 'kim', name: 'kim' })).toBe(204)
  await writeFor(alone.fay, 'kim', 'for kim')
  await write(alone.fay, 'p', 'mine')
  expect(await done(alone.fay)).toBe(204)
  expect(await done(alone.fay, { whose: 'kim' })).toBe(204)
  expect(alone.fay.stage.prompts.get('p')?.shown).toBe(0)
  expect(answers(eve, 'p')).toEqual([])
  expect(alone.fay.guest.heard('canary')).toBe(false)
  // With the other side, all three open.
  expect(await done(eve)).toBe(204)
  await until(() => answers(eve, 'p').length === 3)
})

test('[PRV-81] two of whom one has no device still open to each other: there is no other side to wait for', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, [])
  const { fay } = session
  await ask(session, 'p', { mutual: 2 })
  await fay.guest.command('proxy.add', { member: 'kim', name: 'Kim' })
  await write(fay, 'p', 'mine')
  expect(await done(fay)).toBe(204)
  await writeFor(fay, 'kim', 'theirs')
  expect(answers(fay, 'p')).toEqual([])
  expect(await done(fay, { whose: 'kim' })).toBe(204)
  await until(() => answers(fay, 'p').length === 2)
})

test('[PRV-82] whoever asks too early for answers that open to each other is not told who has begun', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people as readonly [Writer, Writer]
  await ask(session, 'p', { mutual: 2 })
  const told = async () =>
    Promise.all(
      [{}, { whose: ana.id }, { whose: ben.id }, { whose: ana.id, draft: 'p-1' }].map((input) =>
        say(workshop, fay.guest, 'drafts.reveal', { promptId: 'p', ...input }),
      ),
    )
  const before = await told()
  expect(before.map(({ status }) => status)).toEqual([409, 409, 409, 409])
  await write(ana, 'p', 'canary-begun')
  expect(await told()).toEqual(before)
})

test('[CMD-170] a leader who is done early waits for whoever still writes, also where answers open to each other', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people as readonly [Writer, Writer]
  await ask(session, 'p', { mutual: 2, leaderLast: true })
  await write(fay, 'p', 'canary-lead')
  await write(ana, 'p', 'one')
  await write(ben, 'p', 'two')
  expect([await done(fay), await done(ana)]).toEqual([204, 204])
  expect(ana.guest.heard('canary-lead') || ben.guest.heard('canary-lead')).toBe(false)
  expect(await done(ben)).toBe(204)
  await until(() => answers(ana, 'p').length === 3)
})

test('[PRV-83] in a session that leads itself nobody makes cards come while others write: not late ones, nor a mutual prompt’s', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben'])
  const { fay, people } = session
  const [ana, ben] = people as readonly [Writer, Writer]
  await ask(session, 'p')
  await ask(session, 'q', { mutual: 2 })
  expect(await fay.guest.command('prompt.reveal', { promptId: 'p' })).toBe(204)
  expect(await fay.guest.command('guide.start', {})).toBe(204)
  await write(ana, 'p', 'one')
  for (const one of [fay, ana, ben]) expect(await done(one)).toBe(204)
  expect(await ana.guest.command('guide.show', { promptId: 'p' })).toBe(204)
  await until(() => answers(ben, 'p').length === 1)
  const late = await writer(workshop, 'late', 'participant')
  await write(late, 'p', 'canary-late')
  // Once more is no error, and shows nothing of whoever still writes.
  expect(await ana.guest.command('guide.show', { promptId: 'p' })).toBe(204)
  expect(ana.guest.heard('canary-late')).toBe(false)
  expect(await done(late)).toBe(204)
  expect(await ana.guest.command('guide.show', { promptId: 'p' })).toBe(204)
  await until(() => answers(ben, 'p').length === 2)
  await write(late, 'p', 'canary-more', { id: 'p-2' })
  expect(await ana.guest.command('guide.show', { promptId: 'p' })).toBe(204)
  expect(ana.guest.heard('canary-more')).toBe(false)

  expect(await fay.guest.command('prompt.reveal', { promptId: 'q' })).toBe(204)
  await write(ben, 'q', 'canary-half')
  // A phone that went dark: whoever is left is done, and that opens nothing of the other side.
  for (const gone of [ben, late, fay]) gone.guest.leave()
  await write(ana, 'q', 'mine')
  expect(await done(ana, { promptId: 'q' })).toBe(204)
  const show = () => say(workshop, ana.guest, 'guide.show', { promptId: 'q' })
  await until(async () => (await show()).code !== 'still-writing')
  expect(await show()).toMatchObject({ status: 409, code: 'mutual-waits' })
  expect(ana.guest.heard('canary-half')).toBe(false)
})

test('[PRV-83] without names, others’ “done” and that of who went counts for nobody who still writes', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dee'])
  const { fay, people } = session
  const [ana, ...rest] = people as readonly [Writer, Writer, Writer, Writer]
  await ask(session, 'p', { anonymous: true })
  expect(await fay.guest.command('guide.start', {})).toBe(204)
  for (const one of people) await write(one, 'p', `canary-of ${one.id}`)
  expect(await done(ana)).toBe(204)
  for (const whose of ['k1', 'k2', 'k3', 'k4']) {
    expect(await ana.guest.command('proxy.add', { member: whose, name: whose })).toBe(204)
    expect(await done(ana, { whose })).toBe(204)
  }
  await until(() => ana.stage.prompts.get('p')?.ready === 5)
  expect(await ana.guest.command('guide.show', { promptId: 'p' })).toBe(409)
  expect(ana.guest.heard('canary-of')).toBe(false)
  for (const one of [...rest, fay]) expect(await done(one)).toBe(204)
  await until(async () => (await ana.guest.command('guide.show', { promptId: 'p' })) === 204)
  await until(() => answers(ana, 'p').length === 4)
})
