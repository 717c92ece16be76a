import type { Bus } from '../bus/bus.ts'
import { boardOf, type LogRow, type Store } from '../store/store.ts'
import { look, type Run, writeMessage } from './elsewhereMessages.ts'
import { groupBy } from './groupBy.ts'
import { type NodeId, topicOf } from './others.ts'

/** More bytes of a board in one commit are not sent along: whoever needs them reads them in the store. */
const SENT_BYTES_MAX = 256 * 1024

/** Which other servers have a board open; undefined, when that is not known for sure. */
type WhoHas = (board: string) => readonly NodeId[] | undefined

/** The store, telling other servers of whatever was written to it, once that is durable. */
export function announced(store: Store, bus: Bus, whoHas: WhoHas): Store {
  const tellToLook = (board: string): void => bus.publish(board, look)
  return {
    ...store,
    append: async (rows) => {
      const numbers = await store.append(rows)
      tellRows(bus, whoHas, numbered(rows, numbers))
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

/** All of one commit, of however many boards, is one message to each server that has any of them open. */
function tellRows(bus: Bus, whoHas: WhoHas, rows: readonly Numbered[]): void {
  const parcels = new Map<NodeId, Run[]>()
  for (const [board, some] of groupBy(rows, ({ row }) => boardOf(row.room))) {
    const nodes = whoHas(board)
    if (nodes?.length === 0) continue
    if (bytesOf(some) > SENT_BYTES_MAX) bus.publish(board, look)
    else if (!nodes) bus.publish(board, writeMessage({ kind: 'rows', runs: runsOf(some) }))
    else for (const node of nodes) parcels.set(node, [...(parcels.get(node) ?? []), ...runsOf(some)])
  }
  for (const [node, runs] of parcels)
    for (const some of inSizes(runs)) bus.publish(topicOf(node), writeMessage({ kind: 'rows', runs: some }))
}

/** In order, as many together as are not too many to send. */
function inSizes(runs: readonly Run[]): readonly (readonly Run[])[] {
  const made: Run[][] = []
  let bytes = 0
  for (const run of runs) {
    const more = run.rows.reduce((sum, { update }) => sum + update.length, 0)
    bytes += more
    const last = made.at(-1)
    if (last && bytes <= SENT_BYTES_MAX) last.push(run)
    else {
      made.push([run])
      bytes = more
    }
  }
  return made
}

function numbered(rows: readonly LogRow[], numbers: readonly number[]): readonly Numbered[] {
  return rows.flatMap((row, at): Numbered[] => {
    const seq = numbers[at]
    return seq === undefined ? [] : [{ row, seq }]
  })
}

/** Rows of one commit have numbers without a gap in each room: nobody else's are in between. */
function runsOf(rows: readonly Numbered[]): readonly Run[] {
  return [...groupBy(rows, ({ row }) => row.room)].flatMap(([room, run]): Run[] =>
    run[0] ? [{ room, from: run[0].seq, rows: run.map(({ row }) => row) }] : [],
  )
}

function bytesOf(rows: readonly Numbered[]): number {
  return rows.reduce((sum, { row }) => sum + row.update.length, 0)
}
