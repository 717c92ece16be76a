import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import { openLine, sayable } from './redisLine.ts'
import type { Listener } from './redisListener.ts'

/** How often it is tried whether what is said is heard, in milliseconds, and how often in a row it may fail. */
const BEAT_MS = 1000
const MISSED_MAX = 2

/**
 * Knows whether there is a way from the connection that speaks to the one that listens, by saying something to itself.
 * A connection that is open says little: Redis may hang, the network may swallow everything, one of the two may have
 * stayed with a server that nobody else listens to any more.
 */
export class Pulse {
  readonly out: Redis
  readonly in: Redis
  isUp = false
  readonly #channel: string
  readonly #log: Pick<Logger, 'info' | 'warn'> | undefined
  readonly #backs = new Set<() => void>()
  readonly #beating: NodeJS.Timeout
  /** Which time it is that there is a way: what was said before a break proves nothing after it. */
  #time = 0
  #missed = 0
  /** What was logged since there was a way. */
  readonly #told = new Set<string>()
  #isOver = false

  constructor(url: string, id: string, log: Pick<Logger, 'info' | 'warn'> | undefined) {
    this.#channel = `groundwork:pulse:${id}`
    this.#log = log
    const told = (problem: string): void => this.#tell(problem)
    this.out = openLine(url, told)
    this.in = openLine(url, told)
    this.#beating = setInterval(() => this.#beat(), BEAT_MS)
    this.#beating.unref()
  }

  /** From now on it is tried. */
  begin(listener: Listener): void {
    listener.listen(this.#channel, (said) => {
      if (said.toString() === String(this.#time)) this.#felt()
    })
    for (const line of [this.out, this.in]) line.on('close', () => this.#lost())
    this.in.on('ready', () => {
      listener.askForAll()
      void listener.asked(this.#channel)?.then(
        () => this.#say(),
        () => {},
      )
    })
    this.out.on('ready', () => this.#say())
  }

  whenBack(act: () => void): () => void {
    // One function may be given twice.
    const back = () => act()
    this.#backs.add(back)
    return () => void this.#backs.delete(back)
  }

  /** From now on there is none. */
  end(): void {
    this.#isOver = true
    this.isUp = false
    clearInterval(this.#beating)
    this.#backs.clear()
  }

  #beat(): void {
    if (this.out.status !== 'ready' || this.in.status !== 'ready') return
    // Counted, not timed: when it was this server that stood still, nothing was missed.
    if (this.#missed++ >= MISSED_MAX) {
      this.#tell('no answer')
      this.#lost()
      for (const line of [this.out, this.in]) line.disconnect(true)
    } else this.#say()
  }

  #say(): void {
    if (this.out.status !== 'ready') return
    this.out.publish(this.#channel, String(this.#time)).catch((problem: Error) => this.#tell(sayable(problem)))
  }

  #felt(): void {
    this.#missed = 0
    if (this.isUp || this.#isOver) return
    this.isUp = true
    this.#told.clear()
    this.#log?.info({ event: 'bus up' })
    for (const back of [...this.#backs]) back()
  }

  #lost(): void {
    this.#time++
    this.#missed = 0
    if (this.isUp) this.#tell('connection closed')
    this.isUp = false
  }

  #tell(problem: string): void {
    if (this.#isOver || this.#told.has(problem)) return
    this.#told.add(problem)
    this.#log?.warn({ event: 'bus down', problem })
  }
}
