import { VOTE_OPTION_LENGTH_MAX } from '../../shared/limits.ts'
import type { Note } from '../../shared/schema/board.ts'
import type { Collection } from '../../shared/schema/collection.ts'
import type { VoteOption } from '../../shared/schema/vote.ts'
import type { OpenVote } from '../../shared/voting.ts'
import { Problem } from '../problem.ts'

/** What is chosen from: words of the opener's, or notes' words as they are now. Throws when a note has none. */
export function optionsFrom({ kind, options, notes: ids }: OpenVote, notes: Collection<Note>): readonly VoteOption[] {
  if (kind !== 'dots' && kind !== 'pick') return []
  return options ?? (ids ?? []).map((id) => ({ id, text: wordsOf(notes.get(id)) }))
}

function wordsOf(note: Note | undefined): string {
  if (!note || note.deletedAt !== null)
    throw new Problem(404, 'note-unknown', 'One of these notes is not on the board any more. Choose again.')
  const words = [...note.text.replace(/\s+/gu, ' ').trim()]
  if (words.length === 0)
    throw new Problem(409, 'note-empty', 'One of these notes has no words. Write on it, or leave it out.')
  if (words.length <= VOTE_OPTION_LENGTH_MAX) return words.join('')
  return `${words.slice(0, VOTE_OPTION_LENGTH_MAX - 1).join('')}…`
}
