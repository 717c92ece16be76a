import { expect, test } from 'vitest'
import { saidWords } from '../../client/views/stageWords.ts'
import { kits } from '../../shared/kits/kits.ts'
import { oneWordToClose, ritualId, warmUps } from '../../shared/kits/rituals.ts'
import { faultsOf } from '../helpers/questions.ts'

/** Readable from seven metres in three lines of the projector's largest type. */
const THREE_LINES = 140

test.each([...warmUps, oneWordToClose].map((ritual) => [ritual.text, ritual] as const))(
  '[UI-204] open, single, short: %s',
  (text, { probes, hint, minutes }) => {
    for (const question of [text, ...probes]) expect([question, faultsOf(question)]).toEqual([question, []])
    expect(text.length).toBeLessThanOrEqual(THREE_LINES)
    expect(hint.length).toBeGreaterThan(20)
    expect(minutes).toBeLessThanOrEqual(5)
  },
)

test('[UI-204] there are twelve, and none repeats another or a kit', () => {
  const texts = warmUps.flatMap(({ text, probes }) => [text, ...probes])
  expect(warmUps).toHaveLength(12)
  expect(new Set(texts).size).toBe(texts.length)
  const ours = new Set(kits.flatMap(({ prompts }) => prompts.flatMap(({ text, probes }) => [text, ...probes])))
  expect(texts.filter((text) => ours.has(text))).toEqual([])
  expect(texts.filter((text) => /fun fact|favou?rite|superpower|spirit animal/i.test(text))).toEqual([])
})

test('[UI-204] a ritual that was shown makes room for the next of its kind', () => {
  const seen = (...ids: string[]) => new Map(ids.map((id) => [id, {}]))
  expect(ritualId('one-word', seen())).toBe('one-word')
  expect(ritualId('one-word', seen('one-word'))).toBe('one-word-2')
  expect(ritualId('one-word', seen('one-word', 'one-word-2', 'warm-up'))).toBe('one-word-3')
})

test('[UI-205] the same word is one, however it was typed, with as many dots as people', () => {
  const say = (...texts: string[]) => saidWords(texts.map((text) => ({ text, color: 'sun' })))
  expect(say('Calm', ' calm. ', '“CALM”', 'Ready').map(({ word, count }) => [word, count])).toEqual([
    ['Calm', 3],
    ['Ready', 1],
  ])
  expect(say('', '   ')).toEqual([])
  expect(say('!', '…').map(({ word }) => word)).toEqual(['!', '…'])
  expect(say('müde', 'Müde').map(({ count }) => count)).toEqual([2])
})

test('[UI-205] who writes more than a word is shown with its beginning', () => {
  const [said] = saidWords([{ text: 'a bit tired but very glad that\nwe did this', color: 'sky' }])
  expect(said?.word).toMatch(/^a bit tired but very glad…$/)
  expect(said?.color).toBe('sky')
})
