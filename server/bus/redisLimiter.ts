import { createHmac, randomBytes } from 'node:crypto'
import type { Redis } from 'ioredis'
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible'
import type { Limiter } from './bus.ts'

/** How long Redis is waited for before this server counts alone, in milliseconds: somebody waits for an answer meanwhile. */
const ASK_MS = 200

/** Of 256 bits, as many letters as make two the same never. */
const HIDDEN_LETTERS = 22

/** How long a salt is taken for the right one without asking, in milliseconds: after all in Redis was deleted there is another. */
const SALT_TRUSTED_MS = 2000

export type Counting = {
  readonly line: Redis
  readonly isUp: () => boolean
  /** Whatever all servers know and Redis does not keep. */
  readonly pepper: string
}

/** Counts in Redis; in this process alone as long as that cannot be asked. */
export function redisLimiter(counting: Counting, name: string, points: number, seconds: number): Limiter {
  const { line, isUp } = counting
  const alone = new RateLimiterMemory({ points, duration: seconds })
  const together = new RateLimiterRedis({
    storeClient: line,
    keyPrefix: `groundwork:count:${name}`,
    points,
    duration: seconds,
    rejectIfRedisNotReady: true,
  })
  const hide = hiding(counting, name, seconds)

  async function ask<T>(who: string, call: (limiter: RateLimiterAbstract, who: string) => Promise<T>): Promise<T> {
    try {
      if (isUp())
        return await within(
          ASK_MS,
          hide(who).then((hidden) => call(together, hidden)),
        )
    } catch (refused) {
      if (refused instanceof RateLimiterRes) throw refused
    }
    return call(alone, who)
  }

  return {
    get: (who) => ask(who, (limiter, key) => limiter.get(key)),
    consume: (who) => ask(who, (limiter, key) => limiter.consume(key)),
    penalty: (who) => ask(who, (limiter, key) => limiter.penalty(key)),
  }
}

/**
 * Names under which somebody is counted. A hash of a network's address alone is undone in a second by trying all of
 * them; so it is salted, with a salt that lives in Redis no longer than what it counts, and with what Redis does not
 * keep. Whoever finds names later has no salt for them, and whoever has a copy of Redis' memory lacks the rest.
 */
function hiding({ line, pepper }: Counting, name: string, seconds: number): (who: string) => Promise<string> {
  const key = `groundwork:salt:${name}`
  let salt = ''
  let until = 0
  return async (who) => {
    if (performance.now() >= until) {
      const fresh = randomBytes(32).toString('base64url')
      const answers = await line.multi().set(key, fresh, 'EX', seconds, 'NX').get(key).pttl(key).exec()
      const [, [, found] = [], [, left] = []] = answers ?? []
      if (typeof found !== 'string' || typeof left !== 'number') throw new Error('Redis gave no salt.')
      salt = found
      until = performance.now() + Math.min(left, SALT_TRUSTED_MS)
    }
    return createHmac('sha256', salt)
      .update(JSON.stringify([pepper, who]))
      .digest('base64url')
      .slice(0, HIDDEN_LETTERS)
  }
}

async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing within ${milliseconds} ms.`)), milliseconds)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
