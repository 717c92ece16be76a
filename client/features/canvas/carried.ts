import type { Peer } from '../../sync/presence.ts'
import type { Point } from './geometry.ts'

/** More would not fit into what presence may weigh; the others see the rest when it is put down. */
const SHOWN_MAX = 5

/** Where my dragged notes are, as the others see it. */
export function dragOf(positions: Iterable<readonly [id: string, at: Point]>): Record<string, Point> {
  return Object.fromEntries(
    [...positions].slice(0, SHOWN_MAX).map(([id, [x, y]]) => [id, [Math.round(x), Math.round(y)]]),
  )
}

const none: ReadonlyMap<string, Point> = new Map()

/** The notes that others are dragging, and where. The same map as `before` while nothing moved. */
export function carriedBy(
  peers: readonly Peer[],
  before: ReadonlyMap<string, Point> = none,
): ReadonlyMap<string, Point> {
  return steady(before, new Map(peers.flatMap(({ state }) => draggedIn(state.drag))))
}

/** The same map as before while all in it lies where it lay. */
export function steady(
  before: ReadonlyMap<string, Point>,
  now: ReadonlyMap<string, Point>,
): ReadonlyMap<string, Point> {
  const isSame =
    now.size === before.size && [...now].every(([id, [x, y]]) => before.get(id)?.[0] === x && before.get(id)?.[1] === y)
  return isSame ? before : now
}

function draggedIn(drag: unknown): readonly (readonly [string, Point])[] {
  if (typeof drag !== 'object' || drag === null) return []
  return Object.entries(drag).flatMap(([id, at]) => (isPoint(at) ? [[id, at] as const] : []))
}

/** Presence is the sender's own words: nothing in it is sure. */
export function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part))
}
