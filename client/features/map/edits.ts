import { newId } from '../../sync/newId.ts'
import {
  ALLIES_MAX,
  type Ally,
  FELT_MAX,
  type Feeling,
  INITIATIVES_MAX,
  type Initiative,
  type MyMap,
  PULSES_MAX,
  type Pulse,
} from './myMap.ts'

/** Somebody of whom nothing is known but the name. */
export function newAlly(name: string, about: Partial<Ally> = {}): Ally {
  return {
    ...{ id: newId(), name, function: null, ownFunction: '', relation: 'peer', leaning: 'none' },
    ...{ state: 'wished', kind: null, tie: 3, tendedOn: null, reviewOn: null, boardId: null, notes: '', felt: [] },
    changedAt: Date.now(),
    ...about,
  }
}

/** In place of what was there under the id, or at the end; unchanged when there is no room for one more. */
export function withAlly(map: MyMap, ally: Ally): MyMap {
  return { ...map, allies: put(map.allies, { ...ally, changedAt: Date.now() }, ALLIES_MAX) }
}

/** They are with nobody's initiative any more, either. */
export function withoutAlly(map: MyMap, id: string): MyMap {
  return {
    ...map,
    allies: map.allies.filter((ally) => ally.id !== id),
    initiatives: map.initiatives.map((one) =>
      one.allies.includes(id) ? { ...one, allies: one.allies.filter((ally) => ally !== id) } : one,
    ),
  }
}

/** Takes a removal back: with their place in the picture, and with whom they were. */
export function withAllyBack(map: MyMap, id: string, before: MyMap): MyMap {
  const at = before.allies.findIndex((ally) => ally.id === id)
  const ally = before.allies[at]
  if (!ally || map.allies.some((one) => one.id === id) || map.allies.length >= ALLIES_MAX) return map
  const shared = new Set(before.initiatives.filter(({ allies }) => allies.includes(id)).map((one) => one.id))
  return {
    ...map,
    allies: map.allies.toSpliced(at, 0, ally),
    initiatives: map.initiatives.map((one) => (shared.has(one.id) ? { ...one, allies: [...one.allies, id] } : one)),
  }
}

export function withInitiative(map: MyMap, initiative: Initiative): MyMap {
  return { ...map, initiatives: put(map.initiatives, { ...initiative, changedAt: Date.now() }, INITIATIVES_MAX) }
}

export function withoutInitiative(map: MyMap, id: string): MyMap {
  return { ...map, initiatives: map.initiatives.filter((one) => one.id !== id) }
}

/** Says whether somebody is with me on something. */
export function withCompanion(map: MyMap, id: string, ally: string, isWith: boolean): MyMap {
  const initiative = map.initiatives.find((one) => one.id === id)
  if (!initiative) return map
  const others = initiative.allies.filter((other) => other !== ally)
  return withInitiative(map, { ...initiative, allies: isWith ? [...others, ally] : others })
}

/** One a day: the later one counts. The oldest make room. */
export function withPulse(map: MyMap, pulse: Omit<Pulse, 'changedAt'>): MyMap {
  const others = map.pulses.filter(({ on }) => on !== pulse.on)
  const pulses = [...others, { ...pulse, changedAt: Date.now() }].sort((a, b) => a.on.localeCompare(b.on))
  return { ...map, pulses: pulses.slice(-PULSES_MAX) }
}

export function withoutPulse(map: MyMap, day: string): MyMap {
  return { ...map, pulses: map.pulses.filter(({ on }) => on !== day) }
}

/** One a day, as with the pulse. */
export function withFeeling(ally: Ally, on: string, how: Feeling): Ally {
  const others = ally.felt.filter((one) => one.on !== on)
  return { ...ally, felt: [...others, { on, how }].sort((a, b) => a.on.localeCompare(b.on)).slice(-FELT_MAX) }
}

function put<T extends { readonly id: string }>(all: readonly T[], one: T, most: number): T[] {
  if (all.some(({ id }) => id === one.id)) return all.map((other) => (other.id === one.id ? one : other))
  return all.length < most ? [...all, one] : [...all]
}
