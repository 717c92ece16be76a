import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { boardDoc } from '../../shared/schema/board.ts'
import { stageDoc } from '../../shared/schema/stage.ts'

function withNotes() {
  const doc = new Y.Doc()
  const { notes } = boardDoc(doc)
  notes.put('a', { text: 'one', at: [0, 0] })
  notes.put('b', { text: 'two', at: [8, 8] })
  return { doc, notes }
}

test('[SYN-1] moving one note tells that note’s watchers and no other’s', () => {
  const { notes } = withNotes()
  const told: string[] = []
  notes.subscribe('a', () => told.push('a'))
  const stop = notes.subscribe('b', () => told.push('b'))
  const before = notes.get('b')
  notes.patch('a', { at: [5, 5] })
  expect(told).toEqual(['a'])
  expect(notes.get('a')?.at).toEqual([5, 5])
  expect(notes.get('b')).toBe(before)
  stop()
  notes.text('b', 'text')?.insert(0, 'and ')
  expect(told).toEqual(['a'])
  expect(notes.get('b')?.text).toBe('and two')
})

test('[SYN-2] an invalid record reads as absent, a field that grew since has its default', () => {
  const { doc, notes } = withNotes()
  doc.getMap('notes').set('bad', 'not a record')
  const odd = new Y.Map<unknown>()
  odd.set('color', 'ultraviolet')
  doc.getMap('notes').set('odd', odd)
  expect(notes.get('bad')).toBeUndefined()
  expect(notes.get('odd')).toMatchObject({ color: 'sun', author: null, deletedAt: null })
  expect(notes.ids()).toEqual(['a', 'b', 'odd'])
})

test('[SYN-3] the set of ids stays the same array while the set does', () => {
  const { notes } = withNotes()
  const ids = notes.ids()
  notes.patch('a', { at: [1, 1] })
  expect(notes.ids()).toBe(ids)
  notes.put('c', { text: '' })
  expect(notes.ids()).toEqual(['a', 'b', 'c'])
})

test('[SYN-4] a sheet has its defaults before anything was written, and a stable snapshot after', () => {
  const { session } = stageDoc(new Y.Doc())
  expect(session.get()).toMatchObject({ locked: false, prompt: null, step: null })
  session.patch({ locked: true })
  expect(session.get().locked).toBe(true)
  expect(session.get()).toBe(session.get())
})
