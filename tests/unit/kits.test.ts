import { describe, expect, test } from 'vitest'
import { KitSummary } from '../../shared/api.ts'
import { Kit, minutesOf } from '../../shared/kits/kit.ts'
import { OWN_KIT } from '../../shared/kits/kitFile.ts'
import { kitById, kits, summaryOf } from '../../shared/kits/kits.ts'
import { faultsOf } from '../helpers/questions.ts'

type Prompt = Kit['prompts'][number]
type Section = Kit['sections'][number]

/** Readable from seven metres in three lines of the projector's largest type. */
const THREE_LINES = 140

function promptsOf(kit: Kit, step: string): Prompt[] {
  return kit.prompts.filter((prompt) => prompt.step === step)
}

function overlap(a: Section, b: Section): boolean {
  return ([0, 1] as const).every(
    (axis) => a.at[axis] < b.at[axis] + b.size[axis] && b.at[axis] < a.at[axis] + a.size[axis],
  )
}

function repeated(texts: readonly string[]): string[] {
  const plain = texts.map((text) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim(),
  )
  return plain.filter((text, at) => plain.indexOf(text) !== at)
}

const everyPrompt = kits.flatMap((kit) => kit.prompts)

describe.each(kits.map((kit) => [kit.title, kit] as const))('%s', (_title, kit) => {
  test('[KIT-1] it fits the schema', () => {
    expect(Kit.parse(kit)).toEqual(kit)
  })

  test('[KIT-3] its sections stand apart on an 8 px grid, from the top left, in reading order', () => {
    const { sections } = kit
    for (const { at, size } of sections) for (const length of [...at, ...size]) expect(length % 8).toBe(0)
    const touching = sections.flatMap((a, n) =>
      sections.slice(n + 1).flatMap((b) => (overlap(a, b) ? [[a.id, b.id]] : [])),
    )
    expect(touching).toEqual([])
    expect(sections[0]?.at).toEqual([0, 0])
    const read = sections.toSorted((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0])
    expect(sections.map(({ id }) => id)).toEqual(read.map(({ id }) => id))
  })

  test.each(kit.prompts.map((prompt) => [prompt.text, prompt] as const))('[KIT-4] open, single: %s', (text, prompt) => {
    for (const question of [text, ...prompt.probes]) expect([question, faultsOf(question)]).toEqual([question, []])
  })

  test('[KIT-5] every prompt and probe fits a projector in three lines', () => {
    const long = kit.prompts
      .flatMap(({ text, probes }) => [text, ...probes])
      .filter((text) => text.length > THREE_LINES)
    expect(long).toEqual([])
  })

  test('[KIT-6] every section has its step, every step its prompts, and the deck follows the steps', () => {
    const filled = kit.steps.flatMap(({ section }) => section ?? [])
    expect(filled).toEqual(kit.sections.map(({ id }) => id))
    const leastPrompts = minutesOf(kit) > 15 ? 2 : 1
    for (const { id } of kit.steps) expect([id, promptsOf(kit, id).length >= leastPrompts]).toEqual([id, true])
    expect(kit.prompts).toEqual(kit.steps.flatMap(({ id }) => promptsOf(kit, id)))
  })

  test('[KIT-7] the prompts of each step fit its minutes, and fill most of them', () => {
    for (const { id, minutes } of kit.steps) {
      const planned = promptsOf(kit, id).reduce((sum, prompt) => sum + prompt.minutes, 0)
      expect(planned, id).toBeLessThanOrEqual(minutes + 2)
      expect(planned, id).toBeGreaterThanOrEqual(minutes - 2)
    }
  })
})

test('[KIT-2] no two kits share an id, and no two prompts do', () => {
  expect(repeated(kits.map(({ id }) => id))).toEqual([])
  expect(repeated(everyPrompt.map(({ id }) => id))).toEqual([])
})

test('[KIT-7] a session is as long as promised', () => {
  const [team, pair, quick] = ['team-alliance', 'manager-and-report', 'quick-alliance'].map((id) => kitById(id))
  if (!team || !pair || !quick) throw new Error('A kit is missing.')
  expect(minutesOf(team)).toBe(90)
  expect(minutesOf(pair)).toBeGreaterThanOrEqual(45)
  expect(minutesOf(pair)).toBeLessThanOrEqual(60)
  expect(minutesOf(quick)).toBe(12)
})

test('[KIT-8] nothing is asked, hinted or probed twice', () => {
  expect(repeated(everyPrompt.flatMap(({ text, hint, probes }) => [text, hint, ...probes]))).toEqual([])
  expect(repeated(kits.flatMap(({ sections }) => sections.map(({ invitation }) => invitation)))).toEqual([])
})

test('[KIT-9] a kit is found by its id, and by nothing else', () => {
  for (const kit of kits) expect(kitById(kit.id)).toBe(kit)
  for (const id of ['', 'toString', 'Team-Alliance', 'blank', OWN_KIT]) expect(kitById(id)).toBeUndefined()
})

test('[KIT-10] a summary says what to expect and gives no prompt away', () => {
  for (const kit of kits) {
    const summary = KitSummary.parse(summaryOf(kit))
    expect(summary).toEqual(summaryOf(kit))
    expect(summary).toMatchObject({ id: kit.id, minutes: minutesOf(kit), prompts: kit.prompts.length })
    for (const { text } of kit.prompts) expect(JSON.stringify(summary)).not.toContain(text)
  }
})
