import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { leadOf, wholeMinutes } from '../../client/features/pace/agendaWords.ts'
import { wordsOf } from '../../client/features/pace/spotlight.ts'
import { stageSize } from '../../client/features/pace/stageSize.ts'
import { isLockedFor } from '../../client/sync/locked.ts'
import { boardDoc, type Note } from '../../shared/schema/board.ts'
import { stageDoc } from '../../shared/schema/stage.ts'

const MINUTE = 60_000

test('[UI-160] ahead and behind are told in whole minutes, and less than one is on time', () => {
  expect(leadOf(0)).toEqual({ key: 'onTime', count: 0 })
  expect(leadOf(-59_999)).toEqual({ key: 'onTime', count: 0 })
  expect(leadOf(3 * MINUTE + 1)).toEqual({ key: 'ahead', count: 3 })
  expect(leadOf(-MINUTE)).toEqual({ key: 'behind', count: 1 })
  expect(wholeMinutes(5 * MINUTE - 1)).toBe(4)
  expect(wholeMinutes(-1)).toBe(0)
})

test('[UI-161] what people are pointed at is told in its first line, and not once it is gone', () => {
  const { board, stage } = room()
  const ground = { notes: board.notes, sections: stage.sections, prompts: stage.prompts }
  expect(wordsOf({ kind: 'note', id: 'n1' }, ground)).toBe('Two clear days')
  expect(wordsOf({ kind: 'section', id: 's1' }, ground)).toBe('Needs')
  expect(wordsOf({ kind: 'prompt', id: 'p1' }, ground)).toBe(null)
  board.notes.patch('n1', { deletedAt: 5 })
  expect(wordsOf({ kind: 'note', id: 'n1' }, ground)).toBe(null)
})

test('[UI-162] words in the spotlight get smaller with their length, and never too small for the back row', () => {
  const readable = 24
  const sizes = [1, 40, 41, 110, 200, 400, 4000].map(stageSize)
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a))
  expect(sizes.at(0)).toBeGreaterThan(100)
  expect(sizes.at(-1)).toBeGreaterThan(readable)
})

test('[UI-163] what lies in a locked section is locked for everybody but facilitators', () => {
  const where = room()
  const { stage } = where
  expect(isLockedFor('participant', 'n1', where)).toBe(false)
  stage.sections.patch('s1', { locked: true })
  expect(isLockedFor('participant', 'n1', where)).toBe(true)
  expect(isLockedFor('facilitator', 'n1', where)).toBe(false)
  where.board.notes.patch('n1', { section: null })
  expect(isLockedFor('participant', 'n1', where)).toBe(false)
  stage.locks.put('n1', { lockedAt: 1 })
  expect(isLockedFor('participant', 'n1', where)).toBe(true)
})

/** A board with one note in one section. */
function room() {
  const board = boardDoc(new Y.Doc())
  const stage = stageDoc(new Y.Doc())
  const box = { at: [0, 0] as [number, number], size: [400, 300] as [number, number] }
  stage.sections.put('s1', { ...box, title: 'Needs', order: 'a0' })
  board.notes.put('n1', {
    ...{ text: 'Two clear days\na week', ...box, group: null, layer: 0, color: 'sun' },
    ...{ section: 's1', prompt: null, author: null, createdAt: 1, deletedAt: null },
  } satisfies Note)
  return { board, stage }
}
