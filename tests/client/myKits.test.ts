import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { KIT_FORMAT, type KitFile } from '../../shared/kits/kitFile.ts'

const kit = (title: string): KitFile => ({
  ...{ format: KIT_FORMAT, version: 1, title, blurb: '', language: 'en' },
  ...{ sections: [], steps: [], prompts: [] },
})

/** A browser's storage that takes so many characters. */
function storage(room: number): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage
}

const fresh = () => import('../../client/myKits.ts')

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('[UI-202] a kit is kept over a reload, the newest first, each once, until it is dropped', async () => {
  const localStorage = storage(100_000)
  vi.stubGlobal('window', { localStorage })
  vi.useFakeTimers({ toFake: ['Date'], now: 1000 })
  const { keepMyKit } = await fresh()
  const first = keepMyKit(kit('First'))
  vi.setSystemTime(2000)
  keepMyKit(kit('Second'))
  vi.setSystemTime(3000)
  expect(keepMyKit(kit('First'))?.id).toBe(first?.id)
  vi.resetModules()
  const { myKits, dropMyKit } = await fresh()
  expect(myKits().map((mine) => mine.kit.title)).toEqual(['First', 'Second'])
  dropMyKit(first?.id ?? '')
  expect(myKits().map((mine) => mine.kit.title)).toEqual(['Second'])
})

test('[UI-202] a full browser says so, and loses none of the kits it has', async () => {
  vi.stubGlobal('window', { localStorage: storage(400) })
  const { keepMyKit, myKits } = await fresh()
  expect(keepMyKit(kit('Small'))).not.toBeNull()
  expect(keepMyKit({ ...kit('Large'), blurb: 'x'.repeat(230) })).toBeNull()
  expect(myKits().map((mine) => mine.kit.title)).toEqual(['Small'])
})

test('[UI-202] what cannot be read any more is left out', async () => {
  const localStorage = storage(100_000)
  vi.stubGlobal('window', { localStorage })
  const { keepMyKit, myKits } = await fresh()
  keepMyKit(kit('Good'))
  const kept = JSON.parse(localStorage.getItem('groundwork.kits') ?? '[]') as unknown[]
  localStorage.setItem('groundwork.kits', JSON.stringify([{ id: 'x' }, ...kept, null]))
  expect(myKits().map((mine) => mine.kit.title)).toEqual(['Good'])
  localStorage.setItem('groundwork.kits', '{')
  expect(myKits()).toEqual([])
})
