import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { OwnPrompt } from '../../shared/library/promptFile.ts'
import { OWN_PROMPTS_MAX } from '../../shared/limits.ts'

const prompt = (text: string, hint = ''): OwnPrompt => ({
  ...{ text, hint, probes: [], step: null, mode: 'open', minutes: 3 },
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

const fresh = () => import('../../client/myPrompts.ts')
const said = (all: readonly OwnPrompt[] | null) => all?.map(({ text, hint }) => `${text} ${hint}`.trim())

beforeEach(() => {
  vi.resetModules()
})
afterEach(() => {
  vi.unstubAllGlobals()
})

test('[LIB-7] own prompts outlast a reload, the newest first, each once, until they are dropped', async () => {
  vi.stubGlobal('window', { localStorage: storage(100_000) })
  const before = await fresh()
  before.keepMyPrompts([prompt('One?')])
  before.keepMyPrompts([prompt('Two?'), prompt('Two?', 'Slowly.')])
  vi.resetModules()
  const after = await fresh()
  expect(said(after.myPrompts())).toEqual(['Two? Slowly.', 'One?'])
  const [two] = after.myPrompts()
  expect(said(after.keepMyPrompts([prompt('One?', 'Twice.')]))).toEqual(['One? Twice.', 'Two? Slowly.'])
  after.dropMyPrompt(two?.id ?? '')
  expect(said(after.myPrompts())).toEqual(['One? Twice.'])
})

test('[LIB-7] what a browser has no room for changes nothing', async () => {
  vi.stubGlobal('window', { localStorage: storage(400) })
  const { keepMyPrompts, myPrompts } = await fresh()
  expect(keepMyPrompts([prompt('One?')])).toHaveLength(1)
  expect(keepMyPrompts([prompt('x'.repeat(280)), prompt('y'.repeat(280))])).toBeNull()
  expect(said(myPrompts())).toEqual(['One?'])
  vi.stubGlobal('window', { localStorage: storage(1_000_000) })
  keepMyPrompts([prompt('One?')])
  const many = Array.from({ length: OWN_PROMPTS_MAX }, (_, n) => prompt(`${n}?`))
  expect(keepMyPrompts(many)).toBeNull()
  expect(said(myPrompts())).toEqual(['One?'])
})

test('[LIB-7] what is there and is no prompt is left out', async () => {
  const localStorage = storage(100_000)
  vi.stubGlobal('window', { localStorage })
  const { myPrompts } = await fresh()
  for (const words of ['{', '"x"', '[{"text":""}]']) {
    localStorage.setItem('groundwork.prompts', words)
    expect(myPrompts()).toEqual([])
  }
})
