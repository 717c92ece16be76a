/**
 * Sockets one member may have open: twenty-five tabs of four rooms each. A phone that changes networks leaves some
 * behind until their keep-alive is over.
 */
export const SOCKETS_EACH_MAX = 100

/** How many sockets each member has open, whatever rooms they are for. */
export class SocketCounts {
  readonly #open = new Map<string, number>()

  /** Counts one more; false, and nothing counted, when that would be too many. */
  take(member: string): boolean {
    const count = this.#open.get(member) ?? 0
    if (count >= SOCKETS_EACH_MAX) return false
    this.#open.set(member, count + 1)
    return true
  }

  give(member: string): void {
    const count = (this.#open.get(member) ?? 0) - 1
    if (count > 0) this.#open.set(member, count)
    else this.#open.delete(member)
  }
}
