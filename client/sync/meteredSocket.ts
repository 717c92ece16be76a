/** Told what goes out on a connection, in order. */
export type Meter = {
  /** A new connection is being made. */
  readonly connected: () => void
  /** A sync step 2 or update frame went out: one of those that the server counts. */
  readonly sent: () => void
}

const SYNC = 0
const STEP_2 = 1
const UPDATE = 2

/** A WebSocket that counts the frames which the server acknowledges, exactly as they went out. */
export function meteredSocket(meter: Meter): typeof WebSocket {
  return class MeteredSocket extends WebSocket {
    private hasAnswered = false

    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols)
      meter.connected()
    }

    override send(frame: string | Blob | BufferSource): void {
      const [type, step] = frame instanceof Uint8Array ? frame : []
      const isCounted = type === SYNC && (step === STEP_2 || step === UPDATE)
      // What is typed before the server asked what we have (its step 1) builds on edits it may lack. The answer, our
      // step 2, carries all of it, so nothing needs to go ahead.
      if (isCounted && step === UPDATE && !this.hasAnswered) return
      super.send(frame)
      if (!isCounted) return
      this.hasAnswered = true
      meter.sent()
    }
  }
}
