import { rooms as rules } from '../../shared/rooms.ts'
import { Problem } from '../problem.ts'
import type { Context } from './context.ts'

/** What is written on the board for somebody who decides waits, like all writing there, until the board is open to them. */
export function checkWrites({ rooms, board, member }: Context): void {
  if (rules.board.access(member, rooms.stages.situation(board.id, null)) !== 'write')
    throw new Problem(
      409,
      'board-locked',
      'The board is locked just now. Ask whoever leads to open it, then try again.',
    )
}
