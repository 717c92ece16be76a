import * as Y from 'yjs'
import { shapes } from '../../shared/schema/shapes.ts'
import type { Erasing } from './person.ts'

/** What bears one person's name as its author, by root of the board's document. Agreements are everybody's. */
const theirRoots = ['notes', 'figures', 'images', 'strokes', 'links', 'comments', 'reactions'] as const

/** Ids, by root. */
export type Theirs = ReadonlyMap<string, ReadonlySet<string>>

/** What goes with somebody: everything they put on the board, where their words are to go; else nothing. */
export function theirsOn(board: Y.Doc, { member, words }: Erasing): Theirs {
  return new Map(theirRoots.map((name) => [name, words === 'remove' ? signedBy(board, name, member) : new Set()]))
}

/**
 * Deletes it, with what others wrote in it. A note under which others talk stays without a word, so that theirs stays
 * where it was said. Resolves with the files of pictures that nothing shows any more.
 */
export function eraseOnBoard(board: Y.Doc, _who: Erasing, theirs: Theirs): readonly string[] {
  const files = [...(theirs.get('images') ?? [])].map((id) => fieldOf(board, 'images', id, 'file'))
  for (const [name, ids] of theirs) {
    const root = board.getMap(name)
    for (const id of ids)
      if (isTalkedAbout(board, id, theirs)) root.set(id, withoutWords(root.get(id), name))
      else root.delete(id)
  }
  const shown = new Set([...board.getMap('images').keys()].map((id) => fieldOf(board, 'images', id, 'file')))
  return files.filter((file) => file !== null && !shown.has(file)) as string[]
}

function signedBy(board: Y.Doc, name: string, member: string): ReadonlySet<string> {
  return new Set([...board.getMap(name).keys()].filter((id) => fieldOf(board, name, id, 'author') === member))
}

function isTalkedAbout(board: Y.Doc, id: string, theirs: Theirs): boolean {
  if (!theirs.get('notes')?.has(id)) return false
  return [...board.getMap('comments').keys()].some(
    (comment) => !theirs.get('comments')?.has(comment) && fieldOf(board, 'comments', comment, 'about') === id,
  )
}

/** A new record in the place of the old one: letters that somebody took out of it, or wrote into it offline, lead nowhere then. */
function withoutWords(record: unknown, root: string): Y.Map<unknown> {
  const made = new Y.Map<unknown>()
  const shape = shapes.board[root] ?? {}
  if (record instanceof Y.Map)
    for (const [field, value] of record.entries()) if (!(field in shape) && field !== 'shownAs') made.set(field, value)
  for (const field of Object.keys(shape)) made.set(field, new Y.Text())
  return made
}

function fieldOf(board: Y.Doc, name: string, id: string, field: string): string | null {
  const record = board.getMap(name).get(id)
  const value: unknown = record instanceof Y.Map ? record.get(field) : null
  return typeof value === 'string' ? value : null
}
