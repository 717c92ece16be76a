import type { CloseReason } from '../../shared/closeCodes.ts'

/** Why an update is not taken: it closes the sender's socket, or asks for what is missing. Never holds content. */
export class Refusal extends Error {
  readonly close: CloseReason | 'resync'

  constructor(close: CloseReason | 'resync', why: string) {
    super(why)
    this.close = close
  }
}
