import type { Member } from '../../shared/members.ts'
import { isPrototypeKey } from '../../shared/members.ts'
import { awarenessFrame, type PresenceState } from './frames.ts'
import { type Framed, framed } from './wire.ts'

/** What one person may say about where they are: a pointer, a caret, what they drag. In bytes of JSON. */
const STATE_BYTES_MAX = 512

/** Rounds to a frame: twenty a second look like motion. */
export const PRESENCE_EVERY_MS = 50

/** A client's clock may run ahead by this much; more would lock its owner out for good. */
const CLOCK_LEAP_MAX = 1_000_000

/** Deeper than any cursor or selection. */
const STATE_DEPTH_MAX = 5

/** How long the id of somebody who left stays theirs, in milliseconds: longer than peers may still echo it. */
const GONE_KEPT_MS = 120_000

/** How often everybody who is here is told of anew while nobody may be seen at work, in milliseconds: an idle client speaks
 * every 15 to 18 s, and one that nobody heard of for 30 s is taken for gone. */
export const SEALED_BEAT_MS = 20_000

type Entry = {
  readonly member: string
  /** The clock others were last sent. */
  sent: number
  /** The clock its client said last, and by how much it runs ahead of what others were sent. */
  said: number
  ahead: number
  state: string
  goneAt: number
}

/** What became of something said: others will be sent it; it tells them nothing they may know; or it is no presence. */
type Heard = 'news' | 'quiet' | 'nonsense'

/**
 * Who is in a room and where. Not y-protocols' Awareness, which keeps whatever it is sent:
 * one entry a client id, each id bound to the member who first spoke by it, everything sent stamped and re-encoded here.
 */
export class Presence {
  readonly #entries = new Map<number, Entry>()
  readonly #changed = new Set<number>()
  /** Who spoke, while sealed, since the last beat. */
  readonly #due = new Set<number>()
  #sealed = false

  /** Member a client id speaks for here, if anybody. */
  ownerOf(client: number): string | undefined {
    return this.#entries.get(client)?.member
  }

  /** Whether this was said here before, so that saying it again is an echo. */
  hasHeard(client: number, clock: number): boolean {
    const entry = this.#entries.get(client)
    return entry !== undefined && clock <= entry.sent
  }

  /** Whether a state names the member whose client id it is, as all do that were sent from here. */
  isStamped(client: number, state: string): boolean {
    const entry = this.#entries.get(client)
    return entry !== undefined && state.includes(entry.member)
  }

  /** Takes what a member says of their own client id. */
  tell(member: Member, { client, clock, state }: PresenceState): Heard {
    const entry = this.#entries.get(client)
    const whole = stamp(state, member)
    if (whole === undefined) return 'nonsense'
    const stamped = this.#sealed ? memberAlone(whole) : whole
    // A client repeats what it hears of itself; to repeat it to all of them would go on for ever.
    if (entry?.state === stamped && (this.#sealed || clock <= entry.sent)) {
      entry.said = clock
      if (this.#sealed) this.#due.add(client)
      return 'quiet'
    }
    const [sent, ahead] = [entry?.sent ?? 0, entry?.ahead ?? 0]
    const now = clock - ahead
    // While sealed, how far a client's clock went would tell how much its owner did.
    const isAhead = now > sent && now <= sent + CLOCK_LEAP_MAX && !(this.#sealed && entry)
    this.#entries.set(client, {
      member: member.id,
      sent: isAhead ? now : sent + 1,
      said: clock,
      ahead,
      state: stamped,
      goneAt: stamped === gone ? Date.now() : 0,
    })
    this.#changed.add(client)
    return 'news'
  }

  /** From now on others learn only who is here, and neither what they do nor when; or all again. False when it was so. */
  seal(sealed: boolean): boolean {
    if (sealed === this.#sealed) return false
    this.#sealed = sealed
    for (const [client, entry] of this.#entries) {
      const bare = memberAlone(entry.state)
      entry.ahead = sealed ? entry.ahead : Math.max(0, entry.said - entry.sent)
      if (!sealed || bare === entry.state) continue
      Object.assign(entry, { state: bare, sent: entry.sent + 1 })
      this.#changed.add(client)
    }
    this.#due.clear()
    return true
  }

  /** Says anew of all who spoke since the last time that they are here. */
  beat(): void {
    for (const client of this.#due) {
      const entry = this.#entries.get(client)
      if (!entry || entry.state === gone) continue
      entry.sent++
      this.#changed.add(client)
    }
    this.#due.clear()
  }

  /** Says for a client id that it is gone; the id stays its member's for a while. */
  leave(client: number): void {
    const entry = this.#entries.get(client)
    this.#forgetTheGone()
    if (!entry || entry.state === gone) return
    Object.assign(entry, { state: gone, sent: entry.sent + 1, goneAt: Date.now() })
    this.#changed.add(client)
  }

  #forgetTheGone(): void {
    const before = Date.now() - GONE_KEPT_MS
    for (const [client, { state, goneAt }] of this.#entries)
      if (state === gone && goneAt < before) this.#entries.delete(client)
  }

  /** A member's new name or colour, in everything said of them from now on. */
  restamp(member: Member): void {
    for (const [client, entry] of this.#entries) {
      if (entry.member !== member.id || entry.state === gone) continue
      const whole = stamp(entry.state, member) ?? entry.state
      entry.state = this.#sealed ? memberAlone(whole) : whole
      entry.sent++
      this.#changed.add(client)
    }
  }

  /** One frame with everything that changed since the last, or nothing. */
  news(): Framed | undefined {
    if (this.#changed.size === 0) return undefined
    const states = [...this.#changed].flatMap((client) => this.#state(client))
    this.#changed.clear()
    return framed(awarenessFrame(states))
  }

  /** One frame with everybody who is here. */
  everybody(): Framed | undefined {
    const states = [...this.#entries.keys()]
      .flatMap((client) => this.#state(client))
      .filter(({ state }) => state !== gone)
    return states.length === 0 ? undefined : framed(awarenessFrame(states))
  }

  #state(client: number): PresenceState[] {
    const entry = this.#entries.get(client)
    return entry ? [{ client, clock: entry.sent, state: entry.state }] : []
  }
}

const gone = 'null'

/** The state as others will see it: small plain JSON with the member the server knows; undefined when it is none. */
function stamp(state: string, member: Member): string | undefined {
  if (state.length > STATE_BYTES_MAX * 2) return undefined
  const said = parse(state)
  if (said === null) return gone
  if (typeof said !== 'object' || Array.isArray(said) || !isShallow(said, 0)) return undefined
  const { user: _user, member: _member, ...own } = said as Record<string, unknown>
  if (Buffer.byteLength(JSON.stringify(own)) > STATE_BYTES_MAX) return undefined
  const { id, name, role, color } = member
  return JSON.stringify({ ...own, member: { id, name, role, color } })
}

/** Who it is, and nothing else; of whoever facilitates also where they point for all, which they do to be seen. */
function memberAlone(stamped: string): string {
  if (stamped === gone) return gone
  const { member, laser } = JSON.parse(stamped)
  return JSON.stringify(member.role === 'facilitator' && isPoint(laser) ? { laser, member } : { member })
}

function isPoint(value: unknown): boolean {
  return Array.isArray(value) && value.length === 2 && value.every((part) => Number.isFinite(part))
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (depth >= STATE_DEPTH_MAX) return false
  return Object.entries(value).every(([key, part]) => !isPrototypeKey(key) && isShallow(part, depth + 1))
}
