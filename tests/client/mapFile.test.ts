import { fromBase64, toBase64 } from 'lib0/buffer'
import { expect, test } from 'vitest'
import { newAlly, withAllyBack, withInitiative, withoutAlly, withPulse } from '../../client/features/map/edits.ts'
import { mergeMaps } from '../../client/features/map/mergeMaps.ts'
import { ALLIES_MAX, emptyMap, type MyMap, salvaged } from '../../client/features/map/myMap.ts'
import { alliesFrom } from '../../client/features/map/quickNames.ts'
import { readSealed, seal, unseal } from '../../client/features/map/sealedFile.ts'
import { ally, crowd, mapOf, TODAY } from '../helpers/mapPeople.ts'

const full: MyMap = withPulse(
  withInitiative(mapOf(...crowd(12)), {
    ...{ id: 'launch', title: 'Launch', allies: ['person-3'], isDone: false, changedAt: 1 },
  }),
  { on: TODAY, level: 'drained', signs: ['alone'] },
)
const words = 'three plain words'

test('[MAP-9] a sealed map opens with its passphrase, as it was, and tells nothing without', async () => {
  const text = await seal(full, words)
  expect(text).not.toContain('Person')
  expect(text).not.toContain(toBase64(new TextEncoder().encode('Person')).slice(0, 6))
  expect(await unseal(text, words)).toEqual({ map: full })
  expect(await unseal(text, 'three plain wordz')).toEqual({ problem: 'wrong' })
  expect(await seal(full, words), 'another salt and start each time').not.toBe(text)
})

test('[MAP-9] a sealed map that somebody has touched does not open', async () => {
  const text = await seal(full, words)
  const file = JSON.parse(text)
  const touched = (change: object) => unseal(JSON.stringify({ ...file, ...change }), words)
  const bytes = fromBase64(file.sealed)
  bytes[20] = (bytes[20] ?? 0) ^ 1
  expect(await touched({ sealed: toBase64(bytes) })).toEqual({ problem: 'wrong' })
  expect(await touched({ sealed: 'no base64 at all' })).toEqual({ problem: 'wrong' })
  expect(await touched({ iv: toBase64(new Uint8Array(12)) })).toEqual({ problem: 'wrong' })
  expect(await touched({ key: { ...file.key, iterations: file.key.iterations + 1 } })).toEqual({ problem: 'wrong' })
})

test('[MAP-9] a file that is no map of ours is told so before anything is worked out', async () => {
  const file = JSON.parse(await seal(emptyMap, words))
  const problem = (said: unknown) => readSealed(typeof said === 'string' ? said : JSON.stringify(said)).problem
  expect(problem('{')).toBe('notMap')
  expect(problem({ format: 'groundwork-kit' })).toBe('notMap')
  expect(problem({ ...file, version: 2 })).toBe('newer')
  expect(problem({ ...file, key: { ...file.key, iterations: 100_000_000 } })).toBe('notMap')
  expect(problem({ ...file, key: { ...file.key, iterations: 1000 } })).toBe('notMap')
  expect(problem(' '.repeat(3_000_000))).toBe('tooBig')
  expect(problem(file)).toBeUndefined()
})

test('[MAP-9] what a sealed file holds is checked like anybody’s', async () => {
  const strange = { ...full, allies: [{ ...ally('Ana'), tie: 9 }] } as MyMap
  expect(await unseal(await seal(strange, words), words)).toEqual({ problem: 'notMap' })
  const tooMany = mapOf(...crowd(ALLIES_MAX + 1))
  expect(await unseal(await seal(tooMany, words), words)).toEqual({ problem: 'notMap' })
})

test('[MAP-10] two maps become one: of what both have the later counts, and nobody loses their place', () => {
  const mine = mapOf(ally('Ana', { notes: 'mine', changedAt: 5 }), ally('Ben', { notes: 'mine', changedAt: 1 }))
  const theirs: MyMap = {
    ...mapOf(
      ally('Cem'),
      ally('Ben', { notes: 'theirs', changedAt: 2 }),
      ally('Ana', { notes: 'theirs', changedAt: 4 }),
    ),
    pulses: [{ on: TODAY, level: 'steady', signs: [], changedAt: 1 }],
    asides: ['sales'],
  }
  const both = mergeMaps(mine, theirs)
  expect(both.allies.map(({ id, notes }) => [id, notes])).toEqual([
    ['ana', 'mine'],
    ['ben', 'theirs'],
    ['cem', ''],
  ])
  expect(both.pulses).toEqual(theirs.pulses)
  expect(both.asides).toEqual(['sales'])
  expect(mergeMaps(both, theirs)).toEqual(both)
  expect(mergeMaps(emptyMap, full)).toEqual(full)
  expect(mergeMaps(full, emptyMap)).toEqual(full)
})

test('[MAP-10] more than a map may hold is not taken in, and nobody is left with somebody who is not there', () => {
  const theirs = withInitiative(mapOf(newAlly('Late', { id: 'late' })), {
    ...{ id: 'launch', title: 'Launch', allies: ['late'], isDone: false, changedAt: 1 },
  })
  const both = mergeMaps(mapOf(...crowd(ALLIES_MAX)), theirs)
  expect(both.allies).toHaveLength(ALLIES_MAX)
  expect(both.initiatives[0]?.allies).toEqual([])
})

test('[MAP-15] three questions make a first picture, and who is named in two of them is one person', () => {
  const allies = alliesFrom({ mine: '- Maya \n\n  Jonas; Ben', theirs: 'maya\nCem', alone: '• Dia\nBEN' })
  expect(allies.map(({ name, leaning, state }) => [name, leaning, state])).toEqual([
    ['Ben', 'mine', 'wished'],
    ['Maya', 'both', 'making'],
    ['Jonas', 'mine', 'making'],
    ['Cem', 'theirs', 'making'],
    ['Dia', 'none', 'wished'],
  ])
  expect(alliesFrom({ mine: ' \n;', theirs: '', alone: '' })).toEqual([])
  expect(alliesFrom({ mine: 'x'.repeat(500), theirs: '', alone: '' })[0]?.name).toHaveLength(60)
})

test('[MAP-11] a broken entry takes no other with it, and whoever goes is with no initiative', () => {
  const kept = { ...full, allies: [...full.allies, { id: 'x', name: '' }], passed: 'nothing' }
  expect(salvaged(JSON.parse(JSON.stringify(kept)))).toEqual(full)
  expect(salvaged('nothing')).toEqual(emptyMap)
  const without = withoutAlly(full, 'person-3')
  expect(without.initiatives[0]?.allies).toEqual([])
  expect(withAllyBack(without, 'person-3', full)).toEqual(full)
})
