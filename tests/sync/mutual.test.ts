import { expect, test } from 'vitest'
import {
  answers,
  ask,
  draftsOn,
  type Sealed,
  sealedSession,
  storedForMany,
  type Writer,
  write,
  writer,
} from '../helpers/sealed.ts'
import { until } from '../helpers/until.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

type Three = Sealed & { readonly ana: Writer; readonly ben: Writer; readonly cem: Writer }

async function three(workshop: Workshop): Promise<Three> {
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem'])
  const [ana, ben, cem] = session.people
  if (!ana || !ben || !cem) throw new Error('nobody came')
  return { ...session, ana, ben, cem }
}

const done = ({ guest }: Writer, ready = true) => guest.command('seat.ready', { promptId: 'p', ready })
const heardBy = (words: string, ...people: readonly Writer[]) =>
  people.filter(({ guest }) => guest.heard(words)).map(({ guest }) => guest.member.name)

test('[PRV-70] an answer to a mutual prompt reaches the other side when that side has answered, and not one frame before', async () => {
  await using workshop = await startWorkshop()
  const session = await three(workshop)
  const { fay, ana, ben, cem } = session
  const wall = await workshop.join('wall', 'viewer')
  await Promise.all([wall.open('board'), wall.open('stage')])
  const others = [fay, ben, cem]
  expect(await ask(session, 'p', { mutual: 2 })).toBe(204)
  await write(ana, 'p', 'canary-ana')
  expect(await done(ana)).toBe(204)
  await write(ben, 'p', 'canary-ben')
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p', whose: ana.id })).toBe(409)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p', whose: ana.id, draft: 'p-1' })).toBe(409)
  const late = await writer(workshop, 'late', 'participant')
  expect([heardBy('canary-ana', ...others, late), heardBy('canary-ben', fay, ana, cem, late)]).toEqual([[], []])
  expect((await storedForMany(workshop, fay.guest.boardId)).includes('canary')).toBe(false)
  await write(cem, 'p', 'canary-cem')
  expect(await done(ben)).toBe(204)
  await until(
    () => heardBy('canary-ana', ...others, late).length === 4 && heardBy('canary-ben', ana, late).length === 2,
  )
  expect(wall.heard('canary-ana') && wall.heard('canary-ben')).toBe(true)
  expect(
    answers(fay, 'p')
      .map(([, { author }]) => author)
      .sort(),
  ).toEqual([ana.id, ben.id].sort())
  // Whoever is not done keeps theirs.
  expect(heardBy('canary-cem', fay, ana, ben, late)).toEqual([])
  expect(await done(cem)).toBe(204)
  await until(() => heardBy('canary-cem', fay, ana, ben, late).length === 4)
  expect(workshop.log.join('\n')).not.toContain('canary')
})

test('[PRV-70] “done” taken back, or without a word, opens nothing', async () => {
  await using workshop = await startWorkshop()
  const session = await three(workshop)
  const { fay, ana, ben, cem } = session
  await ask(session, 'p', { mutual: 2 })
  await write(ana, 'p', 'canary-ana')
  await done(ana)
  expect(await done(ana, false)).toBe(204)
  await write(ben, 'p', 'canary-ben')
  expect(await done(ben)).toBe(204)
  expect(await done(cem)).toBe(409)
  await write(cem, 'p', '  ')
  expect(await done(cem)).toBe(409)
  expect(fay.stage.members.get(cem.id)?.ready).toBe(null)
  const everybody = [fay, ana, ben, cem]
  expect(heardBy('canary-ana', fay, ben, cem).concat(heardBy('canary-ben', fay, ana, cem))).toEqual([])
  expect(await done(ana)).toBe(204)
  await until(() => everybody.every((one) => answers(one, 'p').length === 2))
})

test('[PRV-70] a step that ends with one side silent opens nothing: what was written stays its writer’s', async () => {
  await using workshop = await startWorkshop()
  const session = await three(workshop)
  const { fay, ana, ben, cem } = session
  await ask(session, 'p', { mutual: 2 })
  await write(ana, 'p', 'canary-ana')
  await done(ana)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(409)
  expect(await fay.guest.command('prompt.rest', {})).toBe(204)
  await write(ben, 'p', 'canary-ben')
  expect(await done(ben)).toBe(409)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(409)
  expect(heardBy('canary', fay, cem).concat(heardBy('canary-ana', ben), heardBy('canary-ben', ana))).toEqual([])
  expect([...(await draftsOn(workshop, ana)).values()]).toMatchObject([{ text: 'canary-ana', shown: false }])
})

test('[PRV-70] it is so over a restart and for whoever comes back, and opens once', async () => {
  await using workshop = await startWorkshop()
  const session = await three(workshop)
  const { fay, ana, ben } = session
  await ask(session, 'p', { mutual: 2 })
  await write(ana, 'p', 'canary-ana')
  await done(ana)
  await write(ben, 'p', 'canary-ben')
  workshop.app.rooms.drop(fay.guest.boardId)
  const again = await ben.guest.open('board')
  await until(() => again.acknowledged() > 0)
  const late = await writer(workshop, 'late', 'facilitator')
  expect(heardBy('canary-ana', fay, ben, late)).toEqual([])
  expect(await Promise.all([done(ben), done(ben), done(ana)])).toEqual([204, 204, 204])
  await until(() => again.notes.all().size === 2)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  expect([...again.notes.all().values()].map(({ text }) => text).sort()).toEqual(['canary-ana', 'canary-ben'])
  await until(() => late.stage.prompts.get('p')?.shown === 2)
})

test('[PRV-71] whoever leads opens a mutual prompt for both sides or not at all, and nobody changes when it opens', async () => {
  await using workshop = await startWorkshop()
  const session = await three(workshop)
  const { fay, ana, ben } = session
  expect(await ask(session, 'q', { mutual: 2, anonymous: true })).toBe(409)
  await ask(session, 'p', { mutual: 2 })
  expect(await ask(session, 'p', { mutual: 3 })).toBe(409)
  expect(await ask(session, 'p', { mutual: 0 })).toBe(409)
  expect(fay.stage.prompts.get('p')?.mutual).toBe(2)
  await write(ana, 'p', 'one')
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(409)
  await write(ben, 'p', 'two')
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  await until(() => answers(ana, 'p').length === 2 && answers(ben, 'p').length === 2)
})

test('[PRV-71] two who are done in one instant open both answers, once', async () => {
  await using workshop = await startWorkshop()
  const session = await three(workshop)
  const { fay, ana, ben } = session
  await ask(session, 'p', { mutual: 2 })
  await write(ana, 'p', 'one')
  await write(ben, 'p', 'two')
  expect(await Promise.all([done(ana), done(ben)])).toEqual([204, 204])
  await until(() => answers(fay, 'p').length === 2)
  await until(() => fay.stage.prompts.get('p')?.ready === 2)
})

test('[CMD-170] with “leaders last” their cards come after everybody else’s, alone or all at once', async () => {
  await using workshop = await startWorkshop()
  const session = await three(workshop)
  const { fay, ana } = session
  await ask(session, 'p', { leaderLast: true })
  await write(fay, 'p', 'from fay')
  await write(ana, 'p', 'from ana')
  const reveal = (whose?: string) =>
    fay.guest.command('drafts.reveal', whose === undefined ? { promptId: 'p' } : { promptId: 'p', whose })
  expect(await reveal(fay.id)).toBe(409)
  expect(fay.guest.heard('from ana')).toBe(false)
  expect(await reveal(ana.id)).toBe(204)
  expect(await reveal(fay.id)).toBe(204)
  await until(() => answers(ana, 'p').length === 2)
})
