import type { Logger } from 'pino'
import { lastReview } from '../../shared/rules/alliance/rhythm.ts'
import { allianceDoc } from '../../shared/schema/alliance.ts'
import type { BoardRecord, Store, Webhook } from '../store/store.ts'
import type { Room } from '../sync/room.ts'
import type { Rooms } from '../sync/rooms.ts'
import type { Turns } from '../sync/turns.ts'
import { type Host, hostOf } from './hosts.ts'
import { sendOnce } from './send.ts'

/** How long after each failure it is tried again, in milliseconds: a restart, a deployment, a bad afternoon. */
const AGAIN_AFTER_MS: readonly number[] = [2_000, 30_000, 10 * 60_000, 3 * 3_600_000]

/** How often it is looked whose review is due, in milliseconds; each day is told once. */
const LOOK_EVERY_MS = 3_600_000

export type HookEvent = 'signal.raised' | 'review.due'

type Means = { readonly store: Store; readonly rooms: Rooms; readonly turns: Turns; readonly log: Logger }
export type HookSettings = { readonly hosts: readonly Host[]; readonly againAfterMs?: readonly number[] }

/**
 * Tells another program that something happened, where a board asked for it and the operator allows it: the only calls
 * this server makes by itself. What waits to be tried again is in memory: a restart forgets it.
 */
export class Webhooks {
  readonly #means: Means
  readonly #hosts: readonly Host[]
  readonly #againAfterMs: readonly number[]
  readonly #waiting = new Set<NodeJS.Timeout>()
  readonly #looking: NodeJS.Timeout | undefined
  #isStopped = false

  constructor(means: Means, { hosts, againAfterMs = AGAIN_AFTER_MS }: HookSettings) {
    this.#means = means
    this.#hosts = hosts
    this.#againAfterMs = againAfterMs
    if (hosts.length === 0) return
    this.#looking = setInterval(() => void this.lookForReviews().catch(this.#failed), LOOK_EVERY_MS)
    this.#looking.unref()
  }

  get isAllowed(): boolean {
    return this.#hosts.length > 0
  }

  mayCall(url: string): boolean {
    return hostOf(url, this.#hosts) !== undefined
  }

  stop(): void {
    this.#isStopped = true
    clearInterval(this.#looking)
    for (const timer of this.#waiting) clearTimeout(timer)
  }

  /** Tells of each tending signal that comes onto this stage from now on, once it is durable. */
  watch(board: string, stage: Room): void {
    if (this.isAllowed) stage.watch(() => this.#listen(board, stage))
  }

  #listen(board: string, stage: Room): void {
    const { signals } = allianceDoc(stage.doc)
    let known = new Set(signals.ids())
    signals.subscribeAll(() => {
      const isNew = signals.ids().some((id) => !known.has(id))
      known = new Set(signals.ids())
      // The server that wrote it tells of it.
      if (isNew && !stage.isTakingOthers)
        stage
          .committed()
          .then(() => this.#tell(board, 'signal.raised', today()))
          .catch(this.#failed)
    })
  }

  /** Tells of every review that is due and was not told yet. */
  async lookForReviews(): Promise<void> {
    for (const { id, webhook } of await this.#means.store.boards()) if (webhook) await this.#lookAt(id)
  }

  async #lookAt(board: string): Promise<void> {
    const due = await this.#means.rooms.lend([{ board, kind: 'stage', owner: null }], async ({ doc }) => {
      const { review, state } = allianceDoc(doc).alliance.get()
      return review && state === 'active' ? lastReview(review, today()) : null
    })
    if (due === null) return
    let isNew = false
    await this.#change(board, (hook) => {
      isNew = hook.toldReview !== due
      return { ...hook, toldReview: due }
    })
    if (isNew) await this.#tell(board, 'review.due', due)
  }

  async #tell(board: string, event: HookEvent, day: string, tries = 0): Promise<void> {
    const record = await this.#means.store.findBoard({ id: board })
    const host = record?.webhook && hostOf(record.webhook.url, this.#hosts)
    if (!record?.webhook || !host || this.#isStopped) return
    const { url, withTitle } = record.webhook
    const title = withTitle ? { title: record.title } : {}
    const status = await sendOnce(record.webhook, { event, board, day, ...title }, host)
    if (status !== null && status >= 200 && status < 300) {
      if (record.webhook.failed) await this.#change(board, (hook) => ({ ...hook, failed: null }))
      return
    }
    await this.#change(board, (hook) => (hook.url === url ? { ...hook, failed: { at: Date.now(), status } } : hook))
    this.#tryAgain(board, event, day, tries)
  }

  #tryAgain(board: string, event: HookEvent, day: string, tries: number): void {
    const wait = this.#againAfterMs[tries]
    if (wait === undefined || this.#isStopped) return
    const timer = setTimeout(() => {
      this.#waiting.delete(timer)
      this.#tell(board, event, day, tries + 1).catch(this.#failed)
    }, wait)
    timer.unref()
    this.#waiting.add(timer)
  }

  /** In the board's turn, of the record as it is then. */
  #change(board: string, change: (hook: Webhook) => Webhook): Promise<void> {
    const { turns, store } = this.#means
    return turns.take(board, async () => {
      const record: BoardRecord | undefined = await store.findBoard({ id: board })
      if (record?.webhook) await store.save({ board: { ...record, webhook: change(record.webhook) } })
    })
  }

  readonly #failed = (problem: unknown): void => {
    this.#means.log.error({ event: 'could not tell a webhook', problem: String(problem) })
  }
}

function today(): string {
  return new Date().toISOString().slice(0, 10)
}
