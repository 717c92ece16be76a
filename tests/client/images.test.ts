import { expect, test } from 'vitest'
import { attempts, lightest, within } from '../../client/features/images/fit.ts'
import { pendingOn } from '../../client/features/images/pending.ts'
import { reencode } from '../../client/features/images/reencode.ts'

test('[UI-95] a picture keeps its proportions and only ever gets smaller', () => {
  expect(within([4_000, 3_000], 2_048)).toEqual([2_048, 1_536])
  expect(within([300, 900], 2_048)).toEqual([300, 900])
  expect(within([9_000, 2], 360)).toEqual([360, 1])
})

test('[UI-95] a picture gives up quality before size, and is taken as soon as it is light enough', async () => {
  const tried: string[] = []
  const taken = await lightest(attempts(2_000), 100, async ({ side, quality }) => {
    tried.push(`${side} ${quality}`)
    return new Blob(['x'.repeat(Math.round(side * quality * 0.08))])
  })
  expect(tried).toEqual(['2000 0.9', '2000 0.8', '2000 0.68', '2000 0.55'])
  expect(taken?.size).toBe(88)
  expect(await lightest(attempts(2_000), 1, async () => new Blob(['too much']))).toBeNull()
})

test('[UI-96] a drawing that may carry programs, and what would fill a phone, are refused unread', async () => {
  expect(await reencode(new Blob(['<svg/>'], { type: 'image/svg+xml' }))).toBe('svg')
  const huge = { type: 'image/png', size: 61 * 1024 * 1024 } as Blob
  expect(await reencode(huge)).toBe('tooLarge')
})

test('[UI-96] a picture on its way is known to this board alone, and gone once it is there or given up', () => {
  const [here, elsewhere] = [{ images: {} }, { images: {} }] as Parameters<typeof pendingOn>[0][]
  if (!here || !elsewhere) throw new Error('unreachable')
  let told = 0
  const stop = pendingOn(here).subscribe(() => told++)
  const one = { id: 'a', name: 'wall.jpg', at: [0, 0], size: [10, 10], cancel: () => undefined } as const
  pendingOn(here).put(one)
  pendingOn(here).put({ ...one, size: [20, 10] })
  expect(pendingOn(here).get()).toEqual([{ ...one, size: [20, 10] }])
  expect(pendingOn(elsewhere).get()).toEqual([])
  pendingOn(here).drop('a')
  expect(pendingOn(here).get()).toEqual([])
  expect(told).toBe(3)
  stop()
})
