import { describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { openOutline } from '../../client/features/outline/outlineStore.ts'
import { lookedUpOnce, type Words } from '../../client/features/outline/words.ts'
import { boardDoc } from '../../shared/schema/board.ts'
import { stageDoc } from '../../shared/schema/stage.ts'

/** Three notes on the open board, one under the other, and the outline of it. */
function outline() {
  const board = boardDoc(new Y.Doc())
  for (const [at, id] of ['a', 'b', 'c'].entries())
    board.notes.put(id, { text: id, at: [0, at * 200], createdAt: at, deletedAt: null })
  board.comments.put('said', { about: 'a', text: 'Yes', createdAt: 1, deletedAt: null })
  const store = openOutline(board, stageDoc(new Y.Doc()))
  const heard = vi.fn()
  store.subscribe(heard)
  const nodes = store.nodes()
  return { ...{ board, store, heard, nodes }, ids: () => store.rows().map(({ id }) => id) }
}

describe('the rows', () => {
  test('[UI-103] are not put in order again for words, colours and looks', () => {
    const { board, store, heard, nodes } = outline()
    board.notes.text('b', 'text')?.insert(0, 'So: ')
    board.comments.text('said', 'text')?.insert(0, 'Oh ')
    board.notes.patch('c', { color: 'rose', layer: 3 })
    store.settle()
    expect(store.nodes()).toBe(nodes)
    expect(heard).not.toHaveBeenCalled()
  })

  test.each([
    ['a place', { at: [0, 900] }, ['open board', 'b', 'c', 'a', 'said']],
    ['the Trash', { deletedAt: 1 }, ['open board', 'b', 'c']],
    ['a prompt', { prompt: 'asked' }, ['open board', 'a', 'said', 'b', 'c']],
  ])('[UI-100] are put in order again for %s', (_what, fields, expected) => {
    const { board, store, nodes, ids } = outline()
    board.notes.patch('a', fields)
    store.settle()
    expect(store.nodes()).not.toBe(nodes)
    expect(ids()).toEqual(expected)
  })

  test('[UI-100] are put in order again for a group, a comment and a link', () => {
    const { board, store, ids } = outline()
    board.groups.put('g', { text: '', createdAt: 1, deletedAt: null })
    board.notes.patch('b', { group: 'g' })
    store.settle()
    expect(ids()).toEqual(['open board', 'a', 'said', 'g', 'b', 'c'])
    board.groups.patch('g', { deletedAt: 2 })
    board.comments.patch('said', { deletedAt: 2 })
    board.links.put('l', { from: 'a', to: 'c', text: '', createdAt: 1, deletedAt: null })
    store.settle()
    expect(ids()).toEqual(['open board', 'a', 'l', 'b', 'c', 'l back'])
  })

  test('[UI-103] are told when they change, though somebody looked at them first', () => {
    const { board, store, heard, ids } = outline()
    board.comments.put('more', { about: 'a', text: 'No', createdAt: 2, deletedAt: null })
    store.unfoldTo('a')
    store.fold('a', false)
    expect(ids()).toEqual(['open board', 'a', 'said', 'more', 'b', 'c'])
    expect(heard).toHaveBeenCalled()
  })

  test('[UI-102] fold and unfold, whatever was written meanwhile', () => {
    const { board, store, heard, ids } = outline()
    store.fold('a', true)
    board.notes.text('b', 'text')?.insert(0, 'So: ')
    store.settle()
    expect(ids()).toEqual(['open board', 'a', 'b', 'c'])
    expect(heard).toHaveBeenCalledTimes(1)
    store.unfoldTo('said')
    expect(ids()).toEqual(['open board', 'a', 'said', 'b', 'c'])
  })
})

test('[UI-103] words that many rows say are looked up once', () => {
  const lookUp = vi.fn((key: string, values?: { readonly text?: string }) => `${key} ${values?.text ?? ''}`)
  const t = lookedUpOnce(lookUp as unknown as Words)
  expect([t('kind.note'), t('kind.note')]).toEqual(['kind.note ', 'kind.note '])
  expect(t('name.kind', { kind: 'Note', text: 'a' })).not.toBe(t('name.kind', { kind: 'Note', text: 'b' }))
  expect(lookUp).toHaveBeenCalledTimes(3)
})
