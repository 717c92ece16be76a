import { RateLimiterRes } from 'rate-limiter-flexible'
import { describe, expect, test } from 'vitest'
import { type Bus, MESSAGE_BYTES_MAX } from '../../server/bus/bus.ts'
import { heardOn, listening, tell, wordsOn } from '../helpers/ears.ts'
import { until } from '../helpers/until.ts'

/** A promise of every bus. `open` makes one more on the same wire, which is up; it is closed by who gave it. */
export function busContract(name: string, open: () => Promise<Bus>): void {
  const three = async () => [await open(), await open(), await open()] as const

  describe(name, () => {
    test('[BUS-1] what one server publishes all others hear, and not the one itself', async () => {
      const [ann, bob, cat] = await three()
      const ears = [ann, bob, cat].map((bus) => wordsOn(bus, 'atlas'))
      for (const bus of [ann, bob, cat]) await listening(bus, bus === ann ? bob : ann)
      tell(ann, 'atlas', 'hello')
      await until(() => ears[1]?.length && ears[2]?.length)
      tell(bob, 'atlas', 'after')
      await until(() => ears[0]?.length && ears[2]?.length === 2)
      expect(ears).toEqual([['after'], ['hello'], ['hello', 'after']])
    })

    test('[BUS-1] topics do not mix, nor does one that begins like another', async () => {
      const [ann, bob] = await three()
      const [atlas, borea] = [wordsOn(bob, 'atlas'), wordsOn(bob, 'atlas2')]
      await listening(bob, ann)
      tell(ann, 'atlas', 'a')
      tell(ann, 'atlas*', 'nobody')
      tell(ann, 'atlas2', 'b')
      tell(ann, 'atlas', 'end')
      await until(() => atlas.includes('end'))
      expect([atlas, borea]).toEqual([['a', 'end'], ['b']])
    })

    test('[BUS-1] two who listen on one server both hear, each until they stop', async () => {
      const [ann, bob] = await three()
      const heard: string[] = []
      const hear = (message: Uint8Array) => void heard.push(new TextDecoder().decode(message))
      const stops = [bob.subscribe('atlas', hear), bob.subscribe('atlas', hear)]
      const other = wordsOn(bob, 'borea')
      await listening(bob, ann)
      const say = async (words: string) => {
        for (const topic of ['atlas', 'borea']) tell(ann, topic, words)
        await until(() => other.includes(words))
      }
      await say('both')
      stops[0]?.()
      stops[0]?.()
      await say('one')
      stops[1]?.()
      await say('none')
      expect(heard).toEqual(['both', 'both', 'one'])
    })

    test('[BUS-1] whoever stops and listens again at once hears what comes then, and once', async () => {
      const [ann, bob] = await three()
      for (let time = 0; time < 5; time++) bob.subscribe('atlas', () => {})()
      const heard = wordsOn(bob, 'atlas')
      await listening(bob, ann)
      for (const words of ['hello', 'end']) tell(ann, 'atlas', words)
      await until(() => heard.includes('end'))
      expect(heard).toEqual(['hello', 'end'])
    })

    test('[BUS-2] bytes come as they were given: each, none, and as many as there may be', async () => {
      const [ann, bob] = await three()
      const heard = heardOn(bob, 'atlas')
      await listening(bob, ann)
      const long = Uint8Array.from({ length: MESSAGE_BYTES_MAX }, (_, at) => (at * 31) % 256)
      const said = [Uint8Array.from({ length: 256 }, (_, at) => at), new Uint8Array(), long]
      for (const message of said) ann.publish('atlas', message)
      await until(() => heard.length === said.length)
      const isSame = (message: Uint8Array, at: number) => Buffer.compare(message, heard[at] ?? new Uint8Array()) === 0
      expect(said.map(isSame)).toEqual([true, true, true])
    })

    test('[BUS-2] what somebody does to their bytes afterwards changes nobody else’s', async () => {
      const [ann, bob, cat] = await three()
      const ears = [bob, bob, cat].map((bus) => heardOn(bus, 'atlas'))
      for (const bus of [bob, cat]) await listening(bus, ann)
      const message = Uint8Array.of(1, 2, 3)
      ann.publish('atlas', message)
      message.fill(9)
      await until(() => ears.every((heard) => heard.length === 1))
      ears[0]?.[0]?.fill(7)
      expect(ears.map((heard) => [...(heard[0] ?? [])])).toEqual([
        [7, 7, 7],
        [1, 2, 3],
        [1, 2, 3],
      ])
    })

    test('[BUS-2] a message that is too long reaches nobody, and holds up no other', async () => {
      const [ann, bob] = await three()
      const heard = heardOn(bob, 'atlas')
      await listening(bob, ann)
      const { lost } = ann.counts()
      ann.publish('atlas', new Uint8Array(MESSAGE_BYTES_MAX + 1))
      ann.publish('atlas', Uint8Array.of(1))
      await until(() => heard.length > 0)
      expect(heard.map(({ length }) => length)).toEqual([1])
      expect(ann.counts().lost - lost).toBe(1)
    })

    test('[BUS-3] on a quiet wire what one server says is heard in its order', async () => {
      const [ann, bob] = await three()
      const heard = wordsOn(bob, 'atlas')
      await listening(bob, ann)
      const said = Array.from({ length: 2000 }, (_, at) => String(at))
      for (const [at, words] of said.entries()) {
        tell(ann, 'atlas', words)
        if (at % 97 === 0) await new Promise((resolve) => setImmediate(resolve))
      }
      await until(() => heard.length >= said.length)
      expect(heard).toEqual(said)
    })

    test('[BUS-3] whoever begins to listen and then asks misses no answer', async () => {
      const [ann, bob] = await three()
      const topics = Array.from({ length: 100 }, (_, at) => `board ${at}`)
      for (const topic of topics) ann.subscribe(topic, () => tell(ann, topic, 'answer'))
      await listening(ann, bob)
      for (const topic of topics) {
        const heard = wordsOn(bob, topic)
        tell(bob, topic, 'question')
        await until(() => heard.length > 0, 2000)
        expect(heard).toEqual(['answer'])
      }
    })

    test('[BUS-4] after its end a bus hears nothing, says nothing and throws nothing', async () => {
      const [ann, bob, cat] = await three()
      const [late, other] = [wordsOn(bob, 'atlas'), wordsOn(cat, 'atlas')]
      for (const bus of [bob, cat]) await listening(bus, ann)
      tell(bob, 'atlas', 'last')
      const closed = bob.close()
      tell(bob, 'atlas', 'too late')
      await closed
      const after = wordsOn(bob, 'atlas')
      tell(ann, 'atlas', 'hello')
      await until(() => other.includes('hello'))
      expect([late, after, other]).toEqual([[], [], ['last', 'hello']])
      expect([bob.isUp(), ann.isUp()]).toEqual([false, true])
      await bob.close()
    })

    test('[BUS-4] it is counted what went out, came in and was lost', async () => {
      const [ann, bob, cat] = await three()
      const heard = wordsOn(bob, 'atlas')
      await listening(bob, cat)
      const before = bob.counts().in
      for (const words of ['a', 'b', 'c']) tell(ann, 'atlas', words)
      await until(() => heard.length === 3 && ann.counts().out === 3)
      expect(ann.counts()).toEqual({ out: 3, in: 0, lost: 0 })
      expect(bob.counts()).toEqual({ out: 0, in: before + 3, lost: 0 })
    })

    test('[BUS-5] what is counted is counted over all servers, under its name, each person alone', async () => {
      const buses = await three()
      const [ann, bob, cat] = buses.map((bus) => bus.limiter('guess', 3, 60))
      expect(await bob?.get('fay')).toBeNull()
      await ann?.consume('fay')
      await bob?.penalty('fay')
      await cat?.consume('fay')
      expect((await bob?.get('fay'))?.consumedPoints).toBe(3)
      const refused = await ann?.consume('fay').catch((problem: unknown) => problem)
      expect(refused).toBeInstanceOf(RateLimiterRes)
      expect((refused as RateLimiterRes).msBeforeNext).toBeGreaterThan(0)
      expect((refused as RateLimiterRes).msBeforeNext).toBeLessThanOrEqual(60_000)
      await bob?.consume('gus')
      await buses[0].limiter('make', 3, 60).consume('fay')
    })

    test('[BUS-5] what was counted is forgotten when its time is over', async () => {
      const [ann, bob] = (await three()).map((bus) => bus.limiter('guess', 1, 1))
      await ann?.consume('fay')
      await expect(bob?.consume('fay')).rejects.toBeInstanceOf(RateLimiterRes)
      await until(async () => (await ann?.get('fay')) === null)
      await bob?.consume('fay')
    })
  })
}
