import { expect, test } from 'vitest'
import { factsOf } from '../../shared/kits/kitFacts.ts'
import type { KitFile } from '../../shared/kits/kitFile.ts'
import { type KitSource, kitOf } from '../../shared/kits/kitOf.ts'
import { kits } from '../../shared/kits/kits.ts'
import { checkKit, type KitProblem, readKit } from '../../shared/kits/readKit.ts'
import { KIT_FILE_BYTES_MAX, KIT_PROMPTS_MAX, PROMPT_LENGTH_MAX } from '../../shared/limits.ts'
import { ordersFor } from '../../shared/rules/orderBetween.ts'
import type { DeckPrompt } from '../../shared/schema/deck.ts'
import type { Section, Step } from '../../shared/schema/stage.ts'

const prompt = (text: string, step: string | null, order: string): DeckPrompt => ({
  ...{ text, hint: 'Wait.', probes: ['What else?'], step, mode: 'private', minutes: 4, order },
  ...{ anonymous: true, oneWord: false },
})
const step = (title: string, section: string | null, order: string): Step => ({
  ...{ title, section, minutes: 12, spent: 99_999, order },
})
const section = (title: string, order: string): Section => ({
  ...{ title, kind: 'needs', invitation: 'Write here.', at: [8, 16], size: [880, 720], order },
  ...{ collapsed: true, locked: true },
})

function source(): KitSource {
  return {
    ...{ title: 'Our kick-off', blurb: 'For two teams.', language: 'en' },
    sections: new Map([
      ['sec-b', section('Second', 'a1')],
      ['sec-a', section('First', 'a0')],
    ]),
    steps: new Map([
      ['st-2', step('Then', 'sec-b', 'a1')],
      ['st-1', step('Begin', null, 'a0')],
    ]),
    prompts: new Map([
      ['p-3', prompt('Third?', 'st-2', 'a0')],
      ['p-1', prompt('First?', 'st-1', 'a1')],
      ['p-2', prompt('Second?', 'st-1', 'a2')],
      ['p-4', prompt('Loose?', 'gone', 'a3')],
      ['p-5', prompt('  ', 'st-1', 'a4')],
    ]),
  }
}

function saved(from: KitSource = source()): KitFile {
  const { kit, problem } = kitOf(from)
  if (!kit) throw new Error(JSON.stringify(problem))
  return kit
}

const problemIn = (said: unknown): KitProblem | undefined => checkKit(said).problem
const broken = (change: (kit: Mutable) => void): KitProblem | undefined => {
  const kit = structuredClone(saved()) as unknown as Mutable
  change(kit)
  return problemIn(kit)
}
type Mutable = Record<string, unknown> & { sections: Part[]; steps: Part[]; prompts: Part[] }
type Part = Record<string, unknown>

test('[UI-200] a kit has the sections, steps and questions in their order, with all that was planned for them', () => {
  const kit = saved()
  expect(kit.sections.map(({ title }) => title)).toEqual(['First', 'Second'])
  expect(kit.steps.map(({ title, section, minutes }) => [title, section, minutes])).toEqual([
    ['Begin', null, 12],
    ['Then', 'section-2', 12],
  ])
  expect(kit.prompts.map(({ text, step }) => [text, step])).toEqual([
    ['First?', 'step-1'],
    ['Second?', 'step-1'],
    ['Third?', 'step-2'],
    ['Loose?', null],
  ])
  expect(kit.prompts[0]).toMatchObject({ hint: 'Wait.', mode: 'private', anonymous: true, minutes: 4 })
  expect(factsOf(kit)).toMatchObject({ minutes: 24, prompts: 4, loose: 1, steps: [{ prompts: 2 }, { prompts: 1 }] })
})

test('[UI-200] a kit keeps when answers open to each other and whose come last, and says nothing of it else', () => {
  const [said, not] = saved({
    ...source(),
    prompts: new Map([
      ['p-1', { ...prompt('First?', null, 'a0'), anonymous: false, mutual: 3, leaderLast: true }],
      ['p-2', { ...prompt('Second?', null, 'a1'), mutual: 0, leaderLast: false }],
    ]),
  }).prompts
  expect(said).toMatchObject({ mutual: 3, leaderLast: true })
  expect(Object.keys(not ?? {})).not.toContain('mutual')
  expect(broken((kit) => Object.assign(kit.prompts[0] ?? {}, { mutual: 1 }))).toMatchObject({ field: 'mutual' })
})

test('[UI-200] nothing else gets into it, whatever lies beside: no id of the board, no time, no name', () => {
  const from = source()
  const beside = { author: 'canary-member', text2: 'canary-note', spent: 31_337, revealedAt: 1_800_000_000_000 }
  const spoiled = <T>(records: ReadonlyMap<string, T>) =>
    new Map([...records].map(([id, record]) => [id, { ...record, ...beside }]))
  const kit = saved({
    ...from,
    ...{ sections: spoiled(from.sections), steps: spoiled(from.steps), prompts: spoiled(from.prompts) },
  })
  const file = JSON.stringify(kit)
  for (const canary of ['canary', '31337', '1800000000000', 'sec-a', '"st-1', '"p-1', 'gone', 'locked', 'order'])
    expect([canary, file.includes(canary)]).toEqual([canary, false])
})

test('[UI-200] what was saved is read again as it was, by each of our kits, too', () => {
  const kit = saved()
  expect(readKit(JSON.stringify(kit, null, 2)).kit).toEqual(kit)
  expect(readKit(`\ufeff${JSON.stringify(kit)}`).kit).toEqual(kit)
  for (const { title, blurb, sections, steps, prompts } of kits) {
    const ours = { format: 'groundwork-kit', version: 1, title, blurb, sections, steps, prompts }
    expect([title, problemIn(ours)]).toEqual([title, undefined])
  }
})

test('[UI-200] a kit may grow: what this Groundwork does not know is left out, what is not said has its usual value', () => {
  const { hint: _, ...short } = saved().prompts[0] as KitFile['prompts'][number]
  const { kit } = checkKit({ ...saved(), lengths: { short: ['step-1'] }, prompts: [{ ...short, suits: 'pairs' }] })
  expect(kit?.prompts).toEqual([{ ...short, hint: '' }])
  expect(kit).not.toHaveProperty('lengths')
})

test('[UI-201] a file that is no kit says so', () => {
  const refused = (text: string) => readKit(text).problem?.what
  expect(refused('{')).toBe('notJson')
  for (const other of ['null', '[]', '"kit"', '{}', '{"format":"other"}']) expect(refused(other)).toBe('notKit')
  expect(refused(JSON.stringify({ ...saved(), version: 2 }))).toBe('newer')
  expect(refused(JSON.stringify({ ...saved(), blurb: 'x'.repeat(KIT_FILE_BYTES_MAX) }))).toBe('tooBig')
})

test('[UI-201] one wrong place is named: part, number and field, and the limit it passed', () => {
  const long = { what: 'long', part: 'prompts', number: 2, field: 'text', limit: PROMPT_LENGTH_MAX }
  expect(broken(({ prompts }) => Object.assign(prompts[1] ?? {}, { text: 'x'.repeat(281) }))).toEqual(long)
  const at = (what: string, part: string, number: number | null, field: string) => ({ what, part, number, field })
  const cases: [(kit: Mutable) => void, object][] = [
    [(kit) => delete kit.title, at('missing', 'kit', null, 'title')],
    [(kit) => Object.assign(kit, { title: '  ' }), at('missing', 'kit', null, 'title')],
    [(kit) => Object.assign(kit, { title: 'x'.repeat(61) }), at('long', 'kit', null, 'title')],
    [(kit) => Object.assign(kit, { prompts: 'all' }), at('wrong', 'prompts', null, '')],
    [(kit) => delete kit.steps[0]?.title, at('missing', 'steps', 1, 'title')],
    [({ steps }) => Object.assign(steps[1] ?? {}, { minutes: 121 }), at('range', 'steps', 2, 'minutes')],
    [({ steps }) => Object.assign(steps[1] ?? {}, { minutes: -1 }), at('range', 'steps', 2, 'minutes')],
    [({ steps }) => Object.assign(steps[1] ?? {}, { section: 'nowhere' }), at('unknown', 'steps', 2, 'section')],
    [({ prompts }) => Object.assign(prompts[2] ?? {}, { step: 'nowhere' }), at('unknown', 'prompts', 3, 'step')],
    [({ prompts }) => Object.assign(prompts[2] ?? {}, { mode: 'shouting' }), at('wrong', 'prompts', 3, 'mode')],
    [({ prompts }) => Object.assign(prompts[2] ?? {}, { text: ' ' }), at('missing', 'prompts', 3, 'text')],
    [({ sections }) => Object.assign(sections[1] ?? {}, { id: 'section-1' }), at('twice', 'sections', 2, 'id')],
    [({ sections }) => Object.assign(sections[0] ?? {}, { id: '__proto__' }), at('wrong', 'sections', 1, 'id')],
    [({ sections }) => Object.assign(sections[0] ?? {}, { size: [9, 9] }), at('range', 'sections', 1, 'size')],
  ]
  for (const [change, told] of cases) expect(broken(change)).toMatchObject(told)
  const many = { ...saved(), prompts: Array.from({ length: KIT_PROMPTS_MAX + 1 }, () => saved().prompts[0]) }
  expect(problemIn(many)).toMatchObject({ what: 'many', part: 'prompts', number: null, limit: KIT_PROMPTS_MAX })
})

test('[UI-201] a deck that is too long for a kit is told so when it is saved', () => {
  const orders = ordersFor(KIT_PROMPTS_MAX + 1)
  const prompts = new Map(orders.map((order, at) => [`p${at}`, prompt(`Question ${at}?`, 'st-1', order)]))
  expect(kitOf({ ...source(), prompts }).problem).toMatchObject({ what: 'many', part: 'prompts' })
})
