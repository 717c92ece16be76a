import { expect, test } from 'vitest'
import { ask, stageOf } from '../../helpers/asked.ts'
import { ask as reveal, sealedSession, type Writer, write, writer } from '../../helpers/sealed.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop, type Workshop } from '../../helpers/workshop.ts'

const said = { text: 'You keep your word', heard: true, deletedAt: null }

/** Ben says what he heard in a note of Ana's; everybody has it. */
async function understood() {
  const workshop = await startWorkshop()
  const [ana, ben] = [await writer(workshop, 'ana', 'participant'), await writer(workshop, 'ben', 'participant')]
  await put(ana, () => ana.board.notes.put('n', { text: 'Trust', author: ana.id, deletedAt: null }))
  await put(ben, () => ben.board.comments.put('c', { about: 'n', author: ben.id, ...said }))
  const say = (who: Writer, input: object = {}) =>
    ask(workshop, who.guest, 'heard.say', { comment: 'c', yes: true, text: said.text, ...input })
  return { workshop, ana, ben, say, stage: await stageOf(workshop), [Symbol.asyncDispose]: () => close(workshop) }
}

const close = (workshop: Workshop) => workshop[Symbol.asyncDispose]()

async function put({ board }: Writer, change: () => void): Promise<void> {
  const before = board.acknowledged()
  change()
  await until(() => board.acknowledged() > before)
}

test('[CMD-140] only who wrote an answer says whether somebody heard it as it was meant, and may change their mind', async () => {
  await using given = await understood()
  const { workshop, ana, ben, say, stage } = given
  const fay = await writer(workshop, 'fay', 'facilitator')
  const wall = await workshop.join('wall', 'viewer')
  for (const other of [ben, fay]) expect(await say(other)).toMatchObject({ status: 403, code: 'not-yours' })
  expect((await ask(workshop, wall, 'heard.say', { comment: 'c', yes: true, text: said.text })).status).toBe(403)
  expect(stage.heard.ids()).toEqual([])
  expect(await say(ana)).toEqual({ status: 204 })
  expect(stage.heard.get('c')).toMatchObject({ about: 'n', yes: true, text: said.text })
  const first = stage.heard.get('c')
  expect(await say(ana)).toEqual({ status: 204 })
  expect(stage.heard.get('c')).toBe(first)
  expect(await say(ana, { yes: false })).toEqual({ status: 204 })
  await until(() => ben.stage.heard.get('c')?.yes === false)
})

test('[CMD-140] who writes for somebody without a device says it for them', async () => {
  await using given = await understood()
  const { workshop, ben, say } = given
  const fay = await writer(workshop, 'fay', 'facilitator')
  expect(await fay.guest.command('proxy.add', { member: 'kim', name: 'Kim' })).toBe(204)
  await put(fay, () => fay.board.notes.put('kims', { text: 'Time', author: 'kim', deletedAt: null }))
  await put(ben, () => ben.board.comments.put('k', { about: 'kims', author: ben.id, ...said }))
  expect(await say(ben, { comment: 'k' })).toMatchObject({ code: 'not-yours' })
  expect(await say(fay, { comment: 'k' })).toEqual({ status: 204 })
})

test('[CMD-141] it is said of the words that were read, of what is still there, and of another’s words', async () => {
  await using given = await understood()
  const { ana, ben, say, stage } = given
  expect(await say(ana, { text: 'You are always right' })).toMatchObject({ status: 409, code: 'words-changed' })
  expect(await say(ana, { comment: 'nothing' })).toMatchObject({ status: 404, code: 'heard-unknown' })
  await put(ana, () => ana.board.comments.put('plain', { about: 'n', author: ana.id, ...said, heard: false }))
  expect(await say(ana, { comment: 'plain' })).toMatchObject({ status: 404 })
  await put(ana, () => ana.board.comments.put('own', { about: 'n', author: ana.id, ...said }))
  expect(await say(ana, { comment: 'own' })).toMatchObject({ status: 409, code: 'own-words' })
  await put(ben, () => ben.board.comments.patch('c', { deletedAt: 9 }))
  expect(await say(ana)).toMatchObject({ status: 404 })
  await put(ben, () => ben.board.comments.patch('c', { deletedAt: null }))
  await put(ana, () => ana.board.notes.patch('n', { deletedAt: 9 }))
  expect(await say(ana)).toMatchObject({ status: 404 })
  expect(stage.heard.ids()).toEqual([])
})

test('[PRV-65] a probe leaks nothing of a sealed card, and who wrote a nameless one is told to nobody', async () => {
  await using workshop = await startWorkshop()
  const session = await sealedSession(workshop, ['ana', 'ben', 'cem', 'dan'])
  const { fay, people } = session
  const [ana, ben] = people as readonly [Writer, Writer]
  const wall = await workshop.join('wall', 'viewer')
  await wall.open('board')
  await wall.open('stage')
  const others = [fay, ...people.slice(1)].map(({ guest }) => guest).concat(wall)
  const nobodyHeard = (...words: readonly string[]) =>
    expect(others.flatMap((one) => words.filter((word) => one.heard(word)))).toEqual([])

  expect(await reveal(session, 'p', { anonymous: true })).toBe(204)
  const marks = ['canary-honest', 'canary-draft-id']
  await write(ana, 'p', marks[0] ?? '', { id: marks[1] ?? '' })
  // Nobody knows the card yet: who guesses at it, and its own writer, are told that there is none.
  for (const { guest } of [ana, ben])
    expect(await ask(workshop, guest, 'heard.say', { comment: marks[1] ?? '', yes: true, text: 'x' })).toMatchObject({
      code: 'heard-unknown',
    })
  await put(ben, () =>
    ben.board.comments.put('q', { about: 'elsewhere', text: 'What?', author: ben.id, probe: 'meaning', asks: true }),
  )
  await until(() => fay.board.comments.get('q') !== undefined)
  nobodyHeard(...marks)

  for (const [at, one] of people.slice(1).entries()) await write(one, 'p', `another ${at}`)
  expect(await fay.guest.command('drafts.reveal', { promptId: 'p' })).toBe(204)
  await until(() => [...ben.board.notes.all().values()].some(({ text }) => text === marks[0]))
  const card = [...ben.board.notes.all()].find(([, { text }]) => text === marks[0])?.[0] ?? ''
  await put(ben, () => ben.board.comments.put('c', { about: card, author: ben.id, ...said }))
  await put(ben, () =>
    ben.board.comments.put('q2', { about: card, text: 'What?', author: ben.id, probe: 'signs', asks: true }),
  )
  const answers = await Promise.all(
    [ana, ben, fay].map(({ guest }) => ask(workshop, guest, 'heard.say', { comment: 'c', yes: true, text: said.text })),
  )
  expect(answers[0]).toMatchObject({ status: 409, code: 'nobody-named' })
  for (const answer of answers) expect(answer).toEqual(answers[0])

  // The same of a note somebody signed where all were told that there are no names, and of one without a name.
  await put(ana, () => ana.board.notes.put('signed', { text: 'me', author: ana.id, prompt: 'p', deletedAt: null }))
  await put(ana, () => ana.board.notes.put('unsigned', { text: 'somebody', deletedAt: null }))
  for (const about of ['signed', 'unsigned']) {
    await put(ben, () => ben.board.comments.put(about, { about, author: ben.id, ...said }))
    const input = { comment: about, yes: true, text: said.text }
    for (const { guest } of [ana, ben]) expect(await ask(workshop, guest, 'heard.say', input)).toEqual(answers[0])
  }
  expect((await stageOf(workshop)).heard.ids()).toEqual([])
  nobodyHeard(marks[1] ?? '')
})
