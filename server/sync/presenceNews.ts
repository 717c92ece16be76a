import type { PresenceState } from './frames.ts'
import type { Peer } from './peer.ts'
import { PRESENCE_EVERY_MS, type Presence, SEALED_BEAT_MS } from './presence.ts'
import { readsPresence, send } from './wire.ts'

/** Brings what changed in who is here to a room's peers, in rounds. */
export class PresenceNews {
  readonly #presence: Presence
  readonly #peers: ReadonlySet<Peer>
  /** Hears what changed of this server's own peers, in the same rounds. */
  tellElsewhere: (states: readonly PresenceState[]) => void = () => {}
  #round: NodeJS.Timeout | undefined
  #beat: NodeJS.Timeout | undefined

  constructor(presence: Presence, peers: ReadonlySet<Peer>) {
    this.#presence = presence
    this.#peers = peers
  }

  /** Lets everybody know, with the next round, what changed. */
  tell(): void {
    this.#round ??= setTimeout(() => {
      this.#round = undefined
      const news = this.#presence.news()
      if (news) for (const peer of this.#peers) if (readsPresence(peer.socket)) send(peer.socket, news)
      const own = this.#presence.ownNews()
      if (own.length > 0) this.tellElsewhere(own)
    }, PRESENCE_EVERY_MS)
  }

  /** All who are here, to one peer. */
  tellAll(peer: Peer): void {
    const here = this.#presence.everybody()
    if (here && readsPresence(peer.socket)) send(peer.socket, here)
  }

  /** While sealed, nobody's presence tells more than that they are here. */
  seal(sealed: boolean): void {
    if (!this.#presence.seal(sealed)) return
    clearInterval(this.#beat)
    if (sealed) this.#beat = setInterval(() => this.#tellAnew(), SEALED_BEAT_MS)
    this.tell()
  }

  stop(): void {
    clearTimeout(this.#round)
    clearInterval(this.#beat)
  }

  #tellAnew(): void {
    this.#presence.beat()
    this.tell()
  }
}
