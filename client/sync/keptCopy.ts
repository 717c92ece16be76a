import type * as Y from 'yjs'
import type { Owed } from './debt.ts'
import { LocalCopy } from './localCopy.ts'

/** A first copy is made this long after somebody came, or when they write: a board should be on screen before. */
const FIRST_COPY_MS = 2000
/** A copy that is only for what is unsent goes this long after it was sent: not between one letter and the next. */
const FORGET_AFTER_MS = 5000

type Of = {
  readonly name: string
  readonly doc: () => Y.Doc
  /** Of which life of the server's data that is. */
  readonly epoch: () => string
  /** The copy is in the document, with what earlier visits owed; nothing where no copy can be kept. */
  readonly loaded: (owed: Owed | undefined) => void
  /** Whether what is unsent may still be sent. */
  readonly isLive: () => boolean
}

/** A room's copy on this device: made late, taken away by another tab and made anew for what is unsent. */
export class KeptCopy {
  private readonly of: Of
  private copy: LocalCopy | undefined
  private soon: ReturnType<typeof setTimeout> | undefined
  /** To be made with the next change. */
  private isDue = false
  /** The board was forgotten on this device: a copy is for what is unsent, and goes with it. */
  private isForgotten = false
  private forgetting: ReturnType<typeof setTimeout> | undefined
  private isShut = false
  private unsent = 0

  private readonly stopListening: () => void

  constructor(of: Of) {
    this.of = of
    // That the database goes may be heard before this, and after.
    this.stopListening = LocalCopy.onForgotten(of.name, () => {
      this.isForgotten = true
      this.forgetSoon()
    })
  }

  get mayExist(): boolean {
    return LocalCopy.mayExist(this.of.name)
  }

  /** The room is of this life of the server's data. */
  isOf(epoch: string): void {
    LocalCopy.isOf(this.of.name, epoch)
  }

  loadSoon(): void {
    this.soon = setTimeout(() => void this.load(), FIRST_COPY_MS)
  }

  async load(): Promise<void> {
    clearTimeout(this.soon)
    this.soon = undefined
    this.isDue = false
    if (this.isShut) return
    const copy = await LocalCopy.open(this.of.name, this.of.doc(), this.of.epoch())
    if (this.isShut) return void (await copy?.close())
    this.copy = copy
    copy?.onTaken(() => this.lost(copy))
    this.of.loaded(await copy?.loaded())
    this.forgetSoon()
  }

  /** The document was changed here. */
  changed(): void {
    if (this.soon !== undefined || this.isDue) void this.load()
  }

  note(owed: Owed): void {
    this.unsent = owed.changes
    this.copy?.note(owed)
    this.forgetSoon()
  }

  /** Something was erased by what has this origin: it must not stay in the copy, where edits are kept as they came. */
  rewrite(origin: unknown): void {
    void this.copy?.rewrite(origin)
  }

  async close(): Promise<void> {
    this.isShut = true
    this.stopListening()
    for (const timer of [this.soon, this.forgetting]) clearTimeout(timer)
    await this.copy?.close()
  }

  /** Deletes it and what was not sent with it. */
  async erase(): Promise<void> {
    for (const timer of [this.soon, this.forgetting]) clearTimeout(timer)
    const { copy } = this
    this.copy = undefined
    await copy?.erase()
  }

  /** What is unsent is kept on this device even so, until it is sent. */
  private lost(copy: LocalCopy): void {
    if (this.copy !== copy || this.isShut) return
    this.copy = undefined
    if (!this.mayExist) this.isForgotten = true
    this.isDue = this.of.isLive()
    if (this.isDue && this.unsent > 0) void this.load()
  }

  private forgetSoon(): void {
    clearTimeout(this.forgetting)
    if (this.isForgotten && this.copy && this.unsent === 0)
      this.forgetting = setTimeout(() => this.forget(), FORGET_AFTER_MS)
  }

  private forget(): void {
    void this.copy?.forget()
    this.copy = undefined
    this.isDue = true
  }
}
