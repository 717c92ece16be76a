import { expect, test } from 'vitest'
import { groupTitle } from '../../server/members/groupTitle.ts'
import { BOARD_EXTENT, SECTION_TITLE_LENGTH_MAX } from '../../shared/limits.ts'
import {
  grouped,
  groupFor,
  groupSizesToChoose,
  sizesOfGroups,
  unitsOf,
  withMember,
  withoutMember,
} from '../../shared/rules/breakouts.ts'
import { groupPlaces } from '../../shared/rules/groupPlaces.ts'
import { overlap } from '../../shared/rules/placement.ts'

const people = (count: number) => Array.from({ length: count }, (_, at) => `p${at}`)
const sum = (sizes: readonly number[]) => sizes.reduce((all, one) => all + one, 0)

test('[CMD-80] of 2 to 40 people nobody is alone, and no group is larger than a trio', () => {
  for (const size of groupSizesToChoose)
    for (let count = 2; count <= 40; count++) {
      const sizes = sizesOfGroups(count, size)
      expect(sum(sizes)).toBe(count)
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2)
      expect(Math.max(...sizes)).toBeLessThanOrEqual(3)
      const odd = sizes.filter((one) => one !== size).length
      expect(odd).toBeLessThanOrEqual(size === 2 ? 1 : 2)
      const groups = grouped(
        people(count).map((one) => [one]),
        size,
      )
      expect(groups.map(({ length }) => length).toSorted()).toEqual(sizes.toSorted())
      expect(groups.flat().toSorted()).toEqual(people(count).toSorted())
    }
  expect(sizesOfGroups(1, 2)).toEqual([])
  expect(sizesOfGroups(0, 3)).toEqual([])
})

test('[CMD-80] whoever writes for others stays with them while there is room in one group', () => {
  const table = [
    ...people(5).map((id) => ({ id, by: null })),
    { id: 'kim', by: 'p1' },
    { id: 'lou', by: 'somebody who leads' },
  ]
  const units = unitsOf(table)
  expect(units).toContainEqual(['p1', 'kim'])
  expect(units).toContainEqual(['lou'])
  for (const size of groupSizesToChoose) {
    const groups = grouped(units, size)
    expect(groups.find((group) => group.includes('p1'))).toContain('kim')
    expect(groups.flat()).toHaveLength(7)
  }
  const large = grouped([['keeper', 'a', 'b', 'c', 'd'], ['x']], 2)
  expect(large.map(({ length }) => length)).toEqual([2, 2, 2])
  expect(large.flat().toSorted()).toEqual(['a', 'b', 'c', 'd', 'keeper', 'x'])
})

test('[CMD-82] a newcomer joins whoever writes for them, else the smallest group; nobody is in two', () => {
  const groups = [
    { section: 's1', members: ['a', 'b', 'c'] },
    { section: 's2', members: ['d', 'e'] },
  ]
  expect(groupFor(groups, null)?.section).toBe('s2')
  expect(groupFor(groups, 'b')?.section).toBe('s1')
  expect(groupFor(groups, 'who leads')?.section).toBe('s2')
  expect(groupFor([], null)).toBeUndefined()
  const moved = withMember(groups, 'a', 's2')
  expect(moved.map(({ members }) => members)).toEqual([
    ['b', 'c'],
    ['d', 'e', 'a'],
  ])
  expect(withMember(moved, 'a', 's2')).toBe(moved)
  expect(withoutMember(moved, 'nobody')).toBe(moved)
})

test('[CMD-81] groups’ sections cover neither one another nor anything that lies on the board', () => {
  const sections = [
    { at: [0, 0], size: [880, 720] },
    { at: [944, 0], size: [880, 720] },
  ] as const
  const lying = [
    { at: [100, 900], size: [200, 140] },
    { at: [1500, 2400], size: [200, 140] },
  ] as const
  for (let count = 1; count <= 40; count++) {
    const places = groupPlaces(count, { sections, lying }, BOARD_EXTENT)
    expect(places).toHaveLength(count)
    for (const [at, place] of places.entries())
      for (const other of [...places.slice(at + 1), ...sections, ...lying]) expect(overlap(place, other)).toBe(false)
  }
  const deep = { at: [0, BOARD_EXTENT - 800], size: [880, 720] } as const
  for (const { at } of groupPlaces(9, { sections: [deep], lying: [] }, BOARD_EXTENT)) expect(at[0]).toBeGreaterThan(880)
  expect(groupPlaces(2, { sections: [], lying: [] }, BOARD_EXTENT)).toHaveLength(2)
})

test('[CMD-81] a group’s section is called by its people, in one line', () => {
  expect(groupTitle(['Lena', 'Omar'], 1)).toBe('Lena & Omar')
  expect(groupTitle(['Lena', '', ''], 1)).toBe('Lena +2')
  expect(groupTitle(['', ''], 3)).toBe('Group 3')
  const long = groupTitle(['a'.repeat(40), 'b'.repeat(40), 'c'.repeat(40), ''], 1)
  expect([...long].length).toBeLessThanOrEqual(SECTION_TITLE_LENGTH_MAX)
  expect(long).toMatch(/^a+… & b+… & c+… \+1$/)
})
