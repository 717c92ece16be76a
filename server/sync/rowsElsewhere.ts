import * as Y from 'yjs'
import type { LogRow, StoredRoom } from '../store/store.ts'
import { hasGap } from './gap.ts'
import type { WrittenRoom } from './rowsHere.ts'

/** Where a transaction comes from that another server stored. */
const ELSEWHERE = 'elsewhere'

/** A row that another server wrote. */
export type OthersRow = Pick<LogRow, 'update' | 'claims'>

/** Brings what other servers wrote in a room into its document here, and to everybody who has it open. */
export class RowsElsewhere {
  /** True while some are brought in: what follows from that is theirs to do. */
  isTaking = false
  readonly #room: WrittenRoom

  constructor(room: WrittenRoom) {
    this.#room = room
  }

  /** Takes rows, the first of them row `from`. False, having taken none, when some before them are missing. */
  take(from: number, rows: readonly OthersRow[]): boolean {
    const { log, fanout } = this.#room
    if (from > log.rows.last + 1) return false
    for (const [at, row] of rows.entries()) if (log.add(from + at, row.update)) this.#takeOne(row)
    log.goOn()
    fanout.flush()
    return true
  }

  /** Takes what is stored beyond the rows that are here. */
  catchUp({ snapshot, updates, seq, claims }: StoredRoom): void {
    const { body, log, owners } = this.#room
    owners.claim(claims)
    const first = seq - updates.length + 1
    if (snapshot && first > log.rows.last + 1) {
      const tell = (update: Uint8Array): void => this.#tell(update)
      body.doc.on('update', tell)
      this.#apply(snapshot)
      body.doc.off('update', tell)
      log.rows.addUpTo(first - 1)
    }
    this.take(
      first,
      updates.map((update) => ({ update, claims: [] })),
    )
  }

  #takeOne({ update, claims }: OthersRow): void {
    this.#apply(update)
    this.#room.owners.claim(claims)
    this.#tell(update)
  }

  #apply(update: Uint8Array): void {
    const { body, log } = this.#room
    this.isTaking = true
    try {
      body.doc.transact(() => Y.applyUpdate(body.doc, update), ELSEWHERE)
    } catch {
      // Half of it may be in the document: it is read anew.
      log.break()
    } finally {
      this.isTaking = false
    }
    if (hasGap(body.doc)) log.break()
  }

  #tell(update: Uint8Array): void {
    const { log, joins, fanout } = this.#room
    log.bytes += update.length
    joins.add(update)
    fanout.add(update, null)
  }
}
