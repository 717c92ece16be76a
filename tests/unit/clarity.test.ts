import { expect, test } from 'vitest'
import { threadParts } from '../../client/features/talk/threadParts.ts'
import { probeKinds } from '../../shared/probes/kinds.ts'
import { probesInEnglish } from '../../shared/probes/words.ts'
import { clarityOf } from '../../shared/rules/clarity.ts'
import { avoids, isBare, probesToAsk, wordsIn } from '../../shared/rules/probing.ts'
import type { Comment } from '../../shared/schema/talk.ts'

const answer = (text: string, prompt: string | null = 'p') => ({ text, prompt })
const ask = (probe: string) => ({ probe, asks: true, text: 'What is it?' })
const reply = (probe: string, text = 'You tell me early') => ({ probe, text })

test('[PRB-1] a bare word is just a word until somebody says what it means, and clear once its signs are there, too', () => {
  expect(clarityOf(answer('Honesty'), [])).toBe('word')
  expect(clarityOf(answer('Honesty'), [ask('meaning')])).toBe('word')
  expect(clarityOf(answer('Honesty'), [ask('meaning'), reply('meaning', 'Honesty')])).toBe('word')
  expect(clarityOf(answer('Honesty'), [reply('meaning')])).toBe('meant')
  expect(clarityOf(answer('Honesty'), [reply('missing')])).toBe('meant')
  expect(clarityOf(answer('Honesty'), [reply('meaning'), ask('signs')])).toBe('meant')
  expect(clarityOf(answer('Honesty'), [reply('meaning'), reply('signs')])).toBe('clear')
  expect(clarityOf(answer('Honesty'), [{ text: 'I like this a lot' }, reply('year')])).toBe('word')
})

test('[PRB-1] what is no answer, or says enough by itself, is left alone until somebody asks', () => {
  const sentence = 'Tell me on the day when a date slips'
  for (const quiet of [answer('Parking lot', null), answer(sentence), answer('  ')])
    expect(clarityOf(quiet, [])).toBeNull()
  expect(clarityOf(answer('Parking lot', null), [ask('signs')])).toBe('word')
  expect(clarityOf(answer(sentence), [ask('signs')])).toBe('meant')
  expect(clarityOf(answer(sentence), [ask('signs'), reply('signs')])).toBe('clear')
})

test('[PRB-1] words are counted in any script', () => {
  const counts: Readonly<Record<string, number>> = {
    '': 0,
    '…?!': 0,
    Trust: 1,
    'one-to-ones don’t slip': 3,
    'Ehrlichkeit über alles': 3,
    信頼: 1,
    早めに教えてください: 5,
    '🌱 grow': 1,
  }
  for (const [text, count] of Object.entries(counts)) expect([text, wordsIn(text)]).toEqual([text, count])
  expect([isBare('Trust'), isBare('早めに教えてください'), isBare('🌱')]).toEqual([true, false, false])
})

test('[PRB-2] the most useful probe that was not asked yet comes first; what only avoids is asked for what is wanted', () => {
  expect(probesToAsk('Honesty', [])[0]).toBe('meaning')
  expect(probesToAsk('Honesty', [ask('meaning')])[0]).toBe('signs')
  for (const text of ['No more late calls', 'Don’t surprise me', 'never on Fridays', 'Without blame'])
    expect([text, probesToAsk(text, [])[0]]).toEqual([text, 'instead'])
  for (const text of ['Nothing beats a note', 'Noting it down', 'No problem when it rains', 'Know me'])
    expect([text, avoids(text)]).toEqual([text, false])
  expect([...probesToAsk('Honesty', [])].sort()).toEqual([...probeKinds].sort())
  expect(probesToAsk('Honesty', probeKinds.map(ask))).toEqual([])
})

test('[PRB-2] every probe is one open question', () => {
  for (const { name, question } of Object.values(probesInEnglish)) {
    expect(question).toMatch(/^(And )?[Ww]hat |^How /)
    expect(question.match(/\?/g)).toHaveLength(1)
    expect(question).not.toMatch(/\bwhy\b/i)
    expect(name.length).toBeLessThan(20)
  }
})

test('[PRB-3] replies nest under their question; two who ask the same at once ask it once, and what was said stays', () => {
  const said = (id: string, fields: Partial<Comment> = {}) =>
    [id, { about: 'n', text: id, author: 'ana', createdAt: 1, deletedAt: null, ...fields }] as const
  const ask = { probe: 'meaning', asks: true } as const
  const parts = threadParts([
    said('hello'),
    said('q1', ask),
    said('q2', ask),
    said('heard', { heard: true }),
    said('a1', { probe: 'meaning' }),
    said('orphan', { probe: 'repair' }),
  ])
  expect(parts.map(({ kind }) => kind)).toEqual(['said', 'probe', 'heard', 'probe'])
  expect(parts[1]).toMatchObject({ probe: 'meaning', ask: ['q1', {}], replies: [['a1', {}]] })
  expect(parts[3]).toMatchObject({ probe: 'repair', ask: null, replies: [['orphan', {}]] })
})
