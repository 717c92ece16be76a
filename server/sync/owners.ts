import { type ClientClaim, NOBODY } from '../store/store.ts'

/** Who the server is, among the owners of Yjs client ids. */
export const SERVER = 'server'

/** Whose the Yjs client ids in a room's document are. */
export class Owners {
  readonly #of = new Map<number, string>()

  constructor(claims: readonly ClientClaim[]) {
    this.claim(claims)
  }

  of(client: number): string | undefined {
    return this.#of.get(client)
  }

  isClaimed(client: number): boolean {
    return this.#of.has(client)
  }

  claim(claims: readonly ClientClaim[]): void {
    for (const { client, member } of claims) this.#of.set(client, member)
  }

  /** All that were `member`'s become nobody's. */
  forget(member: string | null): void {
    for (const [client, owner] of this.#of) if (owner === member) this.#of.set(client, NOBODY)
  }
}
