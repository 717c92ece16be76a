import type { PresenceState } from './frames.ts'
import { gone, memberIn } from './presenceStates.ts'

/** A server, as it names itself to others; another one after each start. */
export type NodeId = string

/** Where a server alone is told what others wrote on boards that it has open; no board's id has a colon. */
export function topicOf(node: NodeId): string {
  return `server:${node}`
}

type Told = PresenceState & { readonly member: string }

/** Who is in a room by way of other servers, as each of them told last of its own peers. */
export class Others {
  readonly #told = new Map<NodeId, ReadonlyMap<number, Told>>()

  /**
   * What a server tells; `isAll`: of everybody there, so that whoever is not named is gone. Returns the client ids of
   * which it has told now or before.
   */
  hear(node: NodeId, states: readonly PresenceState[], isAll: boolean): ReadonlySet<number> {
    const before = this.#told.get(node) ?? new Map<number, Told>()
    const now = new Map(isAll ? [] : before)
    for (const said of states) {
      const member = said.state === gone ? undefined : memberIn(said.state)
      if (member === undefined) now.delete(said.client)
      else now.set(said.client, { ...said, member })
    }
    if (now.size > 0) this.#told.set(node, now)
    else this.#told.delete(node)
    return new Set([...before.keys(), ...now.keys()])
  }

  /**
   * The latest that is told of a client id, where it is this member's. Somebody who came to another server may for a
   * while be with two; the one where they spoke last counts further.
   */
  latest(client: number, member: string | undefined): Told | undefined {
    const all = [...this.#told.values()].flatMap((told) => told.get(client) ?? [])
    return all
      .filter((one) => one.member === (member ?? one.member))
      .reduce<Told | undefined>((latest, one) => (latest && latest.clock >= one.clock ? latest : one), undefined)
  }
}
