import type { RateLimiterRes } from 'rate-limiter-flexible'

/** A board's id, for all who have that board open; or one server's own. */
export type Topic = string

/** What is done with one message; its bytes are nobody else's. */
export type Hear = (message: Uint8Array) => void

/** No message is longer: it would hold up all the others, and what it says can be read in the store. */
export const MESSAGE_BYTES_MAX = 1024 * 1024

/**
 * How servers on the same store tell each other what happened, sooner than they would read it there. Messages may be
 * lost, doubled, late or out of turn, so nothing may rest on one: it says where to look, and what is found there counts.
 */
export type Bus = {
  /**
   * Tells all other servers that listen. Never throws and never waits; while there is no way, or beyond
   * `MESSAGE_BYTES_MAX`, it is lost. Where this server listens to the topic itself, no answer to it is missed.
   */
  readonly publish: (topic: Topic, message: Uint8Array) => void
  /** Hears what other servers publish, never what this one does, until the answer is called. */
  readonly subscribe: (topic: Topic, hear: Hear) => () => void
  /** Calls back whenever messages may have been missed: after each time there was no way. Until the answer is called. */
  readonly whenBack: (act: () => void) => () => void
  /** Whether messages go both ways just now, as far as is known. */
  readonly isUp: () => boolean
  /** Counts `points` in `seconds`, over all servers; of this server alone while there is no way to the others. */
  readonly limiter: (name: string, points: number, seconds: number) => Limiter
  /** Messages since the start. */
  readonly counts: () => Counts
  /** Says what is still to be said; hears nothing more. */
  readonly close: () => Promise<void>
}

/** Of rate-limiter-flexible, what is needed here. `consume` rejects with a RateLimiterRes when it was too often. */
export type Limiter = {
  readonly get: (who: string) => Promise<RateLimiterRes | null>
  readonly consume: (who: string) => Promise<RateLimiterRes>
  readonly penalty: (who: string) => Promise<RateLimiterRes>
}

/** `lost`: what was to be said and reached nobody. */
export type Counts = { readonly out: number; readonly in: number; readonly lost: number }
