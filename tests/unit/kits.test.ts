import { describe, expect, test } from 'vitest'
import { KitSummary } from '../../shared/api.ts'
import { inLength, minutesIn, questionsIn } from '../../shared/kits/inLength.ts'
import { Kit } from '../../shared/kits/kit.ts'
import { OWN_KIT } from '../../shared/kits/kitFile.ts'
import { KitLength, USUAL_LENGTH } from '../../shared/kits/kitLength.ts'
import { kitById, kits, summaryOf } from '../../shared/kits/kits.ts'
import { PROMPT_LENGTH_MAX } from '../../shared/limits.ts'
import { faultsOf } from '../helpers/questions.ts'

type Prompt = Kit['prompts'][number]
type Section = Kit['sections'][number]

/** Readable from seven metres in three lines of the projector's largest type. */
const THREE_LINES = 140

function promptsOf(prompts: readonly Prompt[], step: string): Prompt[] {
  return prompts.filter((prompt) => prompt.step === step)
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

/** Blank has nothing to be tested. */
const written = kits.filter(({ id }) => id !== 'blank')
const everyPrompt = kits.flatMap((kit) => kit.prompts)

describe.each(written.map((kit) => [kit.title, kit] as const))('%s', (_title, kit) => {
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

  test('[KIT-6] every section has its step, every step its prompts in every length, and the deck follows the steps', () => {
    const filled = kit.steps.flatMap(({ section }) => section ?? [])
    expect(filled).toEqual(kit.sections.map(({ id }) => id))
    for (const length of KitLength.options)
      for (const { id } of kit.steps)
        expect([length, id, promptsOf(inLength(kit, length).prompts, id).length]).not.toEqual([length, id, 0])
    expect(kit.prompts).toEqual(kit.steps.flatMap(({ id }) => promptsOf(kit.prompts, id)))
  })

  test('[KIT-7] each length takes what it says, its steps add up, and a longer one asks all that a shorter one does', () => {
    const asked = KitLength.options.map((length) => inLength(kit, length))
    for (const [at, length] of KitLength.options.entries()) {
      const { steps, prompts } = asked[at] ?? kit
      const said = kit.lengths?.[length] ?? 0
      expect([length, Math.abs(minutesIn(kit, length) - said) <= said * 0.1]).toEqual([length, true])
      for (const { id, minutes } of steps)
        expect([id, minutes]).toEqual([id, promptsOf(prompts, id).reduce((sum, prompt) => sum + prompt.minutes, 0)])
    }
    expect(kit.steps).toEqual(inLength(kit, USUAL_LENGTH).steps)
    const [short, usual, long] = asked.map(({ prompts }) => prompts.map(({ id }) => id))
    expect(usual).toEqual(expect.arrayContaining(short ?? []))
    expect(long).toEqual(expect.arrayContaining(usual ?? []))
    expect(short?.length).toBeLessThan(usual?.length ?? 0)
    expect(usual?.length).toBeLessThan(long?.length ?? 0)
  })

  test('[KIT-11] it opens with what may feel awkward, what it covers and who sees it, on one card, and ends in a date', () => {
    const opening = Object.values(kit.opening ?? {})
    expect(opening).toHaveLength(3)
    const [first] = inLength(kit, 'short').prompts
    // Whoever has twelve minutes hears it in the first question's hint.
    if (kit.steps[0]?.section === null) expect(first).toMatchObject({ text: opening.join(' '), mode: 'discuss' })
    expect(opening.join(' ').length).toBeLessThanOrEqual(PROMPT_LENGTH_MAX)
    for (const length of KitLength.options) {
      const { steps, prompts } = inLength(kit, length)
      const review = kit.sections.find(({ kind }) => kind === 'review')
      const dated = steps.find(({ section }) => section === review?.id)?.id ?? ''
      expect(promptsOf(prompts, dated).some(({ text }) => /\b(day|date|when|often|event|session)\b/i.test(text))).toBe(
        true,
      )
    }
    expect(inLength(kit, 'long').prompts.some(({ oneWord }) => oneWord)).toBe(true)
  })
})

test('[KIT-2] no two kits share an id, and no two prompts do', () => {
  expect(repeated(kits.map(({ id }) => id))).toEqual([])
  expect(repeated(everyPrompt.map(({ id }) => id))).toEqual([])
})

test('[KIT-7] the kits people know are as long as they were', () => {
  const usual = (id: string) => minutesIn(kitById(id) ?? Kit.parse(null), USUAL_LENGTH)
  expect(['team-alliance', 'manager-and-report', 'quick-alliance', 'tending'].map(usual)).toEqual([90, 60, 12, 15])
})

test('[KIT-8] nothing is asked, hinted or probed twice', () => {
  expect(repeated(everyPrompt.flatMap(({ text, hint, probes }) => [text, hint, ...probes]))).toEqual([])
  expect(repeated(kits.flatMap(({ sections }) => sections.map(({ invitation }) => invitation)))).toEqual([])
  expect(repeated(kits.flatMap(({ opening }) => Object.values(opening ?? {})))).toEqual([])
})

test('[KIT-9] a kit is found by its id, and by nothing else', () => {
  for (const kit of kits) expect(kitById(kit.id)).toBe(kit)
  for (const id of ['', 'toString', 'Team-Alliance', OWN_KIT]) expect(kitById(id)).toBeUndefined()
})

test('[KIT-10] a summary says what to expect and gives no prompt away', () => {
  for (const kit of kits) {
    const summary = KitSummary.parse(summaryOf(kit))
    expect(summary).toEqual(summaryOf(kit))
    const usual = { minutes: minutesIn(kit, USUAL_LENGTH), prompts: questionsIn(kit, USUAL_LENGTH).length }
    expect(summary).toMatchObject({ id: kit.id, ...usual })
    for (const { text } of kit.prompts) expect(JSON.stringify(summary)).not.toContain(text)
  }
})
