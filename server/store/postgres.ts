import type { Pool, QueryResultRow } from 'pg'
import { checkSafe } from './postgres/check.ts'
import { migrate } from './postgres/migrate.ts'
import { ask, openPools } from './postgres/pools.ts'
import { columnsOf, type Part, storedRoom } from './postgres/rows.ts'
import { headsAndMembers } from './postgres/shared.ts'
import type { StatementName } from './postgres/statements.ts'
import { turnsOf } from './postgres/turns.ts'
import { wiperOf } from './postgres/wipe.ts'
import { type BoardRecord, halfMoved, type MemberRecord, type Store, Unreachable } from './store.ts'

/** How long a database that is not there yet is waited for at the start, in milliseconds: both may start together. */
const START_MS = 30_000

/** How often it is looked for meanwhile, in milliseconds. */
const LOOK_EVERY_MS = 500

type Options = {
  /** Hears of what went wrong without anybody having asked. */
  readonly warn?: (what: object) => void
  readonly startMs?: number
}

/**
 * The store for any number of servers: a Postgres database, brought to what this server knows. Rejects with one clear
 * sentence, which never holds the address, when it is not there or would not keep what it is given.
 */
export async function openPostgres(url: string, { warn = () => {}, startMs = START_MS }: Options = {}): Promise<Store> {
  const pools = openPools(url, warn)
  try {
    await onceThere(startMs, warn, () => checkSafe(pools.commits))
    await migrate(pools.commits)
    if ((await ask(pools.commits, 'moving')).length > 0) throw halfMoved()
  } catch (problem) {
    await pools.close()
    throw problem
  }
  return {
    ...storeOn(pools.commits, wiperOf(pools.commits, warn)),
    shared: { ...turnsOf(pools.turns), ...headsAndMembers(pools.commits) },
    close: pools.close,
  }
}

async function onceThere(startMs: number, warn: (what: object) => void, look: () => Promise<void>): Promise<void> {
  const begun = performance.now()
  for (let times = 0; ; times++) {
    try {
      return await look()
    } catch (problem) {
      if (!(problem instanceof Unreachable) || performance.now() > begun + startMs) throw problem
      if (times === 0) warn({ event: 'waiting for Postgres', problem: problem.message })
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }
}

function storeOn(pool: Pool, wipe: () => Promise<void>): Omit<Store, 'shared' | 'close'> {
  const tell = <Row extends QueryResultRow>(name: StatementName, ...values: readonly unknown[]) =>
    ask<Row>(pool, name, values)
  const find = async <T>(name: StatementName, ...by: readonly string[]): Promise<T | undefined> => {
    if (by.some(isNobodys)) return undefined
    const [row] = await tell<{ record: string }>(name, ...by)
    return row && (JSON.parse(row.record) as T)
  }

  return {
    createBoard: async (board, rows) => {
      await tell('createBoard', board.id, board.code, JSON.stringify(board), ...columnsOf(rows))
    },
    findBoard: (by) => ('id' in by ? find<BoardRecord>('boardById', by.id) : find<BoardRecord>('boardByCode', by.code)),
    findMember: (board, by) =>
      'tokenHash' in by
        ? find<MemberRecord>('memberByToken', board, by.tokenHash)
        : find<MemberRecord>('memberById', board, by.id),
    save: async (record) => {
      if ('member' in record) {
        const { board, id, tokenHash } = record.member
        await tell('saveMember', board, id, tokenHash, JSON.stringify(record.member))
        return
      }
      const { id, code } = record.board
      const saved = await tell('saveBoard', id, code, JSON.stringify(record.board))
      if (saved.length === 0) throw new Error(`There is no board ${id}.`)
    },
    load: async (room, after = 0) => storedRoom(isNobodys(room) ? [] : await tell<Part>('load', room, after)),
    append: async (rows) => {
      if (rows.length === 0) return []
      const [row] = await tell<{ numbers: readonly string[] }>('append', ...columnsOf(rows))
      return (row?.numbers ?? []).map(Number)
    },
    compact: async (room, seq, state) => {
      await tell('compact', room, seq, state)
    },
    forget: async (board, { member, rooms = [] }, deleted) => {
      await tell('forget', board, member ?? null, rooms)
      deleted?.()
      await wipe()
    },
    boards: async () =>
      (await tell<{ record: string }>('boards')).map(({ record }) => JSON.parse(record) as BoardRecord),
    roomsOf: async (board, kind) => (await tell<{ name: string }>('roomsOf', board, kind)).map(({ name }) => name),
    epoch: async (anew) => {
      const [row] = await tell<{ epoch: string }>(anew ? 'newEpoch' : 'epoch')
      if (!row) throw new Error('The database does not say which life of its data it holds.')
      return row.epoch
    },
    purge: async (board, deleted) => {
      await tell('purge', board)
      deleted?.()
      await wipe()
    },
  }
}

/** No text in Postgres holds this character; asked for it, it would call that a mistake of ours. */
function isNobodys(name: string): boolean {
  return name.includes('\0')
}
