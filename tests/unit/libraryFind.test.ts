import { expect, test } from 'vitest'
import { symptoms } from '../../shared/kits/symptoms.ts'
import { promptsBySymptom } from '../../shared/library/bySymptom.ts'
import { findPrompts, type Wanted } from '../../shared/library/find.ts'
import { library } from '../../shared/library/library.ts'
import { type OwnPrompt, promptsText, readPrompts } from '../../shared/library/promptFile.ts'
import { PROMPT_LENGTH_MAX } from '../../shared/limits.ts'

const anything: Wanted = { query: '', step: null, family: null, setting: null, depth: null }
const find = (wanted: Partial<Wanted>) =>
  findPrompts(library, { ...anything, ...wanted }, ({ family }) =>
    family === 'across' ? 'Between departments' : family,
  )

const own: OwnPrompt = {
  ...{ text: 'What shall we cook?', hint: 'Hungry people first.', probes: ['With what?'], step: 'needs' },
  ...{ mode: 'round', minutes: 4 },
}

test('[LIB-6] prompts are found by their words, by the name of their family and by what people complain of', () => {
  expect(find({ query: 'alarm' }).map(({ id }) => id)[0]).toBe('ideal-before-the-alarm')
  expect(find({ query: 'DEPARTMENTS' })).toSatisfy((found: typeof library) =>
    found.some(({ family }) => family === 'across'),
  )
  for (const symptom of ['feedback doesn’t land', "feedback doesn't land"])
    expect(find({ query: symptom })[0]?.intent).toBe('trust.feedback')
  expect(find({ query: 'no buy-in' })[0]?.intent).toBe('purpose.together')
  expect(find({ query: 'we never decided who' })[0]?.intent).toBe('accountability.will-do')
  expect(find({ query: 'xylophone' })).toEqual([])
  expect(find({})).toEqual(library)
})

test('[LIB-6] every symptom has questions of the library that help, and no two the same', () => {
  expect(Object.keys(promptsBySymptom).sort()).toEqual(symptoms.map(({ id }) => id).sort())
  for (const prompts of Object.values(promptsBySymptom)) {
    expect(prompts.length).toBeGreaterThanOrEqual(3)
    expect(new Set(prompts).size).toBe(prompts.length)
    expect(prompts.filter((one) => !library.some(({ id }) => id === one))).toEqual([])
  }
  const chosen = Object.values(promptsBySymptom).map((prompts) => [...prompts].sort().join())
  expect(new Set(chosen).size).toBe(chosen.length)
})

test('[LIB-6] a filter leaves what fits it, and filters go together with words', () => {
  const found = find({ step: 'needs', setting: 'private', depth: 'deep' })
  expect(found.length).toBeGreaterThan(0)
  for (const { step, settings, depth } of found) {
    expect([step, depth]).toEqual(['needs', 'deep'])
    expect(settings).toContain('private')
  }
  expect(find({ query: 'alarm', family: 'home' })).toEqual([])
})

test('[LIB-7] own prompts go into a file and come out of it as they were', () => {
  expect(readPrompts(promptsText([own]))).toEqual({ prompts: [own] })
  const bare = { format: 'groundwork-prompts', version: 1, prompts: [{ text: '  What now?  ', secret: 'x' }] }
  expect(readPrompts(`\ufeff${JSON.stringify(bare)}`)).toEqual({
    prompts: [{ text: 'What now?', hint: '', probes: [], step: null, mode: 'open', minutes: 3 }],
  })
})

test('[LIB-8] a file that cannot be read says what is wrong, and in which question', () => {
  const file = (prompts: unknown, rest = {}) =>
    readPrompts(JSON.stringify({ format: 'groundwork-prompts', version: 1, prompts, ...rest })).problem
  expect(readPrompts('{').problem).toEqual({ what: 'notJson' })
  expect(readPrompts('{"format":"groundwork-kit"}').problem).toEqual({ what: 'notKit' })
  expect(readPrompts('null').problem).toEqual({ what: 'notKit' })
  expect(readPrompts('x'.repeat(300_000)).problem).toEqual({ what: 'tooBig' })
  expect(file([own], { version: 2 })).toEqual({ what: 'newer' })
  expect(file([])).toEqual({ what: 'empty' })
  expect(file([own, { hint: 'x' }])).toEqual({ what: 'missing', number: 2, field: 'text', limit: null })
  const long = { text: 'x'.repeat(PROMPT_LENGTH_MAX + 1) }
  expect(file([long])).toEqual({ what: 'long', number: 1, field: 'text', limit: PROMPT_LENGTH_MAX })
  expect(file([{ ...own, mode: 'sing' }])).toMatchObject({ what: 'wrong', number: 1, field: 'mode' })
  expect(file([{ ...own, minutes: -1 }])).toMatchObject({ what: 'range', number: 1, field: 'minutes' })
})
