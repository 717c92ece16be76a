import { afterEach, expect, test, vi } from 'vitest'
import { agenda } from '../../../shared/rules/agenda.ts'
import { ask, stageOf } from '../../helpers/asked.ts'
import { until } from '../../helpers/until.ts'
import { startWorkshop } from '../../helpers/workshop.ts'

afterEach(() => {
  vi.useRealTimers()
})

/** A clock that stands still until it is moved on, in milliseconds. */
function handClock(): (milliseconds: number) => void {
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 })
  return (milliseconds) => {
    vi.setSystemTime(Date.now() + milliseconds)
  }
}

async function twoFacilitators() {
  const workshop = await startWorkshop()
  const [fay, gus] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('gus', 'facilitator')])
  const stage = await stageOf(workshop)
  const [first = '', second = '', third = ''] = [...stage.steps.all()]
    .sort(([, a], [, b]) => (a.order < b.order ? -1 : 1))
    .map(([id]) => id)
  return {
    workshop,
    fay,
    gus,
    stage,
    first,
    second,
    third,
    [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose](),
  }
}

test('[CMD-60] two who press “next” at once go on once; who saw another step is told where the session is', async () => {
  await using given = await twoFacilitators()
  const { workshop, fay, gus, stage, first, second, third } = given
  const next = { step: second, from: first }
  const both = await Promise.all([fay, gus].map((guest) => ask(workshop, guest, 'step.go', next)))
  expect(both.map(({ status }) => status)).toEqual([204, 204])
  expect(stage.session.get().step).toBe(second)
  const since = stage.session.get().stepSince
  const late = await ask(workshop, gus, 'step.go', { step: third, from: first })
  expect(late).toMatchObject({ status: 409, code: 'moved-on' })
  expect(late.message).toContain(stage.steps.get(second)?.title)
  expect(stage.session.get()).toMatchObject({ step: second, stepSince: since })
  expect(await fay.command('step.go', { step: third })).toBe(204)
  expect(stage.session.get().step).toBe(third)
})

test('[CMD-60] of two who reveal the next prompt from the same one, the second reveals nothing and is told', async () => {
  await using given = await twoFacilitators()
  const { workshop, fay, gus, stage } = given
  const ana = await workshop.join('ana', 'participant')
  await ana.open('stage')
  const deck = await fay.open('deck')
  const [one = '', two = ''] = deck.prompts.ids()
  deck.prompts.patch(two, { text: 'Which canary-two would you keep?' })
  await until(() => deck.acknowledged() >= 2)
  expect(await fay.command('prompt.reveal', { promptId: one, from: null })).toBe(204)
  const late = await ask(workshop, gus, 'prompt.reveal', { promptId: two, from: null })
  expect(late).toMatchObject({ status: 409, code: 'moved-on' })
  expect(late.message).toContain(deck.prompts.get(one)?.text)
  expect(await gus.command('prompt.reveal', { promptId: one, from: null })).toBe(204)
  expect([stage.session.get().prompt, stage.prompts.get(two)]).toEqual([one, undefined])
  await ana.open('board')
  expect(ana.heard('canary-two')).toBe(false)
})

test('[CMD-61] a step is taken back once, with its prompt, for ten seconds', async () => {
  await using given = await twoFacilitators()
  const { workshop, fay, gus, stage, second, third } = given
  const deck = await fay.open('deck')
  const promptId = [...deck.prompts.all()].find(([, { step }]) => step === second)?.[0] ?? ''
  expect(await fay.command('prompt.reveal', { promptId })).toBe(204)
  expect(await fay.command('step.go', { step: third })).toBe(204)
  expect(stage.session.get()).toMatchObject({ step: third, prompt: null, before: { step: second, prompt: promptId } })
  const wait = handClock()
  vi.setSystemTime((stage.session.get().before?.at ?? 0) + 10_000)
  const both = await Promise.all([fay, gus].map((guest) => ask(workshop, guest, 'step.undo', { step: third })))
  expect(both.map(({ status }) => status)).toEqual([204, 204])
  expect(stage.session.get()).toMatchObject({ step: second, prompt: promptId, before: null })
  expect(await ask(workshop, fay, 'step.undo', { step: second })).toMatchObject({ status: 409, code: 'undo-none' })
  expect(await fay.command('step.go', { step: third })).toBe(204)
  wait(10_001)
  expect(await ask(workshop, fay, 'step.undo', { step: third })).toMatchObject({ status: 409, code: 'undo-late' })
  expect(await ask(workshop, fay, 'step.undo', { step: second })).toMatchObject({ status: 409, code: 'moved-on' })
  expect(stage.session.get()).toMatchObject({ step: third, prompt: null })
})

test('[CMD-61] what was revealed since is not hidden by taking a step back', async () => {
  await using given = await twoFacilitators()
  const { workshop, fay, stage, second, third } = given
  const deck = await fay.open('deck')
  const promptId = [...deck.prompts.all()].find(([, { step }]) => step === third)?.[0] ?? ''
  for (const step of [second, third]) await fay.command('step.go', { step })
  await fay.command('prompt.reveal', { promptId })
  expect(await ask(workshop, fay, 'step.undo', { step: third })).toMatchObject({ status: 409, code: 'undo-none' })
  expect(stage.session.get()).toMatchObject({ step: third, prompt: promptId })
})

test('[CMD-62] time is kept for each step over visits, without breaks and pauses, and nothing in it is lost', async () => {
  await using given = await twoFacilitators()
  const { fay, stage, first, second } = given
  const board = await fay.open('board')
  board.notes.put('n1', { text: 'mine', at: [1, 2], author: fay.member.id })
  await until(() => board.acknowledged() >= 1)
  const wait = handClock()
  const say = async (type: 'break.call' | 'break.end') => expect(await fay.command(type, {})).toBe(204)
  const go = async (step: string) => expect(await fay.command('step.go', { step })).toBe(204)
  await go(first)
  wait(60_000)
  await go(first)
  await go(second)
  wait(30_000)
  await say('break.call')
  wait(300_000)
  expect(await fay.command('session.pause', { paused: true })).toBe(204)
  await say('break.end')
  wait(50_000)
  expect(await fay.command('session.pause', { paused: false })).toBe(204)
  wait(10_000)
  expect(agenda(stage.steps.all(), stage.session.get(), Date.now()).actual).toBe(100_000)
  await go(first)
  wait(5000)
  await say('break.call')
  wait(1000)
  await go(second)
  wait(7000)
  await say('break.end')
  wait(2000)
  expect([first, second].map((id) => stage.steps.get(id)?.spent)).toEqual([65_000, 40_000])
  const { steps } = agenda(stage.steps.all(), stage.session.get(), Date.now())
  expect(steps.slice(0, 2).map(({ actual }) => actual)).toEqual([65_000, 42_000])
  expect(board.notes.get('n1')?.text).toBe('mine')
})

test('[CMD-64] a timer keeps its sound and colour until somebody says otherwise', async () => {
  await using given = await twoFacilitators()
  const { fay, stage } = given
  await fay.command('timer.start', { seconds: 60, sound: true, color: 'rose' })
  await fay.command('timer.stop', {})
  await fay.command('timer.start', { seconds: 90 })
  expect(stage.timer.get()).toMatchObject({ seconds: 90, sound: true, color: 'rose' })
  await fay.command('timer.start', { seconds: 90, sound: false })
  expect(stage.timer.get()).toMatchObject({ sound: false, color: 'rose' })
  expect(await fay.command('timer.start', { seconds: 60, color: 'url(//evil)' as never })).toBe(400)
})
