import type { Seat } from '../../shared/schema/stage.ts'
import { vibesOf } from '../../shared/schema/vibe.ts'
import { perDay } from '../perDay.ts'
import { Problem } from '../problem.ts'
import type { Room } from '../sync/room.ts'
import { nameOf } from './seats.ts'

/** Questions a day from one person, each to one or to many: after every talk of a full day, and no survey machine. */
const VIBES_A_DAY_MAX = 12

/** Questions a day from one person to the same other one: more than that is no question any more, it is a demand. */
const VIBES_TO_ONE_A_DAY_MAX = 3

const DAY_MS = 24 * 3600 * 1000

/** A question that somebody asks, and whom: by the private rooms of those who get it. */
type Asking = { readonly vibe: string; readonly me: string; readonly theirs: readonly Room[] }

/** Throws where it would pester: whoever is asked may leave a question open, and is asked no other by the same person then. */
export function checkPestering({ vibe, me, theirs }: Asking, seats: ReadonlyMap<string, Seat>): void {
  // Sent again after a server died half-way, it is the same question.
  const mine = (room: Room) =>
    [...vibesOf(room.doc).all()].filter(([id, one]) => id !== vibe && one.who === me && !one.isMine)
  const open = theirs.filter((room) => mine(room).some(([, { reply }]) => reply === null))
  if (open.length > 0)
    throw new Problem(
      409,
      'vibe-open',
      `${namesOf(open, seats)} did not answer your last question yet. Leave them the time, or talk to them; others can be asked without them.`,
    )
  const since = Date.now() - DAY_MS
  const often = theirs.filter((room) => mine(room).filter(([, { at }]) => at > since).length >= VIBES_TO_ONE_A_DAY_MAX)
  if (often.length > 0)
    throw new Problem(
      429,
      'too-many-vibes-to-one',
      `You asked ${namesOf(often, seats)} ${VIBES_TO_ONE_A_DAY_MAX} times today. Talk to them, or ask again tomorrow.`,
    )
}

/** Counts one question of a member's. Throws 429 when there were too many. */
export const countVibe = perDay(
  VIBES_A_DAY_MAX,
  () =>
    new Problem(
      429,
      'too-many-vibes',
      `You asked ${VIBES_A_DAY_MAX} times today. Talk to one of them, or ask again tomorrow.`,
    ),
)

function namesOf(rooms: readonly Room[], seats: ReadonlyMap<string, Seat>): string {
  return rooms.map(({ owner }) => nameOf(seats.get(owner ?? '') ?? { name: '' })).join(', ')
}
