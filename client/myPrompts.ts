import * as z from 'zod/mini'
import { OwnPrompt } from '../shared/library/promptFile.ts'
import { OWN_PROMPTS_MAX } from '../shared/limits.ts'
import { Id } from '../shared/members.ts'
import { browserShelf } from './storage.ts'
import { newId } from './sync/newId.ts'

const MyPrompt = z.extend(OwnPrompt, { id: Id })
/** A prompt of one's own that this browser keeps. */
export type MyPrompt = z.infer<typeof MyPrompt>

const SHELF = 'groundwork.prompts'

/** The newest first. What cannot be read any more is left out. */
export function myPrompts(): readonly MyPrompt[] {
  try {
    const list: unknown = JSON.parse(browserShelf.get(SHELF) ?? '[]')
    return Array.isArray(list) ? list.flatMap((entry) => MyPrompt.safeParse(entry).data ?? []) : []
  } catch {
    // Somebody else's text under our key: as good as nothing.
    return []
  }
}

/**
 * Keeps prompts before all others, each in place of one with the same words. Null, and nothing changed, when this browser
 * would not, or would hold more than it may.
 */
export function keepMyPrompts(prompts: readonly OwnPrompt[]): readonly MyPrompt[] | null {
  const before = myPrompts()
  const fresh = new Map(prompts.map((prompt) => [prompt.text, prompt]))
  const kept = [...fresh.values()].map((prompt) => ({
    ...prompt,
    id: before.find(({ text }) => text === prompt.text)?.id ?? newId(),
  }))
  const all = [...kept, ...before.filter(({ text }) => !fresh.has(text))]
  if (all.length > OWN_PROMPTS_MAX) return null
  if (put(all)) return all
  // What could not be kept would else be here until the page is left.
  put(before)
  return null
}

export function dropMyPrompt(id: string): void {
  put(myPrompts().filter((prompt) => prompt.id !== id))
}

function put(prompts: readonly MyPrompt[]): boolean {
  return browserShelf.set(SHELF, JSON.stringify(prompts))
}
