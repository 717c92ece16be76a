import { expect, test } from 'vitest'
import { CommitPace } from '../../../server/sync/commitPace.ts'

/** The wait after a second of commits of so many rows each, evenly spread. */
function waitAfter(commits: number, rows: number, isShared = false): number {
  const pace = new CommitPace(isShared)
  for (let commit = 0; commit <= commits; commit++) pace.committed(rows, 1000 + (commit * 1000) / commits)
  return pace.waitMs
}

test('[STO-14] five hundred boards wait eight milliseconds for each other, one board with forty who type for none', () => {
  expect(waitAfter(500, 1)).toBeGreaterThan(7)
  expect(waitAfter(5000, 1)).toBe(8)
  expect(waitAfter(160, 1)).toBe(0)
})

test('[STO-14] they go on waiting while it pays, and stop when commits are full or rows are few', () => {
  expect(waitAfter(110, 4.5)).toBeGreaterThan(7)
  expect(waitAfter(160, 50)).toBe(0)
  expect(waitAfter(10, 1)).toBe(0)
})

test('[STO-14] where commits go to a database they wait for each other sooner, and never longer than sixteen milliseconds', () => {
  expect(waitAfter(150, 1, true)).toBeGreaterThan(8)
  expect(waitAfter(5000, 1, true)).toBe(16)
  expect(waitAfter(15, 1, true)).toBe(0)
  expect(waitAfter(160, 50, true)).toBe(0)
})
