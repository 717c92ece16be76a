import { expect, test } from 'vitest'
import type { Guest } from '../../helpers/guest.ts'
import { describeWithRedis } from '../../helpers/redis.ts'
import { until } from '../../helpers/until.ts'
import { post, startNodes } from '../../helpers/workshop.ts'

const open = async (guest: Guest) => Object.assign(await guest.open('board'), { guest })

describeWithRedis('Servers with a Redis between them', ({ redis, openBus, buses }) => {
  const startTwo = async () => {
    const workshop = await startNodes(2, {
      wrapBus: () => openBus(),
      neighbours: { tellEveryMs: 200, silentMs: 2000, lookEveryMs: 50 },
    })
    await until(() => buses.every((bus) => bus.isUp()))
    return workshop
  }

  test('[BUS-1] edits and pointers cross Redis, and what it forgets or breaks is made up for', async () => {
    await using workshop = await startTwo()
    const [ana, ben] = [
      await open(await workshop.join('ana', 'participant')),
      await open(await workshop.join('ben', 'participant')),
    ]
    const crosses = async (at: number, within: number) => {
      ana.notes.put(`n${at}`, { text: `note ${at}`, at: [at, at] })
      const begun = performance.now()
      await until(() => ben.notes.get(`n${at}`))
      expect(performance.now() - begun).toBeLessThan(within)
    }
    const points = async (at: number) => {
      ana.provider.awareness.setLocalState({ at: [at, at] })
      await until(() => ben.provider.awareness.getStates().get(ana.doc.clientID)?.at?.[0] === at)
    }
    await crosses(1, 2000)
    await points(1)
    await redis.flush()
    await crosses(2, 2000)
    await redis.kill()
    await crosses(3, 4000)
    // Nobody goes because Redis does.
    expect(ben.provider.awareness.getStates().get(ana.doc.clientID)?.at).toEqual([1, 1])
    await redis.restart()
    await until(() => buses.every((bus) => bus.isUp()))
    await points(4)
    redis.freeze()
    await crosses(5, 4000)
    redis.thaw()
    await until(() => buses.every((bus) => bus.isUp()))
    await points(6)
  })

  test('[BUS-5] who guesses is stopped by every server, however they are asked in turn', async () => {
    await using workshop = await startTwo()
    const answers: number[] = []
    for (let time = 0; time < 40; time++) {
      const { address } = workshop.nodes[time % 2] ?? workshop
      answers.push((await fetch(`${address}/api/codes/WRONG-${time}`)).status)
    }
    expect(answers.slice(0, 30).every((status) => status === 404)).toBe(true)
    expect(answers.slice(30)).toEqual(Array(10).fill(429))
    const right = workshop.board.keys.participant
    const join = await post(`${workshop.address}/api/boards/${workshop.board.board.id}/join`, {
      key: right,
      name: 'ana',
    })
    expect(join.status).toBe(200)
  })

  test('[BUS-8] no address of whoever asks is in Redis', async () => {
    await using workshop = await startTwo()
    await fetch(`${workshop.address}/api/codes/WRONG`)
    const keys = await redis.ask((client) => client.keys('*'))
    expect(keys.some((key) => key.startsWith('groundwork:count:'))).toBe(true)
    expect(keys.filter((key) => key.includes('127.0.0'))).toEqual([])
  })
})
