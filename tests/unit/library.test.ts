import { expect, test } from 'vitest'
import { kits } from '../../shared/kits/kits.ts'
import { library } from '../../shared/library/library.ts'
import { ArcStep, Depth, Family, Horizon, LibraryPrompt, Setting } from '../../shared/library/prompt.ts'
import { faultsOf } from '../helpers/questions.ts'
import { nearest } from '../helpers/sameness.ts'

/** Every intent the library promises to cover. */
const intents = {
  opening: ['arrive', 'stays-here', 'im-in'],
  purpose: ['goals', 'together', 'matters', 'feel', 'energy', 'fit', 'love'],
  trust: ['builds', 'feedback', 'missed', 'repair', 'recognition'],
  style: ['handled', 'strengths', 'team', 'channels', 'rhythm'],
  motivation: [
    ...['moves', 'best-out', 'at-best', 'own-values', 'shared-values', 'alive', 'role', 'in-some-years', 'safe-brave'],
  ],
  ideal: ['best-known', 'out-of-bed', 'best-version'],
  tough: ['signs', 'support', 'be-then', 'repair', 'boundary', 'no', 'storm-values', 'signal'],
  change: ['better', 'work-on', 'hard-time', 'try', 'obvious'],
  accountability: ['held', 'will-do', 'supports', 'celebrate', 'failure', 'check-ins'],
  review: ['works', 'does-not', 'bumps', 'achieved', 'still-to-do', 'learned'],
  across: ['alone-with', 'needs-to-win', 'shared-fate', 'share-first', 'silos'],
  home: ['valued', 'time', 'patience', 'listening', 'time-out'],
} satisfies Record<Family, string[]>

/** Readable from seven metres in three lines of the projector's largest type; most are far shorter. */
const ONE_BREATH = 110

function count(of: (prompt: LibraryPrompt) => boolean): number {
  return library.filter(of).length
}

test('[LIB-1] every prompt fits the schema', () => {
  for (const prompt of library) expect(LibraryPrompt.parse(prompt)).toEqual(prompt)
})

test('[LIB-2] every intent of every family has at least three prompts, and there is none besides', () => {
  expect(Object.keys(intents).toSorted()).toEqual(Family.options.toSorted())
  const promised = Object.entries(intents).flatMap(([family, ids]) => ids.map((id) => `${family}.${id}`))
  for (const intent of promised) expect([intent, count((one) => one.intent === intent) >= 3]).toEqual([intent, true])
  expect([...new Set(library.map(({ intent }) => intent))].toSorted()).toEqual(promised.toSorted())
  expect(library.length).toBeGreaterThanOrEqual(160)
})

test('[LIB-2] every step of the arc, and of every kit, has prompts; so has every depth, horizon and setting', () => {
  for (const step of ArcStep.options) expect([step, count((one) => one.step === step) >= 3]).toEqual([step, true])
  const kinds = kits.flatMap(({ sections }) => sections.map(({ kind }) => kind)).filter((kind) => kind !== 'other')
  for (const kind of kinds) expect(ArcStep.options).toContain(kind)
  for (const depth of Depth.options) expect(count((one) => one.depth === depth)).toBeGreaterThanOrEqual(20)
  for (const horizon of Horizon.options) expect(count((one) => one.horizon === horizon)).toBeGreaterThanOrEqual(6)
  for (const setting of Setting.options)
    expect([setting, count(({ settings }) => settings.includes(setting)) >= 20]).toEqual([setting, true])
})

test('[LIB-3] ids are unique, and nothing is said twice', () => {
  const said = library.flatMap(({ text, told, hint, probes }) => [text, told, hint, ...probes])
  for (const list of [library.map(({ id }) => id), said.map((text) => text.toLowerCase())])
    expect(list.filter((one, at) => list.indexOf(one) < at)).toEqual([])
})

test('[LIB-3] no two prompts ask nearly the same in nearly the same words, those of the kits included', () => {
  const ours = library.map(({ text }) => text)
  const theirs = kits.flatMap(({ prompts }) => prompts.map(({ text }) => text))
  const close = nearest([...ours, ...theirs], 0.5).filter(([a]) => ours.includes(a))
  expect(close).toEqual([])
})

test.each(library.map((prompt) => [prompt.id, prompt] as const))('[LIB-4] one open question: %s', (_id, prompt) => {
  for (const question of [prompt.text, prompt.asked, ...prompt.probes])
    expect([question, faultsOf(question)]).toEqual([question, []])
})

test('[LIB-5] every prompt is said in one breath and fits the big screen; what one tells is no question', () => {
  const long = library.flatMap(({ text, asked, probes }) => [text, asked, ...probes])
  expect(long.filter((text) => text.length > ONE_BREATH)).toEqual([])
  expect(library.map(({ told }) => told).filter((told) => /[?.!]$/.test(told))).toEqual([])
  expect(library.flatMap(({ hint, pitfall }) => [hint, pitfall]).filter((text) => text.includes('!'))).toEqual([])
})
