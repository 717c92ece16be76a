import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type CommandType, commands } from '../../shared/commands.ts'
import { ask } from '../helpers/asked.ts'
import { cases, sceneOn } from '../helpers/twice.ts'
import { startWorkshop, type Workshop } from '../helpers/workshop.ts'

let workshop: Workshop
beforeAll(async () => {
  workshop = await startWorkshop({ attendance: { standInAfterMs: 0 } })
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterAll(async () => {
  vi.useRealTimers()
  await workshop[Symbol.asyncDispose]()
})

/** Long enough to see a clock that jumps, in milliseconds, and as soon as an answer that got lost is asked for again. */
const LATER_MS = 1000

for (const type of Object.keys(commands) as CommandType[])
  test(`[CMD-45] ${type}, sent again by the same and by another one, is done once`, async () => {
    const scene = await sceneOn(workshop)
    const { by = 'fay', isOwn = false, given, input } = cases[type]
    const made = await given?.(scene)
    const wanted = input(scene, made) as never
    const before = await scene.all()
    const first = await ask(workshop, scene[by], type, wanted)
    expect(first).toEqual({ status: 204 })
    const once = await scene.all()
    expect(once).not.toEqual(before)
    for (const again of [scene[by], ...(by === 'ana' || isOwn ? [] : [scene.gus])]) {
      vi.setSystemTime(Date.now() + LATER_MS)
      const answer = await ask(workshop, again, type, wanted)
      expect([204, ...(type === 'member.leave' ? [410] : [409])], answer.message).toContain(answer.status)
      expect(await scene.all()).toEqual(once)
    }
  })
