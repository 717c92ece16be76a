import type { Pool } from 'pg'
import type { MemberRecord, Shared } from '../store.ts'
import { ask } from './pools.ts'

type Head = { id: string; last: string | null; saved: string; forgotten: string }

/** What servers on one database have to know of each other. */
export function headsAndMembers(pool: Pool): Pick<Shared, 'heads' | 'members'> {
  return {
    heads: async (rooms, boards) => {
      const heads = await ask<Head>(pool, 'heads', [rooms, boards])
      return {
        rooms: new Map(heads.flatMap(({ id, last }) => (last === null ? [] : [[id, Number(last)]]))),
        boards: new Map(
          heads
            .filter(({ last }) => last === null)
            .map(({ id, saved, forgotten }) => [id, { saved: Number(saved), forgotten: Number(forgotten) }]),
        ),
      }
    },
    members: async (board, ids) => {
      const rows = await ask<{ record: string }>(pool, 'members', [board, ids])
      return rows.map(({ record }) => JSON.parse(record) as MemberRecord)
    },
  }
}
