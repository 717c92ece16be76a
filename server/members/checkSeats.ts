import { PEOPLE_MAX, SEATS_MAX } from '../../shared/limits.ts'
import type { Role } from '../../shared/members.ts'
import type { Seat } from '../../shared/schema/stage.ts'
import { Problem } from '../problem.ts'

type Seats = ReadonlyMap<string, Pick<Seat, 'by' | 'leftAt'>>

/** Throws 409 when as many people are on the board as fit. Facilitators come in even so: they can make room. */
export function checkPeople(seats: Seats, role: Role): void {
  if (role === 'facilitator') return
  checkSeats(seats)
  const people = [...seats.values()].filter(({ by, leftAt }) => by === null && leftAt === null).length
  if (people >= PEOPLE_MAX)
    throw new Problem(
      409,
      'board-full',
      `${PEOPLE_MAX} people are on this board, and no more fit. Ask a facilitator to remove those who do not come back.`,
    )
}

/** Throws 409 when a board has kept all the names it can. */
export function checkSeats(seats: Seats): void {
  if (seats.size >= SEATS_MAX)
    throw new Problem(
      409,
      'seats-full',
      `This board has known ${SEATS_MAX} people and keeps no more names. Ask a facilitator to go on with a new board.`,
    )
}
