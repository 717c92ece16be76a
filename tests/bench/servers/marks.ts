import { quantile } from '../cost.ts'
import { markersIn } from '../lines.ts'
import type { Guest } from './guest.ts'

type Mark = { readonly sentAt: number; readonly from: Guest; waiting: number }

/** Follows each marker from its sending to everybody who has to have it. */
export class Marks {
  readonly #marks = new Map<string, Mark>()
  /** Of each delivery, milliseconds from the sending. */
  readonly took: number[] = []

  /** `others`: how many must hear it. */
  sent(marker: string, from: Guest, others: number): void {
    this.#marks.set(marker, { sentAt: performance.now(), from, waiting: others })
  }

  hear(message: Buffer, guest: Guest): void {
    const now = performance.now()
    for (const marker of markersIn(message)) {
      const mark = this.#marks.get(marker)
      // Whoever wrote it may get it back.
      if (!mark || mark.from === guest) continue
      mark.waiting--
      this.took.push(now - mark.sentAt)
    }
  }

  /** Deliveries that did not come yet. */
  get missing(): number {
    let missing = 0
    for (const { waiting } of this.#marks.values()) missing += waiting
    return missing
  }

  p(share: number): number {
    return quantile(this.took, share)
  }
}
