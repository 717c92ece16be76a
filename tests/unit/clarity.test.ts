import { expect, test } from 'vitest'
import type { BoardNow } from '../../client/features/outline/outlineTree.ts'
import { threadsOf } from '../../client/features/outline/threads.ts'
import { threadParts } from '../../client/features/talk/threadParts.ts'
import { newsIn } from '../../client/sync/newToMe.ts'
import { probeKinds } from '../../shared/probes/kinds.ts'
import { probesInEnglish } from '../../shared/probes/words.ts'
import { clarityOf } from '../../shared/rules/clarity.ts'
import { avoids, isBare, probesToAsk, wordsIn } from '../../shared/rules/probing.ts'
import { nextOf, unclearAnswers } from '../../shared/rules/unclear.ts'
import { Note } from '../../shared/schema/board.ts'
import type { Comment, Reaction } from '../../shared/schema/talk.ts'

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

test('[PRB-4] whoever leads goes from one unclear answer to the next, the oldest first, round and round', () => {
  const note = (text: string, prompt: string | null, createdAt: number, deletedAt: number | null = null) => ({
    ...{ text, prompt, createdAt, deletedAt },
  })
  const notes = new Map([
    ['late', note('Trust', 'p', 3)],
    ['early', note('Honesty', 'p', 1)],
    ['explained', note('Respect', 'p', 2)],
    ['elsewhere', note('Calm', 'other', 4)],
    ['gone', note('Fun', 'p', 5, 9)],
    ['loose', note('Parking', null, 6)],
    ['goodbye', note('Grateful', 'word', 7)],
  ])
  const prompts = new Map(['p', 'other', 'word'].map((id) => [id, { oneWord: id === 'word' }]))
  const said = (id: string) => (id === 'explained' ? [reply('meaning')] : [])
  const ids = unclearAnswers(notes, prompts, 'p', said)
  expect(ids).toEqual(['early', 'late'])
  expect(unclearAnswers(notes, prompts, null, said)).toEqual(['early', 'late', 'elsewhere'])
  expect(unclearAnswers(notes, prompts, 'word', said)).toEqual([])
  expect([null, 'early', 'late', 'explained'].map((now) => nextOf(ids, now))).toEqual([
    'early',
    'late',
    'early',
    'early',
  ])
  expect(nextOf([], 'early')).toBeNull()
})

test('[PRB-5] what was new to people is gathered, the most surprising first; nobody’s own card is new to them', () => {
  const mark = (
    about: string,
    author: string | null,
    kind: Reaction['kind'] = 'new',
    deletedAt: number | null = null,
  ) => ({ about, kind, author, createdAt: 1, deletedAt }) satisfies Reaction
  const note = (author: string, createdAt: number, deletedAt: number | null = null) =>
    Note.parse({ text: 'I sing', author, createdAt, deletedAt })
  const notes = new Map([
    ['one', note('ana', 1)],
    ['two', note('ben', 2)],
    ['mine', note('ana', 3)],
    ['gone', note('ana', 4, 9)],
  ])
  const given = [
    ...[mark('one', 'ben'), mark('two', 'ana'), mark('two', 'cem'), mark('two', 'cem'), mark('two', null)],
    ...[mark('mine', 'ana'), mark('gone', 'ben'), mark('one', 'cem', 'heart'), mark('one', 'cem', 'new', 9)],
  ]
  const reactions = new Map(given.map((one, at) => [`r${at}`, one]))
  expect(newsIn(notes, reactions).map(({ id, by }) => [id, by])).toEqual([
    ['two', ['ana', 'cem']],
    ['one', ['ben']],
  ])
})

test('[PRB-3] in the outline, too, replies stand under the first who asked, and alone once nobody asks any more', () => {
  const said = (createdAt: number, fields: Partial<Comment> = {}) => ({
    about: 'n',
    createdAt,
    deletedAt: null,
    ...fields,
  })
  const ask = { probe: 'meaning', asks: true } as const
  const comments = { q1: said(1, ask), q2: said(2, ask), a: said(3, { probe: 'meaning' }), plain: said(4) }
  const under = (now: Record<string, ReturnType<typeof said>>) =>
    threadsOf({ items: [], links: new Map(), comments: new Map(Object.entries(now)) } as unknown as BoardNow)
      .get('n')
      ?.map(({ id, children }) => [id, children.map((child) => child.id)])
  expect(under(comments)).toEqual([
    ['q1', ['a']],
    ['q2', []],
    ['plain', []],
  ])
  const gone = { deletedAt: 9 }
  expect(under({ ...comments, q1: said(1, { ...ask, ...gone }), q2: said(2, { ...ask, ...gone }) })).toEqual([
    ['a', []],
    ['plain', []],
  ])
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
