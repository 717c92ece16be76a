import * as Y from 'yjs'
import type { ErasedWords } from '../../shared/schema/erased.ts'
import { shapes } from '../../shared/schema/shapes.ts'

/** What bears one person's name as its author, by root of the board's document. Agreements are everybody's. */
export const theirRoots = ['notes', 'figures', 'images', 'strokes', 'links', 'groups', 'comments', 'reactions'] as const

/** Ids, by root. */
export type Theirs = ReadonlyMap<string, ReadonlySet<string>>

/** What goes with somebody: everything they put on the board, where their words are to go; else nothing. */
export function theirsOn(board: Y.Doc, member: string, words: ErasedWords): Theirs {
  return new Map(theirRoots.map((name) => [name, words === 'remove' ? signedBy(board, name, member) : new Set()]))
}

/** The files of pictures that nothing shows any more once these are gone. */
export function unshownFiles(board: Y.Doc, going: ReadonlySet<string>): readonly string[] {
  const files = (isGoing: boolean) =>
    [...board.getMap('images').keys()].flatMap((id) =>
      going.has(id) === isGoing ? (fieldOf(board, 'images', id, 'file') ?? []) : [],
    )
  const shown = new Set(files(false))
  return files(true).filter((file) => !shown.has(file))
}

/**
 * Deletes it, with what others wrote in it. A note under which others talk stays without a word, so that theirs stays
 * where it was said.
 */
export function eraseOnBoard(board: Y.Doc, theirs: Theirs): void {
  for (const [name, ids] of theirs) {
    const root = board.getMap(name)
    // A group holds others' things: it stays, without its title.
    for (const id of ids)
      if (name === 'groups' || isTalkedAbout(board, id, theirs)) root.set(id, withoutWords(root.get(id), name))
      else root.delete(id)
  }
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

/** A field that is a string; null where it is none. */
export function fieldOf(board: Y.Doc, name: string, id: string, field: string): string | null {
  const record = board.getMap(name).get(id)
  const value: unknown = record instanceof Y.Map ? record.get(field) : null
  return typeof value === 'string' ? value : null
}
