import type { Peer } from '../../sync/presence.ts'
import type { Point } from './trail.ts'

/** Somebody's laser, where they point with it, in board pixels. */
export type Light = {
  readonly id: string
  readonly at: Point
  /** Empty for my own: I know who I am. */
  readonly name: string
  readonly color: number
}

/**
 * Whose lasers are seen here. Whoever facilitates points for all, whether cursors are shown or not; the others' lasers are
 * cursors like any.
 */
export function lightsOf(peers: readonly Peer[], areCursorsShown: boolean, unnamed: string): readonly Light[] {
  return peers.flatMap(({ clientId, member, state }) => {
    const { laser } = state
    if (!isPoint(laser) || !(areCursorsShown || member.role === 'facilitator')) return []
    return { id: String(clientId), at: laser, name: member.name || unnamed, color: member.color }
  })
}

/** What somebody's browser shows of itself: nothing in it is sure. */
function isPoint(value: unknown): value is Point {
  return Array.isArray(value) && value.length === 2 && value.every(Number.isFinite)
}
