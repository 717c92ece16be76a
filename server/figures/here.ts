import { Gauge, type Registry } from 'prom-client'
import type { MemberRecord } from '../store/store.ts'
import type { Rooms } from '../sync/rooms.ts'

/** Tells how many people are here, and on how many boards. */
export function countHere(registry: Registry, rooms: Rooms): void {
  const gauge = (name: string, help: string, of: (member: MemberRecord) => string): void => {
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(new Set([...rooms.all()].flatMap(({ peers }) => [...peers].map(({ member }) => of(member)))).size)
      },
    })
  }
  gauge('groundwork_people', 'Members with an open socket', ({ board, id }) => `${board}/${id}`)
  gauge('groundwork_boards', 'Boards on which somebody has an open socket', ({ board }) => board)
}
