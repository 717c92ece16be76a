import type { RateLimiterAbstract } from 'rate-limiter-flexible'

/** A board's id: what servers tell each other is about one board. */
export type Topic = string

/**
 * How servers on the same store tell each other what happened, sooner than they would read it there. Messages may be
 * lost, doubled, late or out of turn, so nothing may rest on one: it says where to look, and what is found there counts.
 */
export type Bus = {
  /** Tells all other servers that listen. Never throws and never waits; while there is no way, it is lost. */
  readonly publish: (topic: Topic, message: Uint8Array) => void
  /** Hears what other servers publish, never what this one does, until the answer is called. */
  readonly subscribe: (topic: Topic, hear: (message: Uint8Array) => void) => () => void
  /** Calls back whenever messages may have been missed: after each time there was no way. Until the answer is called. */
  readonly whenBack: (act: () => void) => () => void
  /** Whether messages go both ways just now, as far as is known. */
  readonly isUp: () => boolean
  /** Counts `points` in `seconds`, over all servers; of this server alone while there is no way to the others. */
  readonly limiter: (name: string, points: number, seconds: number) => RateLimiterAbstract
  readonly close: () => Promise<void>
}
