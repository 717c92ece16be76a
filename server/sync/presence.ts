import type { Member } from '../../shared/members.ts'
import { awarenessFrame, type PresenceState } from './frames.ts'
import { type NodeId, Others } from './others.ts'
import { gone, memberAlone, stamp } from './presenceStates.ts'
import { type Framed, framed } from './wire.ts'

/** Rounds to a frame: twenty a second look like motion. */
export const PRESENCE_EVERY_MS = 50

/** A client's clock may run ahead by this much; more would lock its owner out for good. */
const CLOCK_LEAP_MAX = 1_000_000

/** How long the id of somebody who left stays theirs, in milliseconds: longer than peers may still echo it. */
const GONE_KEPT_MS = 120_000

/** How often everybody who is here is told of anew while nobody may be seen at work, in milliseconds: an idle client speaks
 * every 15 to 18 s, and one that nobody heard of for 30 s is taken for gone. */
export const SEALED_BEAT_MS = 20_000

type Entry = {
  readonly member: string
  /** Whether it is this server's own peer who says so, and not another server that tells of one of its. */
  readonly isOwn: boolean
  /** The clock others were last sent. */
  sent: number
  /** The clock it came with last, and by how much its client's runs ahead of what others were sent. */
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
  readonly #others = new Others()
  readonly #changed = new Set<number>()
  /** Own ones of whom other servers were not told yet. */
  readonly #changedOwn = new Set<number>()
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
    if (entry?.isOwn && entry.state === stamped && (this.#sealed || clock <= entry.sent)) {
      entry.said = clock
      if (this.#sealed) this.#due.add(client)
      return 'quiet'
    }
    const [sent, ahead] = [entry?.sent ?? 0, entry?.ahead ?? 0]
    const now = clock - ahead
    // While sealed, how far a client's clock went would tell how much its owner did.
    const isAhead = now > sent && now <= sent + CLOCK_LEAP_MAX && !(this.#sealed && entry)
    this.#put(client, {
      member: member.id,
      isOwn: true,
      sent: isAhead ? now : sent + 1,
      said: clock,
      ahead,
      state: stamped,
    })
    return 'news'
  }

  /** Takes what another server tells of its peers; `isAll`: of all of them. True when that is news here. */
  hearElsewhere(node: NodeId, states: readonly PresenceState[], isAll: boolean): boolean {
    const before = this.#changed.size
    for (const client of this.#others.hear(node, states, isAll)) this.#goByOthers(client)
    return this.#changed.size > before
  }

  /** From now on others learn only who is here, and neither what they do nor when; or all again. False when it was so. */
  seal(sealed: boolean): boolean {
    if (sealed === this.#sealed) return false
    this.#sealed = sealed
    for (const [client, entry] of this.#entries) {
      const bare = memberAlone(entry.state)
      entry.ahead = sealed ? entry.ahead : Math.max(0, entry.said - entry.sent)
      if (sealed && bare !== entry.state) this.#change(client, entry, bare)
      // What came meanwhile was taken bare.
      else if (!sealed && !entry.isOwn) this.#goByOthers(client)
    }
    this.#due.clear()
    return true
  }

  /** Says anew of all who spoke since the last time that they are here. */
  beat(): void {
    for (const client of this.#due) {
      const entry = this.#entries.get(client)
      if (entry && entry.state !== gone) this.#change(client, entry, entry.state)
    }
    this.#due.clear()
  }

  /** Says for a client id of this server's peers that it is gone; the id stays its member's for a while. */
  leave(client: number): void {
    const entry = this.#entries.get(client)
    this.#forgetTheGone()
    if (!entry?.isOwn || entry.state === gone) return
    this.#change(client, entry, gone)
    // They may have come back through another server before this one knew that they had gone.
    this.#goByOthers(client)
  }

  /** A member's new name or colour, in everything said of them from now on; other servers do that for their own peers. */
  restamp(member: Member): void {
    for (const [client, entry] of this.#entries) {
      if (!entry.isOwn || entry.member !== member.id || entry.state === gone) continue
      const whole = stamp(entry.state, member) ?? entry.state
      this.#change(client, entry, this.#sealed ? memberAlone(whole) : whole)
    }
  }

  /** One frame with everything that changed since the last, or nothing. */
  news(): Framed | undefined {
    if (this.#changed.size === 0) return undefined
    const states = [...this.#changed].flatMap((client) => this.#state(client))
    this.#changed.clear()
    return framed(awarenessFrame(states))
  }

  /** What other servers were not told yet of this one's peers, as its own peers see it. */
  ownNews(): readonly PresenceState[] {
    const states = [...this.#changedOwn].flatMap((client) => {
      const isOwn = this.#entries.get(client)?.isOwn
      return this.#state(client).map((one) => (isOwn ? one : { ...one, state: gone }))
    })
    this.#changedOwn.clear()
    return states
  }

  /** All of this server's peers who are here. */
  own(): readonly PresenceState[] {
    const own = [...this.#entries].flatMap(([client, { isOwn }]) => (isOwn ? this.#state(client) : []))
    return own.filter(({ state }) => state !== gone)
  }

  /** One frame with everybody who is here. */
  everybody(): Framed | undefined {
    const states = [...this.#entries.keys()]
      .flatMap((client) => this.#state(client))
      .filter(({ state }) => state !== gone)
    return states.length === 0 ? undefined : framed(awarenessFrame(states))
  }

  /** Shows of a client id what other servers tell, unless a peer of this one spoke by it later. */
  #goByOthers(client: number): void {
    const entry = this.#entries.get(client)
    const told = this.#others.latest(client, entry?.member)
    const isHere = entry?.isOwn && entry.state !== gone
    if (isHere && (!told || told.clock <= entry.sent)) return
    if (told) this.#show(client, entry, told)
    else if (entry && !entry.isOwn && entry.state !== gone) this.#change(client, entry, gone)
  }

  #show(client: number, entry: Entry | undefined, told: PresenceState & { readonly member: string }): void {
    const state = this.#sealed ? memberAlone(told.state) : told.state
    if (this.#sealed) this.#due.add(client)
    // While sealed, that it was said again would tell when.
    if (entry?.state === state && !entry.isOwn && (this.#sealed || told.clock <= entry.said)) {
      entry.said = told.clock
      return
    }
    if (entry?.isOwn) this.#changedOwn.add(client)
    const sent = Math.max(told.clock, (entry?.sent ?? 0) + 1)
    this.#put(client, { member: told.member, isOwn: false, sent, said: told.clock, ahead: entry?.ahead ?? 0, state })
  }

  #put(client: number, entry: Omit<Entry, 'goneAt'>): void {
    this.#entries.set(client, { ...entry, goneAt: entry.state === gone ? Date.now() : 0 })
    this.#note(client, entry.isOwn)
  }

  #change(client: number, entry: Entry, state: string): void {
    Object.assign(entry, { state, sent: entry.sent + 1, goneAt: state === gone ? Date.now() : 0 })
    this.#note(client, entry.isOwn)
  }

  #note(client: number, isOwn: boolean): void {
    this.#changed.add(client)
    if (isOwn) this.#changedOwn.add(client)
  }

  #forgetTheGone(): void {
    const before = Date.now() - GONE_KEPT_MS
    for (const [client, { state, goneAt }] of this.#entries)
      if (state === gone && goneAt < before) this.#entries.delete(client)
  }

  #state(client: number): PresenceState[] {
    const entry = this.#entries.get(client)
    return entry ? [{ client, clock: entry.sent, state: entry.state }] : []
  }
}
