import type { Bus } from '../bus/bus.ts'
import { boardOf, type LogRow, type RoomName, type Store } from '../store/store.ts'
import { writeMessage } from './elsewhereMessages.ts'
import { groupBy } from './groupBy.ts'

/** More bytes of a board in one commit are not sent along: whoever needs them reads them in the store. */
const SENT_BYTES_MAX = 256 * 1024

const look = writeMessage({ kind: 'look' })

/** The store, telling other servers of whatever was written to it, once that is durable. */
export function announced(store: Store, bus: Bus): Store {
  const tellToLook = (board: string): void => bus.publish(board, look)
  return {
    ...store,
    append: async (rows) => {
      const numbers = await store.append(rows)
      for (const [board, some] of byBoard(rows, numbers)) tellRows(bus, board, some)
      return numbers
    },
    save: async (record) => {
      await store.save(record)
      tellToLook('board' in record ? record.board.id : record.member.board)
    },
    // At once: until no file holds it either may take a while, and the others would go on as if it were there. Before it is
    // deleted they would find nothing new.
    forget: (board, gone) => store.forget(board, gone, () => tellToLook(board)),
    purge: (board) => store.purge(board, () => tellToLook(board)),
  }
}

type Numbered = { readonly row: LogRow; readonly seq: number }

function tellRows(bus: Bus, board: string, rows: readonly Numbered[]): void {
  const bytes = rows.reduce((sum, { row }) => sum + row.update.length, 0)
  if (bytes > SENT_BYTES_MAX) return bus.publish(board, look)
  for (const [room, run] of byRoom(rows)) {
    const [first] = run
    if (first)
      bus.publish(board, writeMessage({ kind: 'rows', room, from: first.seq, rows: run.map(({ row }) => row) }))
  }
}

function byBoard(rows: readonly LogRow[], numbers: readonly number[]): ReadonlyMap<string, readonly Numbered[]> {
  const numbered = rows.flatMap((row, at): Numbered[] => {
    const seq = numbers[at]
    return seq === undefined ? [] : [{ row, seq }]
  })
  return groupBy(numbered, ({ row }) => boardOf(row.room))
}

/** Rows of one commit have numbers without a gap in each room: nobody else's are in between. */
function byRoom(rows: readonly Numbered[]): ReadonlyMap<RoomName, readonly Numbered[]> {
  return groupBy(rows, ({ row }) => row.room)
}
