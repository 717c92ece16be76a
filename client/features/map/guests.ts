import { type Guest, RINGS } from './layout.ts'
import { type Ally, type FunctionId, functions, type MyMap, TIE_MAX } from './myMap.ts'

/** A third of a turn would put every fourth where the first is; this never comes back to where it was. */
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** In which direction each wants to be, and how close: those of a function together, the strongest ties closest to me. */
export function guestsOf(allies: readonly Ally[]): readonly Guest[] {
  let others = 0
  return allies.map((ally) => ({
    id: ally.id,
    turn: isOurs(ally.function) ? turnOf(ally.function) : (0.06 + GOLDEN * others++) % 1,
    ring: TIE_MAX - ally.tie,
  }))
}

/** Where a function without anybody shows: beyond everybody else. */
export function gapGuest(id: FunctionId): Guest {
  return { id: `gap ${id}`, turn: turnOf(id), ring: RINGS - 1 }
}

/** Functions without an ally. Nobody is told of gaps before they have spoken of functions at all. */
export function gapsIn({ allies, asides }: MyMap): readonly FunctionId[] {
  if (!allies.some((ally) => isOurs(ally.function))) return []
  return functions.filter((id) => !asides.includes(id) && !allies.some((ally) => ally.function === id && isAlly(ally)))
}

/** Somebody who is wished for is nobody's ally yet; but they are in the picture, so there is no gap to point at. */
function isAlly({ state }: Ally): boolean {
  return state !== 'resting'
}

function turnOf(id: FunctionId): number {
  return (functions.indexOf(id) + 0.5) / functions.length
}

function isOurs(id: Ally['function']): id is FunctionId {
  return id !== null && id !== 'own'
}
