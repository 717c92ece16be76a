import { expect, test } from 'vitest'
import type { CreatedBoard } from '../../shared/api.ts'
import { factsOf } from '../../shared/kits/kitFacts.ts'
import { type KitFile, OWN_KIT } from '../../shared/kits/kitFile.ts'
import { kitOf } from '../../shared/kits/kitOf.ts'
import { oneWordToClose } from '../../shared/kits/rituals.ts'
import { KIT_FILE_BYTES_MAX, STEPS_MAX } from '../../shared/limits.ts'
import { inOrder } from '../../shared/rules/order.ts'
import { orderBetween, ordersFor } from '../../shared/rules/orderBetween.ts'
import type { StageDoc } from '../../shared/schema/stage.ts'
import { ask, stageOf } from '../helpers/asked.ts'
import { until } from '../helpers/until.ts'
import { post, startWorkshop, type Workshop } from '../helpers/workshop.ts'

const titles = ({ steps }: StageDoc) => inOrder(steps.all()).map(([, { title }]) => title)
const firstOf = ({ steps }: StageDoc) => inOrder(steps.all())[0]?.[0] ?? ''
const before = (stage: StageDoc) => orderBetween(null, stage.steps.get(firstOf(stage))?.order ?? null)
const warmUp = (stage: StageDoc) => ({
  ...{ step: 'warm-up', title: 'Warm-up', minutes: 3, section: null, order: before(stage) },
})

async function twoFacilitators() {
  const workshop = await startWorkshop()
  const [fay, gus] = await Promise.all([workshop.join('fay', 'facilitator'), workshop.join('gus', 'facilitator')])
  const stage = await stageOf(workshop)
  return { workshop, fay, gus, stage, [Symbol.asyncDispose]: () => workshop[Symbol.asyncDispose]() }
}

test('[CMD-90] two who add the same step add it once; a change touches only what it names', async () => {
  await using given = await twoFacilitators()
  const { workshop, fay, gus, stage } = given
  const count = stage.steps.all().size
  const step = warmUp(stage)
  const both = await Promise.all([fay, gus].map((one) => ask(workshop, one, 'step.add', step)))
  expect(both.map(({ status }) => status)).toEqual([204, 204])
  expect([stage.steps.all().size, titles(stage)[0]]).toEqual([count + 1, 'Warm-up'])
  await Promise.all([
    fay.command('step.change', { step: 'warm-up', minutes: 5 }),
    gus.command('step.change', { step: 'warm-up', title: ' Arrive  here ' }),
  ])
  expect(stage.steps.get('warm-up')).toMatchObject({ title: 'Arrive here', minutes: 5, section: null, spent: 0 })
  const [section = ''] = stage.sections.ids()
  expect(await fay.command('step.change', { step: 'warm-up', section })).toBe(204)
  const last = inOrder(stage.steps.all()).at(-1)?.[1].order ?? null
  expect(await fay.command('step.change', { step: 'warm-up', order: orderBetween(last, null) })).toBe(204)
  expect([titles(stage).at(-1), stage.steps.get('warm-up')?.section]).toEqual(['Arrive here', section])
})

test('[CMD-90] what makes no step is refused, says why, and changes nothing', async () => {
  await using given = await twoFacilitators()
  const { workshop, fay, stage } = given
  const ana = await workshop.join('ana', 'participant')
  const step = warmUp(stage)
  const steps = stage.steps.all()
  for (const wrong of [{ title: ' ' }, { title: 'x'.repeat(41) }, { minutes: 121 }, { minutes: -1 }, { order: '' }])
    expect(await ask(workshop, fay, 'step.add', { ...step, ...wrong })).toMatchObject({ status: 400 })
  const nowhere = { section: 'nowhere' }
  expect(await ask(workshop, fay, 'step.add', { ...step, ...nowhere })).toMatchObject({ code: 'section-unknown' })
  expect(await ask(workshop, fay, 'step.change', { step: 'nowhere', minutes: 1 })).toMatchObject({ status: 404 })
  expect(await ana.command('step.add', step)).toBe(403)
  expect(await ana.command('step.remove', { step: firstOf(stage) })).toBe(403)
  expect(stage.steps.all()).toBe(steps)
  const orders = ordersFor(STEPS_MAX)
  for (const [at, order] of orders.slice(steps.size).entries())
    expect(await fay.command('step.add', { ...step, step: `more-${at}`, order })).toBe(204)
  expect(await ask(workshop, fay, 'step.add', step)).toMatchObject({ status: 409, code: 'too-many-steps' })
})

test('[CMD-91] a step is taken out, once, and comes back; not where the room is, and not once it was shown', async () => {
  await using given = await twoFacilitators()
  const { workshop, fay, gus, stage } = given
  const [[first = ''] = [], [second = '', step] = [], [third = ''] = []] = inOrder(stage.steps.all())
  const both = await Promise.all([fay, gus].map((one) => ask(workshop, one, 'step.remove', { step: second })))
  expect(both.map(({ status }) => status)).toEqual([204, 204])
  expect(stage.steps.get(second)).toBeUndefined()
  const { title = '', minutes = 0, section = null, order = 'a0' } = step ?? {}
  expect(await fay.command('step.add', { step: second, title, minutes, section, order })).toBe(204)
  expect(stage.steps.get(second)).toEqual(step)
  const deck = await fay.open('deck')
  const promptId = [...deck.prompts.all()].find(([, prompt]) => prompt.step === first)?.[0] ?? ''
  expect(await fay.command('prompt.reveal', { promptId })).toBe(204)
  expect(await ask(workshop, fay, 'step.remove', { step: first })).toMatchObject({ status: 409, code: 'step-used' })
  expect(await fay.command('step.go', { step: third })).toBe(204)
  expect(await ask(workshop, gus, 'step.remove', { step: third })).toMatchObject({ status: 409, code: 'step-now' })
  expect(await ask(workshop, gus, 'step.remove', { step: first })).toMatchObject({ status: 409, code: 'step-used' })
  expect(await fay.command('step.go', { step: second })).toBe(204)
  expect(await fay.command('step.remove', { step: third })).toBe(204)
})

test('[CMD-92] before it begins, a session stands at its first step, also when another one becomes the first', async () => {
  await using given = await twoFacilitators()
  const { fay, stage } = given
  const first = firstOf(stage)
  await fay.command('step.add', warmUp(stage))
  expect(stage.session.get()).toMatchObject({ step: 'warm-up', stepSince: null })
  await fay.command('step.remove', { step: 'warm-up' })
  expect(stage.session.get().step).toBe(first)
  await fay.command('step.remove', { step: first })
  expect(stage.session.get().step).toBe(firstOf(stage))
  await fay.command('step.go', { step: firstOf(stage) })
  const at = firstOf(stage)
  await fay.command('step.add', warmUp(stage))
  expect(stage.session.get().step).toBe(at)
})

test('[CMD-92] a question that asks for one word says so on every screen once it is shown', async () => {
  await using given = await twoFacilitators()
  const { fay, stage } = given
  const deck = await fay.open('deck')
  deck.prompts.put('one-word', { ...oneWordToClose, step: null, anonymous: false, order: 'a0' })
  await until(() => deck.acknowledged() > 0)
  expect(await fay.command('prompt.reveal', { promptId: 'one-word' })).toBe(204)
  expect(stage.prompts.get('one-word')).toMatchObject({ text: oneWordToClose.text, mode: 'round', oneWord: true })
})

async function kitFrom(workshop: Workshop): Promise<KitFile> {
  const fay = await workshop.join('fay', 'facilitator')
  const [deck, stage] = [await fay.open('deck'), await fay.open('stage')]
  const source = { sections: stage.sections.all(), steps: stage.steps.all(), prompts: deck.prompts.all() }
  const { kit } = kitOf({ title: 'Ours', blurb: '', language: 'en', ...source })
  if (!kit) throw new Error('The deck makes no kit.')
  return kit
}

test('[CMD-93] a board made from a saved kit has the same structure, and saves the same kit again', async () => {
  await using workshop = await startWorkshop({ kit: 'team-alliance' })
  const kit = await kitFrom(workshop)
  expect(factsOf(kit).prompts).toBeGreaterThan(10)
  const response = await post(`${workshop.address}/api/boards`, { title: 'A second one', ownKit: kit })
  expect(response.status).toBe(201)
  const made = (await response.json()) as CreatedBoard
  expect(made.board).toMatchObject({ title: 'A second one', kit: OWN_KIT })
  const gus = await workshop.joinBoard(made, 'gus', 'facilitator')
  const [deck, stage, board] = [await gus.open('deck'), await gus.open('stage'), await gus.open('board')]
  const source = { sections: stage.sections.all(), steps: stage.steps.all(), prompts: deck.prompts.all() }
  expect(kitOf({ title: 'Ours', blurb: '', language: 'en', ...source }).kit).toEqual(kit)
  expect(board.sections.ids()).toEqual(stage.sections.ids())
  expect(stage.session.get()).toMatchObject({ step: 'step-1', kit: OWN_KIT })
  const ana = await workshop.joinBoard(made, 'ana', 'participant')
  for (const room of ['stage', 'board', 'private'] as const) await ana.open(room)
  expect(kit.prompts.filter(({ text, hint }) => ana.heard(text) || ana.heard(hint))).toEqual([])
})

test('[CMD-93] a kit with a fault makes no board, and the answer names its place', async () => {
  await using workshop = await startWorkshop()
  const kit = await kitFrom(workshop)
  const make = async (ownKit: unknown) => {
    const response = await post(`${workshop.address}/api/boards`, { title: 'Ours', ownKit })
    return { status: response.status, said: await response.text() }
  }
  const wrong = { ...kit, prompts: kit.prompts.map((prompt, at) => (at === 1 ? { ...prompt, step: 'gone' } : prompt)) }
  const refused = await make(wrong)
  expect(refused.status).toBe(400)
  expect(refused.said).toContain('prompts 2 step')
  for (const none of [null, {}, 'quick-alliance', { ...kit, version: 9 }]) expect((await make(none)).status).toBe(400)
  expect((await make({ ...kit, blurb: 'x'.repeat(KIT_FILE_BYTES_MAX + 8192) })).status).toBe(413)
  const long = { ...kit, prompts: kit.prompts.map((prompt) => ({ ...prompt, hint: '€'.repeat(600) })) }
  expect((await make(long)).status).toBe(201)
  expect((await post(`${workshop.address}/api/boards`, { title: 'Ours' })).status).toBe(400)
})
