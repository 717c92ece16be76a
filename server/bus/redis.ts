import { randomBytes } from 'node:crypto'
import type { Logger } from 'pino'
import { type Bus, MESSAGE_BYTES_MAX } from './bus.ts'
import { redisLimiter } from './redisLimiter.ts'
import { Listener } from './redisListener.ts'
import { Pulse } from './redisPulse.ts'
import { Speaker } from './redisSpeaker.ts'

/** Before each message: who says it, so that nobody hears themselves. */
const ID_BYTES = 8

/** What is still to be said is waited for so long, in milliseconds, when the server ends. */
const GOODBYE_MS = 200

/** The bus over a Redis, `redis://` or `rediss://` for TLS. It need not be there: until it is, and whenever it is not, `isUp` is false. */
export function openRedis(url: string, log?: Pick<Logger, 'info' | 'warn'>): Bus {
  const me = randomBytes(ID_BYTES)
  const pulse = new Pulse(url, me.toString('hex'), log)
  const speaker = new Speaker(pulse.out)
  const listener = new Listener(pulse.in)
  pulse.begin(listener)
  const { password } = new URL(url)
  const counting = { line: pulse.out, isUp: () => pulse.isUp, pepper: password }
  let [heard, unsaid] = [0, 0]

  return {
    publish: (topic, message) => {
      if (!pulse.isUp || message.length > MESSAGE_BYTES_MAX) return void unsaid++
      const channel = channelOf(topic)
      speaker.say(channel, Buffer.concat([me, message]), listener.asked(channel))
    },
    subscribe: (topic, hear) =>
      listener.listen(channelOf(topic), (said) => {
        if (said.length < ID_BYTES || me.equals(said.subarray(0, ID_BYTES))) return
        heard++
        // A copy: otherwise a few bytes that somebody keeps would keep all that came with them.
        hear(new Uint8Array(said.subarray(ID_BYTES)))
      }),
    whenBack: (act) => pulse.whenBack(act),
    isUp: () => pulse.isUp,
    limiter: (name, points, seconds) => redisLimiter(counting, name, points, seconds),
    counts: () => ({ out: speaker.out, in: heard, lost: speaker.lost + unsaid }),
    close: async () => {
      pulse.end()
      listener.stop()
      await Promise.race([speaker.settled(), new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())])
      for (const line of [pulse.out, pulse.in]) line.disconnect()
    },
  }
}

function channelOf(topic: string): string {
  return `groundwork:${topic}`
}
