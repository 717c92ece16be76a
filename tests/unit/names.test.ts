import { expect, test } from 'vitest'
import { Code, Key, spokenCode, Title } from '../../shared/api.ts'
import { closeCodes, closing } from '../../shared/closeCodes.ts'
import { Id, Name } from '../../shared/members.ts'

test('[LIM-1] a name has at most forty characters in any script, on one line, without controls or direction tricks', () => {
  expect(Name.parse('  Ana \n María\t')).toBe('Ana María')
  expect(Name.parse('a\u202eb\u0000c\u2066d')).toBe('abcd')
  expect(Name.parse('e\u0301')).toBe('\u00e9')
  expect([...Name.parse('👩‍👩‍👧'.repeat(8))].length).toBe(40)
  expect(Name.safeParse('x'.repeat(41)).success).toBe(false)
})

test('[LIM-2] an id never reaches an object’s prototype', () => {
  for (const id of ['__proto__', 'constructor', 'prototype', '', 'a b', 'x'.repeat(41)])
    expect(Id.safeParse(id).success).toBe(false)
  expect(Id.parse('quick-people_1')).toBe('quick-people_1')
})

test('[LIM-3] a short code is the same however it is typed', () => {
  for (const typed of ['PLUM4829', 'plum 4829', ' Plum-48 29']) expect(Code.parse(typed)).toBe('PLUM4829')
  for (const wrong of ['4829', 'PLUM', 'PLUM48291', '__proto__']) expect(Code.safeParse(wrong).success).toBe(false)
  expect(spokenCode('PLUM4829')).toBe('PLUM 4829')
})

test('[LIM-4] a title is one line of at most 120 characters, and a key is 160 bits', () => {
  expect(Title.parse(' Atlas\nteam ')).toBe('Atlas team')
  expect(Title.safeParse('   ').success).toBe(false)
  expect(Title.safeParse('x'.repeat(121)).success).toBe(false)
  expect(Key.safeParse('a'.repeat(31)).success).toBe(false)
})

test('[LIM-5] a close reason always fits its frame', () => {
  const [code, words] = closing('revoked', 'é'.repeat(200))
  expect(code).toBe(closeCodes.revoked)
  expect(Buffer.byteLength(words)).toBeLessThanOrEqual(123)
})
