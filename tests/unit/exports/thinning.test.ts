import { expect, test } from 'vitest'
import { thinned } from '../../../shared/rules/thinning.ts'
import type { Version } from '../../../shared/schema/version.ts'

const kept = (...whys: readonly Version['why'][]) =>
  new Map(whys.map((why, at) => [`${why}${at}`, { why, at }] as const))
const rules = { most: 6, steps: 3, needed: new Set<string>() }

test('[EXP-2] what was kept by itself goes first, the oldest first, and nothing that somebody named', () => {
  expect(thinned(kept('step', 'step', 'named'), 'named', rules)).toEqual([])
  expect(thinned(kept('step', 'step', 'step'), 'step', rules)).toEqual(['step0'])
  expect(thinned(kept('settled', 'step', 'checkin', 'before', 'named', 'named'), 'settled', rules)).toEqual(['step1'])
  expect(thinned(kept('settled', 'checkin', 'checkin', 'named', 'named', 'named'), 'checkin', rules)).toEqual([
    'checkin1',
  ])
  expect(thinned(kept('settled', 'settled', 'named', 'named', 'named', 'named'), 'checkin', rules)).toEqual([
    'settled0',
  ])
})

test('[EXP-2] the version that people last said yes to stays', () => {
  const needed = new Set(['settled0'])
  const all = kept('settled', 'settled', 'named', 'named', 'named', 'named')
  expect(thinned(all, 'checkin', { ...rules, needed })).toEqual(['settled1'])
})
