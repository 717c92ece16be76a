import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { adviceRules, GAP, type WritingKind } from '../../shared/coach/advice.ts'
import { coach } from '../../shared/coach/coach.ts'
import { kits } from '../../shared/kits/kits.ts'
import { oneWordToClose, warmUps } from '../../shared/kits/rituals.ts'
import { figuresOf, precision, readAll, readSet, recall, spokenOn, totalOf } from '../coach/readSet.ts'

const { tuning, heldOut } = readSet(join(import.meta.dirname, '..', 'coach', 'sentences'))
const fresh = readAll(join(import.meta.dirname, '..', 'coach', 'fresh'))
const kinds: readonly WritingKind[] = ['prompt', 'answer', 'agreement']
const advise = (text: string, kind: WritingKind) => coach(text, { kind, language: 'en' })

test('[COACH-1] the set holds 400 labelled sentences and more, half of them clean, and knows every rule in both halves', () => {
  const all = [...tuning, ...heldOut]
  expect(new Set(all.map(({ text, kind }) => `${kind} ${text}`)).size).toBe(all.length)
  expect(all.length).toBeGreaterThanOrEqual(600)
  expect(heldOut.length).toBeGreaterThan(280)
  const clean = all.filter(({ rules }) => rules.length === 0).length / all.length
  expect(clean).toBeGreaterThan(0.45)
  for (const half of [tuning, heldOut])
    for (const rule of adviceRules) expect(half.filter(({ rules }) => rules.includes(rule)).length).toBeGreaterThan(5)
})

test('[COACH-1] on the held-out half it is right 95 times in 100, and finds 80 in 100', () => {
  const figures = figuresOf(heldOut)
  expect(precision(totalOf(figures))).toBeGreaterThanOrEqual(0.95)
  expect(recall(totalOf(figures))).toBeGreaterThanOrEqual(0.8)
  for (const [rule, own] of figures) expect([rule, precision(own) >= 0.9]).toEqual([rule, true])
})

test('[COACH-1] what it was told since, by sentences written for it later, it still knows', () => {
  const figures = totalOf(figuresOf(fresh))
  expect(fresh.length).toBeGreaterThan(500)
  expect(precision(figures)).toBeGreaterThanOrEqual(0.99)
  expect(recall(figures)).toBeGreaterThanOrEqual(0.99)
})

test.each([
  ['why-question', 'Why do you want to work with us?', 'prompt', 'What makes you want to work with us?'],
  ['closed-question', 'Do you like our Mondays?', 'prompt', 'What do you like about our Mondays?'],
  ['over-responsibility', 'How can I motivate you?', 'prompt', 'What motivates you?'],
  ['next-step-only', 'How can I be a better manager?', 'prompt', 'What did the best manager you have known do?'],
  ['double-question', 'What works well? What doesn’t?', 'prompt', 'What works well?'],
  ['leading-question', 'Don’t you think we rush?', 'prompt', 'How do you see this: “we rush”?'],
  ['negative-framing', 'No surprises', 'answer', `No surprises. What I'd like instead: ${GAP}.`],
  ['abstract-word', 'Trust', 'answer', 'What does “trust” look like on an ordinary day?'],
  ['you-statement', 'You never listen to me', 'answer', "I'd like you to listen to me."],
  [
    'vague-agreement',
    'Ana sends the notes',
    'agreement',
    `Ana sends the notes. When or how often: ${GAP}. How we'll know: ${GAP}.`,
  ],
] as const)('[COACH-2] %s offers a way out of “%s”', (rule, text, kind, suggestion) => {
  const [first] = advise(text, kind)
  expect(first?.rule).toBe(rule)
  expect(first?.suggestions[0]).toBe(suggestion)
  expect(first?.message).toMatch(/^[A-Z“].+[.?]$/)
})

test('[COACH-2] everything it suggests passes, and so does each question it asks', () => {
  for (const { text, kind } of [...tuning, ...heldOut, ...fresh])
    for (const { rule, suggestions } of advise(text, kind)) {
      expect([text, rule, suggestions.length > 0]).toEqual([text, rule, true])
      const asKind = rule === 'abstract-word' ? 'prompt' : kind
      for (const suggestion of suggestions) expect([suggestion, advise(suggestion, asKind)]).toEqual([suggestion, []])
    }
})

test('[COACH-3] each rule speaks only of the kind it is for, and in a language it knows', () => {
  for (const { text } of tuning) {
    const said = kinds.map((kind) => advise(text, kind).map(({ rule }) => rule))
    expect(said[0]?.filter((rule) => !/question|responsibility|next-step/.test(rule))).toEqual([])
    expect(said[1]?.filter((rule) => !/you-|negative|abstract/.test(rule))).toEqual([])
    expect(said[2]?.filter((rule) => !/negative|vague/.test(rule))).toEqual([])
    for (const language of ['', 'x', 'de', 'constructor', '__proto__'])
      expect(coach(text, { kind: 'prompt', language })).toEqual([])
  }
  expect(coach('Why?', { kind: 'prompt', language: 'en-GB' })).toHaveLength(1)
})

test('[COACH-4] whatever is typed, it never throws, and points within the text', () => {
  const words = fc.array(
    fc.constantFrom(
      ...`why how you never don't i , ? ! " ' “ \n always no and what 😀 ı İ ${GAP} trust we by`.split(' '),
      'a\u0000',
    ),
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    words.map((some) => some.join(' ')),
  )
  fc.assert(
    fc.property(texts, fc.constantFrom(...kinds), (text, kind) => {
      for (const { start, end } of advise(text, kind)) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
    { numRuns: 400 },
  )
})

/** A page is read at once on a slow phone; ten times that is what one such text may take here, at worst. */
const LONG_TEXT_MS = 250

test.each([
  'why ',
  'you never ',
  'and what ',
  '"',
  "don't you, ",
  'no ',
  'a',
  ' ',
  'how can i ',
  ', so ',
  'i will try to ',
  '- ',
  'x.',
  '?',
  'one of the ',
])('[COACH-4] ten kilobytes of “%s” take no time to speak of', (part) => {
  const text = part.repeat(10_000 / part.length)
  for (const kind of kinds) {
    const start = performance.now()
    advise(text, kind)
    expect(performance.now() - start).toBeLessThan(LONG_TEXT_MS)
  }
})

test('[COACH-4] a sentence takes less than a millisecond', () => {
  const all = [...tuning, ...heldOut]
  for (const one of all) spokenOn(one)
  const start = performance.now()
  for (const one of all) spokenOn(one)
  expect((performance.now() - start) / all.length).toBeLessThan(1)
})

test('[COACH-5] our own prompts pass our own coach', () => {
  const ours = [...kits.flatMap(({ prompts }) => prompts), ...warmUps, oneWordToClose]
  const texts = ours.flatMap(({ text, probes }) => [text, ...probes])
  expect(texts.length).toBeGreaterThan(100)
  expect(
    texts
      .map((text) => [text, advise(text, 'prompt').map(({ rule }) => rule)] as const)
      .filter(([, said]) => said.length > 0),
  ).toEqual([])
})
