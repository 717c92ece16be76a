import type { Pool } from 'pg'
import type { BoardHead, MemberRecord, Shared } from '../store.ts'
import { ask } from './pools.ts'

/** Of a room `last`; of a board the others, which are absent when it is gone. */
type Head = { id: string; last: string | null; saved: string | null; forgotten: string | null }

/** What no board that is there says of itself. */
const UNKNOWN: BoardHead = { saved: -1, forgotten: -1 }

/** What servers on one database have to know of each other. */
export function headsAndMembers(pool: Pool): Pick<Shared, 'heads' | 'members'> {
  return {
    heads: async (rooms, boards) => {
      const known = [...boards.values()].map((head) => head ?? UNKNOWN)
      const heads = await ask<Head>(pool, 'heads', [
        lines(rooms.keys()),
        lines(rooms.values()),
        lines(boards.keys()),
        lines(known.map(({ saved }) => saved)),
        lines(known.map(({ forgotten }) => forgotten)),
      ])
      return {
        rooms: new Map(heads.flatMap(({ id, last }) => (last === null ? [] : [[id, Number(last)]]))),
        boards: new Map(heads.filter(({ last }) => last === null).map((head) => [head.id, boardHead(head)])),
      }
    },
    members: async (board, ids) => {
      const rows = await ask<{ record: string }>(pool, 'members', [board, ids])
      return rows.map(({ record }) => JSON.parse(record) as MemberRecord)
    },
  }
}

function boardHead({ saved, forgotten }: Head): BoardHead | null {
  return saved === null ? null : { saved: Number(saved), forgotten: Number(forgotten) }
}

/** A thousand names twice a second: to write them as Postgres writes lists would take longer than to look them up. None has a line break. */
function lines(all: Iterable<string | number>): string {
  return [...all].join('\n')
}
