import * as z from 'zod/mini'

const Count = z.int().check(z.nonnegative())
const Owed = z.object({ changes: Count, since: z.array(z.tuple([Count, Count])) })
/**
 * What the server has not confirmed: how many local changes, and from which clock on each Yjs client id of ours has
 * written them.
 */
export type Owed = z.infer<typeof Owed>

/**
 * The account of one document: local changes against the server's commits. A change is owed until the frame that carried
 * it is acknowledged on the connection it went out on; a lost connection means it has to travel again.
 */
export class Debt {
  static readonly nothing: Owed = { changes: 0, since: [] }

  private unsent = 0
  private inFlight: { readonly frame: number; readonly changes: number }[] = []
  private framesSent = 0
  private framesAcknowledged = 0
  private readonly since = new Map<number, number>()

  static parse(text: unknown): Owed {
    try {
      return Owed.parse(JSON.parse(String(text)))
    } catch {
      // An unreadable account says nothing but that there was one: owe one change until the next sync settles it.
      return { changes: 1, since: [] }
    }
  }

  static sum(all: readonly Owed[]): Owed {
    return { changes: all.reduce((sum, { changes }) => sum + changes, 0), since: all.flatMap(({ since }) => since) }
  }

  get owed(): Owed {
    const flying = this.inFlight.reduce((sum, { changes }) => sum + changes, 0)
    return { changes: this.unsent + flying, since: [...this.since] }
  }

  /** A local change was made; `clock` is where `client` stood before it. It has to be heard of before its frame is sent. */
  changed(client: number, clock: number): void {
    this.unsent++
    this.startsAt(client, clock)
  }

  /** What earlier visits left. It is in the document already, so whatever was sent last carried it, if anything was. */
  found({ changes, since }: Owed): void {
    // What the copy added to the document went out before this is told; nothing on the way is nothing owed.
    if (changes === 0 || (this.framesSent > 0 && this.framesAcknowledged >= this.framesSent)) return
    if (this.framesSent > 0) this.inFlight.push({ frame: this.framesSent, changes })
    else this.unsent += changes
    for (const [client, clock] of since) this.startsAt(client, clock)
  }

  /** A new connection: frames are counted from one again, and what was not acknowledged travels again. */
  connected(): void {
    this.lost()
  }

  /** No connection: whatever is found from now on has not gone out. */
  lost(): void {
    this.unsent = this.owed.changes
    this.inFlight = []
    this.framesSent = 0
    this.framesAcknowledged = 0
  }

  /** A step 2 or update frame went out. Every change made so far is in it or in one before it. */
  sent(): void {
    this.framesSent++
    if (this.unsent > 0) this.inFlight.push({ frame: this.framesSent, changes: this.unsent })
    this.unsent = 0
  }

  /** The server has committed the first `frames` frames of this connection. */
  acknowledged(frames: number): void {
    this.framesAcknowledged = Math.max(frames, this.framesAcknowledged)
    this.inFlight = this.inFlight.filter(({ frame }) => frame > frames)
    if (this.owed.changes === 0) this.since.clear()
  }

  private startsAt(client: number, clock: number): void {
    this.since.set(client, Math.min(clock, this.since.get(client) ?? clock))
  }
}
